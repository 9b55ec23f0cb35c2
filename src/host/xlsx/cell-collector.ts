import { toA1 } from "../../plan/address";
import type { CellEntry } from "../../scoring/verdict";
import type { CellPlace } from "./cell-address";
import type { CellBudget } from "./cell-budget";
import { entryOf } from "./cell-entry";
import type { DateFormats } from "./date-formats";
import { isoDate } from "./iso-date";
import { moveFormula } from "../../plan/move-formula";

/** Values and formulas of a sheet from A1 on; each row ends with its last cell that holds something. */
export interface CellTable {
  readonly values: readonly (readonly CellEntry[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** The dates among the values by address, in ISO 8601. */
  readonly dates: Readonly<Record<string, string>>;
}

/** What a workbook's parts say of the cells of all its sheets. */
export interface CellMeanings {
  readonly strings: readonly string[];
  readonly dates: DateFormats;
}

/** A cell as it was read; texts are null where their element is missing. */
export interface RawCell {
  readonly place: CellPlace;
  readonly type: string;
  /** The number of its cell format. */
  readonly format: number;
  readonly value: string | null;
  readonly inline: string | null;
  readonly formula: string | null;
  /** `normal`, `array`, `shared` or `dataTable`. */
  readonly formulaType: string;
  readonly sharedIndex: string;
}

const setAt = <T>(cells: (T | null)[], column: number, value: T | null): void => {
  while (cells.length < column) cells.push(null);
  cells[column] = value;
};

/** Collects a sheet's cells; grows row by row, so that one far cell does not fill memory. */
export class CellCollector implements CellTable {
  readonly values: CellEntry[][] = [];
  readonly formulas: (string | null)[][] = [];
  readonly dates: Record<string, string> = {};
  readonly #masters = new Map<string, { readonly formula: string; readonly place: CellPlace }>();
  readonly #meanings: CellMeanings;
  readonly #budget: CellBudget;

  constructor(meanings: CellMeanings, budget: CellBudget) {
    this.#meanings = meanings;
    this.#budget = budget;
  }

  /** Adds a cell; one without value and formula is only a style and leaves no trace. */
  add(cell: RawCell): void {
    const entry = entryOf(cell, this.#meanings.strings);
    const formula = this.#formulaOf(cell);
    if (entry === null && formula === null) return;
    const { row, column } = cell.place;
    this.#budget.spend(Math.max(0, row + 1 - this.values.length));
    while (this.values.length <= row) {
      this.values.push([]);
      this.formulas.push([]);
    }
    const values = this.values[row] ?? [];
    this.#budget.spend(Math.max(0, column + 1 - values.length));
    setAt(values, column, entry);
    setAt(this.formulas[row] ?? [], column, formula);
    if (typeof entry === "number") this.#noteDate(cell, entry);
  }

  #noteDate({ type, format, place }: RawCell, serial: number): void {
    const { formats, from1904 } = this.#meanings.dates;
    if (type !== "d" && !formats.has(format)) return;
    const date = isoDate(serial, from1904 && type !== "d");
    if (date !== null) this.dates[toA1(place.row, place.column)] = date;
  }

  #formulaOf(cell: RawCell): string | null {
    if (cell.formula === null || cell.formulaType === "dataTable") return null;
    if (cell.formula !== "") {
      if (cell.formulaType === "shared")
        this.#masters.set(cell.sharedIndex, { formula: cell.formula, place: cell.place });
      return `=${cell.formula}`;
    }
    const master = this.#masters.get(cell.sharedIndex);
    if (cell.formulaType !== "shared" || master === undefined) return null;
    const rows = cell.place.row - master.place.row;
    return `=${moveFormula(master.formula, rows, cell.place.column - master.place.column)}`;
  }
}
