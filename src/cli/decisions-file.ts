import schema from "../../schemas/decisions.schema.json";
import type { Conflict, Decision } from "../form/combination";
import { chosenCandidate } from "../form/combine-decisions";
import { copyMessages } from "../messages/cli-copies";
import { err, ok, type Result } from "../result";
import { readJson } from "./json-file";
import { printedJson } from "./outcome";

const messages = copyMessages.decisions;

/** Reads a decisions file; the failure is a sentence that says what in it is wrong and where. */
export const readDecisions = (file: string): Result<readonly Decision[], string> => {
  const read = readJson(file, schema, messages);
  if (!read.ok) return read;
  const { conflicts } = read.value as { readonly conflicts: readonly Decision[] };
  const places = conflicts.map(({ place }) => place);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) return err(messages.twice(file, twice));
  const wrong = conflicts.find(({ choice, candidates }) =>
    candidates.every((candidate) => candidate.file !== choice && choice !== null),
  );
  return wrong === undefined
    ? ok(conflicts)
    : err(messages.noCandidate(file, wrong.place, wrong.choice ?? ""));
};

/** Says which decision was made on other values than the workbooks hold; null when none was. */
export const staleDecision = (
  file: string,
  decisions: readonly Decision[],
  conflicts: readonly Conflict[],
): string | null => {
  const stale = decisions.find(({ place, choice }) => {
    const conflict = conflicts.find((one) => one.place.key === place);
    return (
      choice !== null && (conflict === undefined || chosenCandidate(conflict, decisions) === null)
    );
  });
  return stale === undefined ? null : messages.stale(file, stale.place);
};

/** Prints conflicts as a decisions file to be filled in; choices that were made already stay. */
export const printedDecisions = (
  conflicts: readonly Conflict[],
  decisions: readonly Decision[],
): string =>
  printedJson({
    conflicts: conflicts.map((conflict) => ({
      place: conflict.place.key,
      sheet: conflict.sheet,
      cell: conflict.cell,
      candidates: conflict.candidates.map(({ file, sheet, cell, value }) => ({
        file,
        sheet,
        cell,
        value,
      })),
      choice: chosenCandidate(conflict, decisions)?.file ?? null,
    })),
  });
