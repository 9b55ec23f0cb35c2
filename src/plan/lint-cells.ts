import { rangeToA1, toA1 } from "./address";
import { rangesOverlap } from "./cell-range";
import { lintFormula } from "./lint-formula";
import { above, type SheetFault } from "./plan-fault";
import { highestRow } from "./planned-row";
import type { CellContent, CellRange, SheetPlan } from "./workbook-plan";

/** Excel's specification; a column is measured with digits of 7 pixels, the narrowest usual. */
const limits = { text: 32_767, lineFeeds: 253, columnDigits: 255, narrowestDigit: 5.25 } as const;

/** Lists what Excel would refuse or lose in a sheet's cells, rows, columns and merged cells. */
export const lintCells = (sheet: SheetPlan): readonly SheetFault[] => [
  ...lintShape(sheet),
  ...sheet.cells.flatMap((row, rowIndex) =>
    row.flatMap(({ content }, column) => lintContent(content, toA1(rowIndex, column))),
  ),
  ...sheet.rows.flatMap(({ height }, row): readonly SheetFault[] =>
    height > 0 && height <= highestRow
      ? []
      : [{ kind: "row-height", place: `row ${row + 1}`, found: height }],
  ),
  ...sheet.columns.flatMap(({ width }, column): readonly SheetFault[] =>
    width > 0 && width <= limits.columnDigits * limits.narrowestDigit
      ? []
      : [{ kind: "column-width", place: `column ${column + 1}`, found: width }],
  ),
  ...lintMerges(sheet),
];

const lintShape = ({ cells, rows, columns }: SheetPlan): readonly SheetFault[] => [
  ...(rows.length === cells.length
    ? []
    : [{ kind: "not-rectangular", place: "rows", found: rows.length } as const]),
  ...cells.flatMap((row, index): readonly SheetFault[] =>
    row.length === columns.length
      ? []
      : [{ kind: "not-rectangular", place: `row ${index + 1}`, found: row.length }],
  ),
];

const lintContent = (content: CellContent | null, place: string): readonly SheetFault[] => {
  switch (content?.type) {
    case "text":
      return [
        ...above(limits.text, "text-too-long", place, content.text.length),
        ...above(
          limits.lineFeeds,
          "too-many-line-feeds",
          place,
          content.text.split("\n").length - 1,
        ),
        ...(hasControlCharacter(content.text)
          ? [{ kind: "control-character", place, found: content.text } as const]
          : []),
      ];
    case "number":
      return Number.isFinite(content.number)
        ? []
        : [{ kind: "not-a-number", place, found: String(content.number) }];
    case "formula":
      return lintFormula(content.formula, place);
    case undefined:
      return [];
  }
};

/** Line feeds aside, neither the file format nor Excel keeps them. */
const hasControlCharacter = (text: string): boolean => /[^\P{Cc}\n]/u.test(text);

const lintMerges = ({ merges, cells }: SheetPlan): readonly SheetFault[] =>
  merges.flatMap((merge, index) => [
    ...merges
      .slice(index + 1)
      .flatMap((other): readonly SheetFault[] =>
        rangesOverlap(merge, other)
          ? [{ kind: "merges-overlap", place: rangeToA1(merge), found: rangeToA1(other) }]
          : [],
      ),
    ...hiddenCells(merge, cells).map((found): SheetFault => ({
      kind: "merge-hides-content",
      place: rangeToA1(merge),
      found,
    })),
  ]);

const hiddenCells = (merge: CellRange, cells: SheetPlan["cells"]): readonly string[] =>
  cells
    .slice(merge.firstRow, merge.lastRow + 1)
    .flatMap((row, rowOffset) =>
      row
        .slice(merge.firstColumn, merge.lastColumn + 1)
        .flatMap(({ content }, columnOffset) =>
          content === null || (rowOffset === 0 && columnOffset === 0)
            ? []
            : [toA1(merge.firstRow + rowOffset, merge.firstColumn + columnOffset)],
        ),
    );
