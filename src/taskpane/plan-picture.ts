import type {
  CellPlan,
  CellRange,
  SheetPlan,
  StylePlan,
  WorkbookPlan,
} from "../plan/workbook-plan";

/** A rectangle of the picture in its own units, with the fill's six digits (null = none). */
export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string | null;
}

/** A line of writing, drawn as a bar. */
export interface PictureText {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A small picture of the top of a sheet: its printed columns, drawn to scale. */
export interface PlanPicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  readonly texts: readonly PictureText[];
}

/** The picture is as high as one A4 page in landscape; what is below is left out. */
const pageShape = 210 / 297;
const characterWidth = 9;
const lineHeight = 13;

/** Draws the printed part of a sheet's first page in points. */
export const planPicture = (plan: WorkbookPlan, sheet: SheetPlan): PlanPicture => {
  const { printArea } = sheet.page;
  const columns = sheet.columns.slice(printArea.firstColumn, printArea.lastColumn + 1);
  const lefts = positions(columns.map(({ width, hidden }) => (hidden ? 0 : width)));
  const width = lefts.at(-1) ?? 0;
  const height = width * pageShape;
  const rows = sheet.rows.slice(printArea.firstRow, printArea.lastRow + 1);
  const tops = positions(rows.map((row) => row.height));
  const edge = (edges: readonly number[], index: number): number =>
    edges[Math.min(index, edges.length - 1)] ?? 0;
  const cells = rows.flatMap((_, row) =>
    columns.map((__, column): Place => {
      const { lastRow, lastColumn } = mergedOf(
        sheet,
        printArea.firstRow + row,
        printArea.firstColumn + column,
      );
      const x = edge(lefts, column);
      const y = edge(tops, row);
      return {
        cell: sheet.cells[printArea.firstRow + row]?.[printArea.firstColumn + column],
        x,
        y,
        width: edge(lefts, lastColumn - printArea.firstColumn + 1) - x,
        height: edge(tops, lastRow - printArea.firstRow + 1) - y,
      };
    }),
  );
  const shown = cells.filter((cell) => cell.y < height);
  return {
    width,
    height,
    boxes: shown.flatMap((place) => boxesOf(place, plan.styles)),
    texts: shown.flatMap((place) => textsOf(place, plan.styles, width, height)),
  };
};

interface Place extends Omit<PictureBox, "fill"> {
  readonly cell: CellPlan | undefined;
}

/** The merged area that begins at a cell, or the cell alone. */
const mergedOf = (sheet: SheetPlan, row: number, column: number): CellRange =>
  sheet.merges.find((merge) => merge.firstRow === row && merge.firstColumn === column) ?? {
    firstRow: row,
    firstColumn: column,
    lastRow: row,
    lastColumn: column,
  };

const positions = (sizes: readonly number[]): readonly number[] => {
  const edges = [0];
  for (const size of sizes) edges.push((edges.at(-1) ?? 0) + size);
  return edges;
};

const boxesOf = (place: Place, styles: WorkbookPlan["styles"]): readonly PictureBox[] => {
  const style = place.cell === undefined ? undefined : styles[place.cell.style];
  if (style === undefined || !isDrawn(style)) return [];
  const { x, y, width, height } = place;
  return [{ x, y, width, height, fill: style.fill }];
};

const isDrawn = ({ fill, borders }: StylePlan): boolean =>
  fill !== null || borders.top !== null || borders.bottom !== null;

const textsOf = (
  place: Place,
  styles: WorkbookPlan["styles"],
  pageWidth: number,
  pageHeight: number,
): readonly PictureText[] => {
  const content = place.cell?.content;
  if (content?.type !== "text") return [];
  // A text that does not wrap runs on over the empty cells at its right.
  const wraps = styles[place.cell?.style ?? ""]?.wrap ?? true;
  const room = Math.max((wraps ? place.width : pageWidth - place.x) - 4, 1);
  const lines = content.text
    .split("\n")
    .flatMap((line) => brokenLines(line.length * characterWidth, room));
  return (wraps ? lines : lines.slice(0, 1))
    .map((width, index) => ({ x: place.x + 2, y: place.y + (index + 0.7) * lineHeight, width }))
    .filter(({ y }) => y < Math.min(place.y + place.height, pageHeight));
};

const brokenLines = (length: number, room: number): readonly number[] =>
  Array.from({ length: Math.max(Math.ceil(length / room), 1) }, (_, index) =>
    Math.min(length - index * room, room),
  ).filter((width) => width > 0);
