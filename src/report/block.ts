import type { ReportChart } from "./report-chart";

/** One cell of a table; a cell that spans rows or columns leaves out the cells that it covers. */
export interface TableCell {
  /** Lines are separated by line feeds. */
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly align?: "center" | "right";
  readonly bold?: true;
  /** The cell names its row. */
  readonly header?: true;
}

/** One row of a table. */
export interface TableRow {
  readonly kind: "body" | "subtotal" | "total";
  readonly cells: readonly TableCell[];
}

/** One column of a table. */
export interface TableColumn {
  /** Empty in a table without a header row. */
  readonly header: string;
  /** Its share of the table's width, relative to the other columns. */
  readonly share: number;
}

/** A table with borders; its header row is repeated on every page. */
export interface ReportTable {
  /** What the table shows, for people who cannot see it. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** One block of a report's page, from top to bottom; every document is made of the same blocks. */
export type Block =
  | { readonly kind: "title"; readonly lines: readonly string[] }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly tone: "normal" | "note" }
  /** An entry of a list: the label in front of what may be several lines of text. */
  | { readonly kind: "entry"; readonly label: string; readonly text: string }
  | { readonly kind: "table"; readonly table: ReportTable }
  | { readonly kind: "chart"; readonly chart: ReportChart }
  | { readonly kind: "signatures"; readonly labels: readonly string[]; readonly date: string }
  | { readonly kind: "page-break" };
