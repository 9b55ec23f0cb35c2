import type {
  Candidate,
  Combination,
  CombinedValue,
  Conflict,
  CopyProblem,
  Decision,
} from "../form/combination";
import { placeName } from "../form/place-words";
import { copyMessages } from "../messages/cli-copies";
import { oneLine } from "./outcome";
import { quoted } from "./quoted";

const messages = copyMessages.combine;

/** Lists conflicts for people: the cell, and each file's value. */
export const conflictLines = (conflicts: readonly Conflict[]): readonly string[] =>
  conflicts
    .flatMap(({ place, sheet, cell, candidates }) => [
      messages.conflict(sheet, cell, placeName(place)).trimEnd(),
      ...candidates.map((one) =>
        messages.candidate(shownValue(one.value), one.file, one.sheet, one.cell),
      ),
    ])
    .map(oneLine);

/** Says what a combination took from where, what changed its kind on the way, and what it left over. */
export const combinedLines = (
  { taken, leftovers, problems }: Combination,
  files: readonly string[],
): readonly string[] => {
  const countFrom = (file: string): number => taken.filter(({ from }) => from.file === file).length;
  return [
    ...files.map((file) => messages.from(file, countFrom(file))),
    ...taken.flatMap(({ from }) => noteLine(from)),
    ...(leftovers.length === 0 ? [] : [messages.leftoverCount(leftovers.length)]),
    ...leftovers.map(({ file, sheet, cell, value, reason }) =>
      messages.leftover(file, sheet, cell, quoted(value), messages.why[reason]),
    ),
    ...problems.map((problem) => `  ${problemWords(problem)}`),
  ].map(oneLine);
};

/** Lists the values that a person decided against. */
export const rejectedLines = (
  conflicts: readonly Conflict[],
  decisions: readonly Decision[],
): readonly string[] =>
  conflicts
    .flatMap(({ place, sheet, cell, candidates }) => {
      const choice = decisions.find((decision) => decision.place === place.key)?.choice;
      const chosen = candidates.find(({ file }) => file === choice);
      return candidates
        .filter(({ value }) => value !== chosen?.value)
        .map((one) =>
          messages.rejected(sheet, cell, placeName(place), shownValue(one.value), one.file),
        );
    })
    .map(oneLine);

/** Says in words why a file or sheet takes no part. */
export const problemWords = ({ file, sheet, reason }: CopyProblem): string =>
  messages.problem[reason](file, sheet ?? "");

const noteLine = ({ file, sheet, cell, value, note }: Candidate): readonly string[] =>
  note === null ? [] : [messages.noted(file, sheet, cell, shownValue(value), messages.note[note])];

const shownValue = (value: CombinedValue): string =>
  value === null ? messages.emptied : quoted(String(value));
