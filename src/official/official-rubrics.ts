import moe105a from "../../rubrics/moe-105-a.json";
import moe105b from "../../rubrics/moe-105-b.json";
import moe105c from "../../rubrics/moe-105-c.json";
import moe105d from "../../rubrics/moe-105-d.json";
import moe105e from "../../rubrics/moe-105-e.json";
import moe105f from "../../rubrics/moe-105-f.json";
import moe105g from "../../rubrics/moe-105-g.json";
import moe105h from "../../rubrics/moe-105-h.json";
import moe105i from "../../rubrics/moe-105-i.json";
import moe105j from "../../rubrics/moe-105-j.json";
import moe105k from "../../rubrics/moe-105-k.json";
import moe105l from "../../rubrics/moe-105-l.json";
import { parseRubric } from "../rubric/parse-rubric";
import type { Rubric } from "../rubric/rubric";
import { describeRubricIssue } from "../rubric/rubric-issue";

const files: readonly unknown[] = [
  moe105a,
  moe105b,
  moe105c,
  moe105d,
  moe105e,
  moe105f,
  moe105g,
  moe105h,
  moe105i,
  moe105j,
  moe105k,
  moe105l,
];

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
