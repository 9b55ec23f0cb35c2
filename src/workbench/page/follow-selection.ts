import { cellOnPage } from "./cell-position";
import type { GridEngine } from "./grid-engine";

/** Brings the selected cell into view when an add-in has selected one that is not, as Excel does. */
export const followSelection = (engine: GridEngine, grid: HTMLElement): void => {
  const { api } = engine;
  api.addEvent(api.Event.SelectionChanged, () => {
    const cell = api.getActiveWorkbook()?.getActiveCell() ?? null;
    if (cell === null) return;
    const place = cellOnPage(engine, cell);
    const view = grid.getBoundingClientRect();
    const isCut = place !== null && place.bottom > view.bottom && place.height < view.height / 2;
    if (place === null || isCut)
      api.getActiveWorkbook()?.getActiveSheet().scrollToCell(cell.getRow(), 0);
  });
};
