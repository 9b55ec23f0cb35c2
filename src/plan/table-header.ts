import type { ColumnGroup } from "../rubric/calculation";
import type { PrintedTable } from "../rubric/rubric";

/** A cell of a table's header, which may go over several columns and both rows. */
export interface HeaderCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** Counts the header rows of a table: two where columns stand under common headings. */
export const headerRowCount = ({ calculation }: PrintedTable): 1 | 2 =>
  calculation?.groups === undefined ? 1 : 2;

/** Lays out a table's header as it is printed: common headings above what they leave of the columns' names. */
export const headerCells = (table: PrintedTable): readonly HeaderCell[] => {
  const groups = table.calculation?.groups ?? [];
  const rows = headerRowCount(table);
  return [
    ...groups.map(({ heading, first, last }) => ({
      text: heading,
      row: 0,
      column: first,
      columns: last - first + 1,
      rows: 1,
    })),
    ...table.columns.map((name, column) => {
      const group = groupOf(groups, column);
      return group === undefined
        ? { text: name, row: 0, column, columns: 1, rows }
        : { text: printedName(table, column, group), row: 1, column, columns: 1, rows: 1 };
    }),
  ];
};

/** What is printed in a column's own header: 「%」 for 「女 %」 beside 「女」. */
const printedName = (table: PrintedTable, column: number, group: ColumnGroup): string => {
  const name = columnLabel(table, column);
  const leading = column > group.first ? `${columnLabel(table, column - 1)} ` : "";
  return leading !== "" && name.startsWith(leading) ? name.slice(leading.length) : name;
};

/** What a column is called under its common heading, where it has one: 「女」 for 「教授 女」. */
export const columnLabel = ({ columns, calculation }: PrintedTable, column: number): string => {
  const name = columns[column] ?? "";
  const group = groupOf(calculation?.groups ?? [], column);
  return group === undefined ? name : shortName(name, group);
};

const groupOf = (groups: readonly ColumnGroup[], column: number): ColumnGroup | undefined =>
  groups.find(({ first, last }) => first <= column && column <= last);

const shortName = (name: string, { heading }: ColumnGroup): string =>
  name.slice(heading.length).trim();
