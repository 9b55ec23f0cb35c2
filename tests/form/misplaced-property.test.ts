import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { alignForm } from "../../src/form/align-form";
import { checkForm } from "../../src/form/check-form";
import { combineCopies } from "../../src/form/combine";
import { entryWrites } from "../../src/form/entry-writes";
import { expectedSheet } from "../../src/form/expected-sheet";
import { openForm } from "../../src/form/open-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import { parseA1 } from "../../src/plan/address";
import type { CellPosition } from "../../src/plan/cell-position";
import { columnIndex } from "../../src/plan/columns";
import { indicatorText } from "../../src/plan/official-text";
import type { Rubric } from "../../src/rubric/rubric";
import { indicatorsOf, scoredIndicatorsOf } from "../../src/rubric/walk";
import { officialForm } from "../cli/workbooks";
import { located, untouched } from "./planned-sheets";
import { withCell } from "./sheets";

/** What people and programs do to codes and rows; `one` and `other` choose among the coded rows. */
interface Edit {
  readonly kind:
    | "exchange-codes"
    | "exchange-rows"
    | "exchange-table"
    | "copy-code"
    | "delete-code"
    | "copy-text"
    | "delete-row"
    | "double-row"
    | "sort-table";
  readonly one: number;
  readonly other: number;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit["kind"]>(
      ...([
        "exchange-codes",
        "exchange-rows",
        "exchange-table",
        "copy-code",
        "delete-code",
      ] as const),
      ...(["copy-text", "delete-row", "double-row", "sort-table"] as const),
    ),
    one: fc.nat(),
    other: fc.nat(),
  }),
  { minLength: 1, maxLength: 5 },
);

type Rows = readonly (readonly unknown[])[];

const mapRows = (cells: SheetCells, change: <T extends Rows>(rows: T) => T): SheetCells => ({
  ...cells,
  values: change(cells.values),
  formulas: change(cells.formulas),
});

/** Exchanges the columns from `first` up to `end` of two rows. */
const exchanged = (cells: SheetCells, one: number, other: number, first: number, end: number) =>
  mapRows(
    cells,
    (rows) =>
      rows.map((row, at) => {
        const from = at === one ? other : at === other ? one : at;
        return row.map((own, column) =>
          column >= first && column < end ? (rows[from]?.[column] ?? null) : own,
        );
      }) as unknown as typeof rows,
  );

const codedRowsOf = (cells: SheetCells): readonly number[] =>
  cells.values.flatMap((row, at) => (/^\d/u.test(plain(row[columnIndex.code])) ? [at] : []));

const copied = (cells: SheetCells, from: number, to: number, column: number): SheetCells =>
  withCell(cells, to, column, cells.values[from]?.[column] ?? null);

const hostile = (cells: SheetCells, { kind, one, other }: Edit): SheetCells => {
  const rows = codedRowsOf(cells);
  const [a = 0, b = 0] = [rows[one % rows.length], rows[other % rows.length]];
  const { code, indicator, gap } = columnIndex;
  switch (kind) {
    case "exchange-codes":
      return exchanged(cells, a, b, code, code + 1);
    case "exchange-rows":
      return exchanged(cells, a, b, 0, 99);
    case "exchange-table":
      return exchanged(cells, a, b, 0, gap);
    case "copy-code":
      return copied(cells, a, b, code);
    case "delete-code":
      return withCell(cells, a, code, null);
    case "copy-text":
      return copied(cells, a, b, indicator);
    case "delete-row":
      return mapRows(cells, (all) => all.filter((_, at) => at !== a) as unknown as typeof all);
    case "double-row":
      return mapRows(cells, (all) => all.toSpliced(b, 0, all[a] ?? []) as unknown as typeof all);
    case "sort-table":
      return rows.reduce(
        (left, row, at) =>
          at % 2 === 0 ? exchanged(left, row, rows[at + 1] ?? row, 0, gap) : left,
        cells,
      );
  }
};

const plain = (text: unknown): string => (typeof text === "string" ? text.replace(/\s/gu, "") : "");

/** The indicator whose text stands in a row; null where none of the form's does. */
const printedIn = (cells: SheetCells, row: number, rubric: Rubric): string | null => {
  const found = plain(cells.values[row]?.[columnIndex.indicator]);
  return (
    indicatorsOf(rubric).find((indicator) => plain(indicatorText(indicator)) === found)?.id ?? null
  );
};

const isOwn = (cells: SheetCells, { row }: CellPosition, id: string, rubric: Rubric): boolean =>
  [null, id].includes(printedIn(cells, row, rubric));

/** Each scored indicator has a score of its own. */
const filled = (rubric: Rubric): SheetCells =>
  scoredIndicatorsOf(rubric).reduce((cells, { id }, index) => {
    const row = located(cells).rows.get(id)?.[0] ?? -1;
    return withCell(cells, row, columnIndex.self, index);
  }, untouched(rubric));

const placeIn = (address: string): CellPosition => {
  const range = parseA1(address);
  return { row: range?.firstRow ?? -1, column: range?.firstColumn ?? -1 };
};

const forms = ["D", "H", "I", "K"].map((short) => [short, officialForm(short)] as const);

describe.each(forms)("form %s whose codes and rows were changed at random", (_, rubric) => {
  const whole = filled(rubric);
  const opened = (cells: SheetCells) => {
    const form = openForm(cells, [rubric]);
    if (form === null) throw new Error("the form is gone");
    return form;
  };

  it("takes no score and no text beside another indicator's", () => {
    fc.assert(
      fc.property(edits, (given) => {
        const cells = given.reduce(hostile, whole);
        const { location } = opened(cells);
        const misplaced = scoredIndicatorsOf(rubric).flatMap(({ id }) => {
          const { writes } = entryWrites(location, rubric, {
            scores: { self: { [id]: 0 }, committee: { [id]: 0 } },
            situations: {},
            evidence: {},
            finding: { [id]: "良好" },
          });
          return writes.filter((write) => !isOwn(cells, write, id, rubric));
        });

        expect(misplaced).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("gives and takes none when it is combined", () => {
    fc.assert(
      fc.property(edits, edits, (given, taken) => {
        const copy = given.reduce(hostile, whole);
        const base = taken.reduce(hostile, untouched(rubric));
        const combination = combineCopies(
          { file: "base.xlsx", sheets: [base] },
          [{ file: "copy.xlsx", sheets: [copy] }],
          [rubric],
        );
        const misplaced = combination.taken.filter(({ place: { indicator }, cell, from }) =>
          indicator === null
            ? false
            : !isOwn(base, placeIn(cell), indicator, rubric) ||
              !isOwn(copy, placeIn(from.cell), indicator, rubric),
        );

        expect(misplaced).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("is damaged as long as the text decides, and aligned alike by everyone", () => {
    const expected = expectedSheet(rubric);
    if (expected === null) throw new Error("no plan");
    fc.assert(
      fc.property(edits, (given) => {
        const cells = given.reduce(hostile, whole);
        const { location } = opened(cells);
        const doubtful = [...(location.knownByText ?? []), ...(location.contested ?? [])];
        const { damage } = checkForm(cells, location, rubric);

        expect(damage.length).toBeGreaterThanOrEqual(Math.min(1, doubtful.length));
        expect(alignForm(cells, location, expected)).toEqual(
          alignForm(cells, located(cells), expected),
        );
      }),
      { numRuns: 40 },
    );
  });
});
