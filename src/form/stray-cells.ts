import { toA1 } from "../plan/address";
import { parseState } from "../plan/form-state";
import { isAnnexMarker, isUnitsMarker, parseFinalLink, parseMarker } from "../plan/marker";
import type { CellContent } from "../plan/workbook-plan";
import type { Leftover } from "./combination";
import { formulaShape } from "./formula-shape";
import { entryAt, formulaAt, printedEntry, type SheetCells } from "./sheet-cells";
import type { SheetReading } from "./sheet-reading";
import { withoutReturns } from "./without-returns";

/**
 * Lists what stands in a copy's sheet outside its input cells, unless the form put it there or the base has it too.
 *
 * A text of the base counts wherever it stands there, a number or formula only in the same cell; a formula of the
 * form's own wherever people's rows and columns have moved it.
 */
export const strayCells = (
  file: string,
  { cells, inputs, fixed, texts, shapes }: SheetReading,
  base: SheetCells | null,
): readonly Leftover[] => {
  const addressOf = ({ row, column }: { row: number; column: number }): string => toA1(row, column);
  const inputCells = new Set(inputs.map(({ position }) => addressOf(position)));
  const fixedCells = new Map(fixed.map(({ position, content }) => [addressOf(position), content]));
  const known = new Set([...texts, ...(base === null ? [] : textsOf(base))]);
  return cells.values.flatMap((line, row) =>
    line.flatMap((_, column): readonly Leftover[] => {
      const position = { row, column };
      const cell = toA1(row, column);
      const value = shownAt(cells, position);
      if (value === null || inputCells.has(cell)) return [];
      const content = fixedCells.get(cell);
      if (content !== undefined && isAsPlanned(cells, position, content)) return [];
      const isText = typeof entryAt(cells, position) === "string";
      if (content === undefined && isText && isKnown(value, known)) return [];
      if (base !== null && shownAt(base, position) === value) return [];
      if (content === undefined && isOwnFormula(cells, position, shapes)) return [];
      return [{ file, sheet: cells.name, cell, value, reason: "stray" }];
    }),
  );
};

type Position = Parameters<typeof formulaAt>[1];

/** A cell's formula or else its value as text; null when it is empty. */
const shownAt = (cells: SheetCells, position: Position): string | null => {
  const shown = formulaAt(cells, position) ?? printedEntry(entryAt(cells, position));
  return shown === null ? null : withoutReturns(shown);
};

const textsOf = ({ values }: SheetCells): readonly string[] =>
  values.flatMap((row) =>
    row.flatMap((value) => (typeof value === "string" ? withoutReturns(value) : [])),
  );

const isKnown = (text: string, known: ReadonlySet<string>): boolean =>
  known.has(text) ||
  parseMarker(text) !== null ||
  isAnnexMarker(text) ||
  isUnitsMarker(text) ||
  parseFinalLink(text) !== null;

const isOwnFormula = (
  cells: SheetCells,
  position: Position,
  shapes: ReadonlySet<string>,
): boolean => {
  const formula = formulaAt(cells, position);
  return formula !== null && shapes.has(formulaShape(formula));
};

const isAsPlanned = (cells: SheetCells, position: Position, content: CellContent): boolean => {
  if (content.type === "formula") return formulaAt(cells, position) !== null;
  const planned = content.type === "text" ? withoutReturns(content.text) : String(content.number);
  const shown = shownAt(cells, position);
  return shown === planned || (parseState(planned) !== null && parseState(shown ?? "") !== null);
};
