import { isInGrid, parseCellAddress, type CellPlace } from "./cell-address";
import type { CellBudget } from "./cell-budget";
import { CellCollector, type CellMeanings, type CellTable, type RawCell } from "./cell-collector";
import { parseStream, type StreamAttributes } from "./xml-stream";
import { damaged } from "./xlsx-error";

/** Follows the place of rows and cells, which need not say their own (ECMA-376 part 1, 18.3.1.4). */
class Position {
  #row = -1;
  #column = -1;
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  nextRow(number: string | undefined): void {
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    if (!Number.isInteger(this.#row) || !isInGrid({ row: this.#row, column: 0 }))
      throw damaged(this.#part, `row ${number ?? ""}`);
  }

  nextCell(address: string | undefined): CellPlace {
    const following = { row: this.#row, column: this.#column + 1 };
    const place = address === undefined ? following : parseCellAddress(address);
    if (place === null || !isInGrid(place)) throw damaged(this.#part, `cell ${address ?? ""}`);
    this.#row = place.row;
    this.#column = place.column;
    return place;
  }
}

type OpenCell = { -readonly [key in keyof RawCell]: RawCell[key] };

const openCell = (place: CellPlace, attributes: StreamAttributes): OpenCell => ({
  place,
  type: attributes["t"] ?? "n",
  format: Number(attributes["s"] ?? 0),
  value: null,
  inline: null,
  formula: null,
  formulaType: "normal",
  sharedIndex: "",
});

/** Which text of a cell the elements below `<c>` hold. */
const fields: Readonly<Record<string, "value" | "formula" | "inline">> = {
  v: "value",
  f: "formula",
  t: "inline",
};

const openFormula = (cell: OpenCell, attributes: StreamAttributes): void => {
  cell.formula = "";
  cell.formulaType = attributes["t"] ?? "normal";
  cell.sharedIndex = attributes["si"] ?? "";
};

/**
 * Reads the cells of a worksheet part.
 *
 * Formulas have their leading `=`; shared formulas are written out for each cell. A formula without a stored result
 * reads as null; nothing is calculated here.
 */
export const readCells = (
  part: string,
  text: string,
  meanings: CellMeanings,
  budget: CellBudget,
): CellTable => {
  const collector = new CellCollector(meanings, budget);
  const position = new Position(part);
  let cell: OpenCell | null = null;
  let field: "value" | "formula" | "inline" | null = null;
  let phonetic = false;
  parseStream(part, text, {
    open(name, attributes) {
      if (name === "row") position.nextRow(attributes["r"]);
      if (name === "c") cell = openCell(position.nextCell(attributes["r"]), attributes);
      if (cell === null) return;
      if (name === "f") openFormula(cell, attributes);
      if (name === "rPh") phonetic = true;
      field = fields[name] ?? null;
    },
    text(piece) {
      if (cell === null || field === null || phonetic) return;
      cell[field] = (cell[field] ?? "") + piece;
    },
    close(name) {
      field = null;
      if (name === "rPh") phonetic = false;
      if (name !== "c" || cell === null) return;
      collector.add(cell);
      cell = null;
    },
  });
  return collector;
};
