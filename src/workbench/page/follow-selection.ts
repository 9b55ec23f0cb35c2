import type { FWorksheet } from "@univerjs/sheets/facade";
import { cellOnPage } from "./cell-position";
import type { GridEngine } from "./grid-engine";

const heightOfRows = (sheet: FWorksheet, first: number, end: number): number => {
  let height = 0;
  for (let row = first; row < end; row++) height += sheet.getRowHeight(row);
  return height;
};

/**
 * Scrolls so that a row stands just below the frozen ones.
 *
 * The engine counts the frozen rows' number, not their height, when it scrolls to a row: it is given the row that lies as far
 * down the sheet as the wanted one lies below the frozen part.
 */
const scrollToRow = (sheet: FWorksheet, row: number): void => {
  const frozen = sheet.getFrozenRows();
  const distance = heightOfRows(sheet, frozen, row);
  let start = 0;
  while (heightOfRows(sheet, 0, start + 1) <= distance) start++;
  sheet.scrollToCell(start + frozen, 0);
};

/** The sheet tabs cover this much of the grid at its foot, in pixels. */
const tabsHeight = 40;

/** Brings the selected cell into view when an add-in has selected one that is not, as Excel does. */
export const followSelection = (engine: GridEngine, grid: HTMLElement): void => {
  const { api } = engine;
  api.addEvent(api.Event.SelectionChanged, () => {
    const workbook = api.getActiveWorkbook();
    const cell = workbook?.getActiveCell() ?? null;
    if (workbook === null || cell === null) return;
    const place = cellOnPage(engine, cell);
    const view = grid.getBoundingClientRect();
    const foot = view.bottom - tabsHeight;
    const isCut = place !== null && place.bottom > foot && place.height < view.height / 2;
    if (place === null || isCut) scrollToRow(workbook.getActiveSheet(), cell.getRow());
  });
};
