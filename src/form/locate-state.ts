import { stateCellWords } from "../messages/states";
import { sheetWords } from "../messages/sheet";
import type { CellPosition } from "../plan/cell-position";
import type { ColumnKey } from "../plan/columns";
import { type FormState, parseState } from "../plan/form-state";
import { parseFinalLink } from "../plan/marker";
import { stateColumns } from "../plan/state-cells";
import { columnCell, type FormLocation, tableTop } from "./form-location";
import {
  enteredAt,
  findCell,
  findText,
  formulaAt,
  printedEntry,
  type SheetCells,
} from "./sheet-cells";

/** What a form's header block says of its state. */
export interface StatedForm {
  /** 草稿 where nothing is said, or a word that is no state. */
  readonly state: FormState;
  /** What stands in the state's cell; null when nothing does or the form has no such cell. */
  readonly word: string | null;
  /** Where the words 「表單狀態：」 stand; null on sheets that were made before there were states. */
  readonly label: CellPosition | null;
  readonly cell: CellPosition | null;
  /** The fingerprint of the record that the form is tied to, and where the tie stands. */
  readonly link: { readonly fingerprint: string; readonly cell: CellPosition } | null;
}

/** Reads a form's state from the rows above its table, wherever they were moved. */
export const locateState = (cells: SheetCells, location: FormLocation): StatedForm => {
  const label = findAbove(cells, location, (text) => text.trim() === stateCellWords.label);
  const cell = label === null ? null : cellBehind(cells, label);
  const word = cell === null ? null : printedEntry(enteredAt(cells, cell));
  return {
    state:
      word === null || cell === null || formulaAt(cells, cell) !== null ? "draft" : known(word),
    word,
    label,
    cell,
    link: findLink(cells, location),
  };
};

const known = (word: string): FormState => parseState(word) ?? "draft";

/** Where the state and what belongs to it is to be written. */
export interface StatePlaces {
  readonly label: CellPosition;
  readonly value: CellPosition;
  readonly link: CellPosition;
}

/**
 * Finds where a form's state stands or has to stand: in the row of 訪視日期.
 *
 * Null when that row or its columns are gone, or when something else stands there.
 */
export const statePlaces = (cells: SheetCells, location: FormLocation): StatePlaces | null => {
  const { label, cell, link } = locateState(cells, location);
  const row = label?.row ?? visitRowOf(cells, location);
  if (row === null) return null;
  const free = (key: ColumnKey): CellPosition | null => freeCell(cells, location, row, key);
  const places = {
    label: label ?? free(stateColumns.label),
    value: cell ?? free(stateColumns.value),
    link: link?.cell ?? free(stateColumns.link),
  };
  return isWhole(places) ? places : null;
};

const isWhole = (
  places: Readonly<Record<keyof StatePlaces, CellPosition | null>>,
): places is StatePlaces => Object.values(places).every((place) => place !== null);

const freeCell = (
  cells: SheetCells,
  location: FormLocation,
  row: number,
  key: ColumnKey,
): CellPosition | null => {
  const place = columnCell(location, row, key);
  return place !== null && printedEntry(enteredAt(cells, place)) === null ? place : null;
};

const visitRowOf = (cells: SheetCells, location: FormLocation): number | null =>
  findAbove(cells, location, (text) => text.trim().startsWith(sheetWords.visitDate))?.row ?? null;

const findLink = (cells: SheetCells, location: FormLocation): StatedForm["link"] => {
  const above = { values: cells.values.slice(0, tableTop(location)) };
  const link = findText(above, parseFinalLink);
  return link === null ? null : { fingerprint: link.found, cell: link.cell };
};

const findAbove = (
  { values }: SheetCells,
  location: FormLocation,
  isWanted: (text: string) => boolean,
): CellPosition | null => findCell({ values: values.slice(0, tableTop(location)) }, isWanted);

/** A column inserted between both is passed over; an emptied cell is the one right behind the words. */
const cellBehind = ({ values }: SheetCells, { row, column }: CellPosition): CellPosition => {
  const behind = values[row] ?? [];
  const found = behind.findIndex(
    (value, at) =>
      at > column && at <= column + farthest && typeof value === "string" && value.trim() !== "",
  );
  return { row, column: found < 0 ? column + 1 : found };
};

/** The gap and the helper columns begin behind that. */
const farthest = 2;
