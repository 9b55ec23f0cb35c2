import { IRenderManagerService } from "@univerjs/engine-render";
import type { FRange } from "@univerjs/sheets/facade";
import type { GridEngine } from "./grid-engine";

/** The engine's name for the part of the grid that scrolls; frozen rows and columns lie outside it. */
const scrollingPart = "viewMain";

/** Where a cell is on the page, in pixels; null when it is scrolled out of view. */
export const cellOnPage = ({ injector }: GridEngine, range: FRange): DOMRect | null => {
  const render = injector.get(IRenderManagerService).getRenderById(range.getUnitId());
  const view = render?.scene.getViewport(scrollingPart);
  const canvas = render?.engine.getCanvasElement();
  if (render === undefined || render === null || view === undefined || canvas === undefined)
    return null;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const page = canvas.getBoundingClientRect();
  // The engine's rectangle is that of the unscrolled sheet.
  const cell = range.getCellRect();
  const [frozenAcross, frozenDown] = [cell.x < view.left, cell.y < view.top];
  const x = cell.x - (frozenAcross ? 0 : view.viewportScrollX);
  const y = cell.y - (frozenDown ? 0 : view.viewportScrollY);
  const isHidden =
    (!frozenAcross && x + cell.width <= view.left) ||
    (!frozenDown && y + cell.height <= view.top) ||
    x * scaleX >= page.width ||
    y * scaleY >= page.height;
  if (isHidden) return null;
  return new DOMRect(
    page.x + x * scaleX,
    page.y + y * scaleY,
    cell.width * scaleX,
    cell.height * scaleY,
  );
};
