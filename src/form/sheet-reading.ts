import type { CellPosition } from "../plan/cell-position";
import { printFormula } from "../plan/print-formula";
import type { CellContent } from "../plan/workbook-plan";
import type { Place } from "./combination";
import { formulaShape } from "./formula-shape";
import type { SheetCells } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/** A cell for people to fill in, and what the form itself prints there. */
export interface InputCell {
  readonly place: Place;
  readonly position: CellPosition;
  readonly printed: CellContent | null;
}

/** A cell that is not for people, and what the form puts there. */
export interface FixedCell {
  readonly position: CellPosition;
  readonly content: CellContent;
}

/** A sheet told apart into what the form put there and what people may enter. */
export interface SheetReading {
  readonly cells: SheetCells;
  readonly inputs: readonly InputCell[];
  readonly fixed: readonly FixedCell[];
  /** Every text that the untouched sheet holds, wherever it stands now. */
  readonly texts: ReadonlySet<string>;
  /** The shapes of every formula that the untouched sheet holds. */
  readonly shapes: ReadonlySet<string>;
}

type PlannedRows = readonly (readonly { readonly content: CellContent | null }[])[];

/** The texts among planned cells. */
export const textsIn = (cells: PlannedRows): ReadonlySet<string> =>
  new Set(
    cells.flatMap((row) =>
      row.flatMap(({ content }) => (content?.type === "text" ? withoutReturns(content.text) : [])),
    ),
  );

/** The shapes of the formulas among planned cells. */
export const shapesIn = (cells: PlannedRows): ReadonlySet<string> =>
  new Set(
    cells.flatMap((row) =>
      row.flatMap(({ content }) =>
        content?.type === "formula" ? formulaShape(printFormula(content.formula)) : [],
      ),
    ),
  );
