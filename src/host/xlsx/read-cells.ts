import type { CellPlace } from "./cell-address";
import type { CellBudget } from "./cell-budget";
import { CellCollector, type CellMeanings, type CellTable, type RawCell } from "./cell-collector";
import { PlaceFollower } from "./place-follower";
import { parseStream, type StreamAttributes } from "./xml-stream";

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
  const position = new PlaceFollower(part);
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
