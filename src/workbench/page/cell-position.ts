import { IRenderManagerService } from "@univerjs/engine-render";
import type { FRange } from "@univerjs/sheets/facade";
import type { GridEngine } from "./grid-engine";

/** The engine's name for the part of the grid that scrolls; frozen rows and columns lie outside it. */
const scrollingPart = "viewMain";

/** How cells stand on one axis of the grid: where the scrolling part begins and how far it is scrolled. */
interface Axis {
  readonly start: number;
  readonly scrolled: number;
  readonly scale: number;
  readonly room: number;
}

/** Where a cell that begins at `at` in the unscrolled sheet begins in the grid; null when it is out of view. */
const placeOnAxis = (axis: Axis, at: number, length: number): number | null => {
  const isFrozen = at < axis.start;
  const place = isFrozen ? at : at - axis.scrolled;
  const isBefore = !isFrozen && place + length <= axis.start;
  return isBefore || place * axis.scale >= axis.room ? null : place * axis.scale;
};

/** Where a cell is on the page, in pixels; null when it is scrolled out of view. */
export const cellOnPage = ({ injector }: GridEngine, range: FRange): DOMRect | null => {
  const render = injector.get(IRenderManagerService).getRenderById(range.getUnitId());
  const view = render?.scene.getViewport(scrollingPart);
  if (!render || view === undefined) return null;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const grid = render.engine.getCanvasElement().getBoundingClientRect();
  // The engine's rectangle is that of the unscrolled sheet.
  const cell = range.getCellRect();
  const across = {
    start: view.left,
    scrolled: view.viewportScrollX,
    scale: scaleX,
    room: grid.width,
  };
  const down = {
    start: view.top,
    scrolled: view.viewportScrollY,
    scale: scaleY,
    room: grid.height,
  };
  const x = placeOnAxis(across, cell.x, cell.width);
  const y = placeOnAxis(down, cell.y, cell.height);
  if (x === null || y === null) return null;
  return new DOMRect(grid.x + x, grid.y + y, cell.width * scaleX, cell.height * scaleY);
};
