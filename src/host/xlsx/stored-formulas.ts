import type { Element } from "@xmldom/xmldom";
import { toA1 } from "../../plan/address";
import { parseCellAddress, type CellPlace } from "./cell-address";
import { moveFormula } from "../../plan/move-formula";
import { addressedCells } from "./sheet-rows";
import { childOf, childrenOf } from "./xml-document";

/** All cells of a sheet's data. */
const cellsOf = (sheetData: Element): readonly Element[] =>
  childrenOf(sheetData, "row").flatMap((row) => childrenOf(row, "c"));

const placeOf = (cell: Element): CellPlace | null => parseCellAddress(cell.getAttribute("r") ?? "");

const isShared = (formula: Element | null, index: string | null): formula is Element =>
  formula?.getAttribute("t") === "shared" && formula.getAttribute("si") === index;

const spellOut = (cell: Element, master: Element, text: string): void => {
  const formula = childOf(cell, "f");
  const from = placeOf(master);
  const to = placeOf(cell);
  if (formula === null || from === null || to === null) return;
  formula.textContent = moveFormula(text, to.row - from.row, to.column - from.column);
  for (const name of ["t", "si", "ref"]) formula.removeAttribute(name);
};

/** Writes out the formulas that rest on this cell's shared formula, so that the cell can be overwritten. */
export const releaseShared = (sheetData: Element, master: Element): void => {
  const formula = childOf(master, "f");
  const text = formula?.textContent ?? "";
  if (formula?.getAttribute("t") !== "shared" || text === "") return;
  const index = formula.getAttribute("si");
  for (const cell of cellsOf(sheetData))
    if (cell !== master && isShared(childOf(cell, "f"), index)) spellOut(cell, master, text);
};

/** Writes out all formulas of a sheet that others share, so that each can be changed by itself. */
export const releaseAllShared = (sheetData: Element): void => {
  for (const cell of cellsOf(sheetData)) {
    const formula = childOf(cell, "f");
    if (formula?.getAttribute("t") !== "shared" || (formula.textContent ?? "") === "") continue;
    releaseShared(sheetData, cell);
    for (const name of ["t", "si", "ref"]) formula.removeAttribute(name);
  }
};

/** Forgets the results that the formulas in these cells were stored with, so that no program shows an outdated one. */
export const forgetResults = (sheetData: Element, places: readonly CellPlace[]): void => {
  const outdated = new Set(places.map(({ row, column }) => toA1(row, column)));
  for (const [address, cell] of addressedCells(sheetData)) {
    const result = outdated.has(address) ? childOf(cell, "v") : null;
    if (childOf(cell, "f") === null || result === null) continue;
    cell.removeChild(result);
    cell.removeAttribute("t");
  }
};
