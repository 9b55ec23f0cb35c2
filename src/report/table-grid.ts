import type { ReportTable } from "./block";

/** A table as a rectangle of texts: a spanning cell's text stands in its first cell, the others are empty. */
export const tableGrid = ({ columns, rows }: ReportTable): readonly (readonly string[])[] => {
  const grid = rows.map(() => columns.map(() => ""));
  const taken = new Set<string>();
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const { text, rowSpan = 1, columnSpan = 1 } of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const line = grid[row];
      if (line !== undefined) line[column] = text;
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1)
          taken.add(`${row + down} ${column + right}`);
    }
  }
  return columns.some(({ header }) => header !== "")
    ? [columns.map(({ header }) => header), ...grid]
    : grid;
};
