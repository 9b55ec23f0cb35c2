import type { Merge, MergedForm } from "../form/merge-members";
import type { MergeDifference, MergeProblem } from "../form/merge-problems";
import { mergeMessages as messages } from "../messages/cli-merge";
import type { MergeInput } from "./merge-input";
import { oneLine } from "./outcome";
import { quoted } from "./quoted";

/** So many cells are named one by one. */
const namedCells = 10;

/** Says in one sentence why nothing is merged, each file by its name. */
export const problemsSentence = (problems: readonly MergeProblem[]): string =>
  messages.refused(
    problems.map(({ file, sheet, reason, cells, others }) => {
      const named = cells.slice(0, namedCells).join("、");
      const places = cells.length > namedCells ? named + messages.more(cells.length) : named;
      return messages.problem[reason](file, sheet ?? "", places, others.join(messages.versus));
    }),
  );

/** Lists where copies differ from the base outside the committee's own. */
export const differenceLines = (differences: readonly MergeDifference[]): readonly string[] =>
  differences.length === 0
    ? []
    : [
        messages.differing(differences.length),
        ...differences.map(({ file, sheet, cell, base, copy }) =>
          oneLine(messages.difference(file, sheet, cell, shown(base), shown(copy))),
        ),
      ];

/** Says what was merged, and what is to be done next. */
export const mergedLines = (
  output: string,
  sheetName: string,
  { rubric, copies }: MergeInput,
  { members, agreedBefore, differences }: Merge,
): readonly string[] =>
  [
    messages.done(output, sheetName, rubric.short, members.length),
    ...members.map(({ name, scores, findings }, index) =>
      messages.member(name, copies[index]?.file ?? "", scores.size, findings.size),
    ),
    ...agreedBefore.map((file) => messages.agreedBefore(file)),
    ...differenceLines(differences),
    messages.next(sheetName),
  ].map(oneLine);

/** Says what became of 視導委員 in the form's header block. */
export const visitorsLines = (visitors: MergedForm["visitors"]): readonly string[] =>
  visitors === null
    ? []
    : [messages.visitors(visitors.cell, shown(visitors.old || null), shown(visitors.new))];

const shown = (value: string | null): string => (value === null ? messages.nothing : quoted(value));
