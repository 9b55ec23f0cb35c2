import moe105a from "../../rubrics/moe-105-a.json";
import moe105d from "../../rubrics/moe-105-d.json";
import moe105h from "../../rubrics/moe-105-h.json";
import { parseRubric } from "../rubric/parse-rubric";
import type { Rubric } from "../rubric/rubric";
import { describeRubricIssue } from "../rubric/rubric-issue";

const files: readonly unknown[] = [moe105a, moe105d, moe105h];

let parsed: readonly Rubric[] | null = null;

/**
 * The official forms that come with the product, in the order of their letters; parsed once.
 *
 * Throws with every issue named when one of our own files is broken: that is a fault of the build, not of a user.
 */
export const officialRubrics = (): readonly Rubric[] => (parsed ??= files.map(parseOrThrow));

/** Finds an official form by its id (`moe-105-d`) or short name (`D`), whatever the case; null when there is none. */
export const findRubric = (name: string): Rubric | null => {
  const wanted = name.toLowerCase();
  return (
    officialRubrics().find(
      ({ id, short }) => id.toLowerCase() === wanted || short.toLowerCase() === wanted,
    ) ?? null
  );
};

const parseOrThrow = (file: unknown): Rubric => {
  const result = parseRubric(file);
  if (!result.ok) throw new Error(result.error.map(describeRubricIssue).join("\n"));
  return result.value;
};
