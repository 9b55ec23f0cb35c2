import { columnIndex, type ColumnKey } from "./columns";
import type { FormRow } from "./form-layout";
import type { TableEdges } from "./styles";

/**
 * Rules the upper and lower edge of a table cell.
 *
 * Black, except inside a group: a hairline where a section's or criterion's cells go on, and between the rows of one
 * split indicator, so that the last row of a page always has an edge. Text stands at the top of split rows.
 */
export const tableEdges = (
  rows: readonly FormRow[],
  row: number,
  column: ColumnKey,
): TableEdges => {
  const own = rows[row];
  return {
    top: edgeAbove(own, column),
    bottom: edgeAbove(rows[row + 1], column),
    vertical: own?.kind === "indicator" && own.parts > 1 ? "top" : "center",
  };
};

const edgeAbove = (row: FormRow | undefined, column: ColumnKey): "thin" | "hair" => {
  if (row?.kind !== "indicator") return "thin";
  if (columnIndex[column] === columnIndex.section) return row.opensSection ? "thin" : "hair";
  if (columnIndex[column] === columnIndex.criterion) return row.opensCriterion ? "thin" : "hair";
  return row.part === 0 ? "thin" : "hair";
};
