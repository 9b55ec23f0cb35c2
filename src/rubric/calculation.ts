/** A part of a whole as it is printed: 二分之一 is `[1, 2]`. */
export type Fraction = readonly [numerator: number, denominator: number];

/**
 * What stands in a column of a table, and how it is worked out; other columns are named by their index from 0.
 *
 * `text`: words; blank cells are there to be filled in. With `once`, the words of a repeated row stand in the first of
 * the repetitions only. `code`: as `text`, but kept as typed, such as 0012. `count` and `amount`: numbers to be filled
 * in. `sum`: other columns of the row added up; with `shares`, what each of them makes of the sum is said beside the
 * table. `share`: one column's part of what some columns come to over the whole table (分母為全校…);
 * with `complete`, only once each row of its column is filled in. `ratio`: one column
 * divided by another of the same row; with `limit`, more than `most` goes against the standard of `indicator`. `least`:
 * whether a column's number is at least a part of that column's total, for each printed row.
 */
export type ColumnRule =
  | { readonly kind: "text"; readonly once?: boolean }
  | { readonly kind: "code" | "count" | "amount" }
  | { readonly kind: "sum"; readonly of: readonly number[]; readonly shares?: boolean }
  | {
      readonly kind: "share";
      readonly of: number;
      readonly among: readonly number[];
      readonly complete?: boolean;
    }
  | {
      readonly kind: "ratio";
      readonly of: number;
      readonly to: number;
      readonly limit?: { readonly most: Fraction; readonly indicator: string };
    }
  | { readonly kind: "least"; readonly of: number; readonly parts: readonly (Fraction | null)[] };

/** A heading printed above several columns, such as 教授 above 女, 女 %, 男 and 男 %. */
export interface ColumnGroup {
  readonly heading: string;
  readonly first: number;
  readonly last: number;
}

/**
 * How a printed table is worked with: not official text, so no part of a rubric's fingerprint.
 *
 * Printed cells in columns to be worked out are blank; each of them gets a formula.
 */
export interface Calculation {
  /** One for each column of the table. */
  readonly columns: readonly ColumnRule[];
  /** The headings above columns whose names begin with them. */
  readonly groups?: readonly ColumnGroup[];
  /** The printed row that stands for as many as are needed, and in how many rows it is put on the sheet. */
  readonly repeat?: { readonly row: number; readonly times: number };
  /** The printed row (合計) that holds the sums of the rows above it. */
  readonly totalRow?: number;
}

/** Whether a column holds numbers that people fill in. */
export const isNumberColumn = ({ kind }: ColumnRule): boolean =>
  kind === "count" || kind === "amount";

/** Whether a column's cells hold formulas. */
export const isWorkedOut = (rule: ColumnRule): boolean =>
  !isNumberColumn(rule) && rule.kind !== "text" && rule.kind !== "code";
