import { toA1 } from "../plan/address";
import type { CombinedValue } from "./combination";
import type { MemberCopy } from "./member-copy";
import type { MergeDifference } from "./merge-problems";
import { isSituation } from "./place-words";
import { readEntry, sameValue } from "./read-entry";
import type { InputCell } from "./sheet-reading";

/**
 * Lists where a copy holds something else than the base outside what is the committee's own: self-check scores, their
 * explanations, remarks, situations and annexes. Only the base's stand in the merged workbook.
 */
export const memberDifferences = (
  base: MemberCopy,
  copy: MemberCopy,
): readonly MergeDifference[] => {
  const known = new Map(entriesOf(base).map((entry) => [entry.input.place.key, entry]));
  return entriesOf(copy).flatMap((entry): readonly MergeDifference[] => {
    const { key } = entry.input.place;
    const own = known.get(key);
    if (own !== undefined && sameValue(own.value, entry.value)) return [];
    const { row, column } = entry.input.position;
    return [
      {
        file: copy.file,
        sheet: entry.sheet,
        cell: toA1(row, column),
        base: shown(own?.value ?? null),
        copy: shown(entry.value),
      },
    ];
  });
};

interface PlacedEntry {
  readonly sheet: string;
  readonly input: InputCell;
  readonly value: CombinedValue;
}

const entriesOf = ({ file, sheets }: MemberCopy): readonly PlacedEntry[] =>
  sheets.flatMap(({ reading: { cells, inputs } }) =>
    inputs
      .filter((input) => !isCommittees(input))
      .map((input) => {
        const entry = readEntry(file, cells, input);
        const value = entry.kind === "entered" ? entry.candidate.value : null;
        return {
          sheet: cells.name,
          input,
          value: entry.kind === "not-calculated" ? entry.formula : value,
        };
      }),
  );

const committeeColumns: ReadonlySet<string | null> = new Set([
  "committee",
  "finding",
  "committeeParts",
]);

/** The date, the member's own name and the school stand in the header block; its situations are the base's, too. */
const isCommittees = ({ place }: InputCell): boolean =>
  committeeColumns.has(place.column) ||
  (place.kind === "form" && place.indicator === null && !isSituation(place));

const shown = (value: CombinedValue): string | null => (value === null ? null : String(value));
