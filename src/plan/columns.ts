import { columnHeaders } from "../messages/sheet";
import type { Role } from "../rubric/rubric";

/** The name of a column of the form's sheet. */
export type ColumnKey = keyof typeof columnHeaders;

/** One column of the form's sheet. */
export interface FormColumn {
  readonly key: ColumnKey;
  readonly header: string;
  /** In points. */
  readonly width: number;
  /** In points, where the form has long remarks (備註); D, G, J, K. */
  readonly widthWithRemarks: number;
  /** `official` columns are printed; `helper` columns stand right of the print area. */
  readonly part: "official" | "gap" | "helper";
  readonly hidden: boolean;
}

const column = (
  key: ColumnKey,
  part: FormColumn["part"],
  width: number,
  widthWithRemarks = width,
  hidden = false,
): FormColumn => ({ key, header: columnHeaders[key], width, widthWithRemarks, part, hidden });

/** A column's name: its header without the line break that a narrow one needs. */
export const headerName = (header: string): string => header.replace(/\s/gu, "");

/**
 * The nineteen columns A–S in their order; every column is found again by its header.
 *
 * The official ones add up to 780 points in both sets of widths, which prints on A4 landscape at 100 %.
 */
export const columns = [
  column("section", "official", 54),
  column("criterion", "official", 66),
  column("indicator", "official", 120, 126),
  column("standard", "official", 216, 198),
  column("evidence", "official", 120, 114),
  column("self", "official", 42),
  column("committee", "official", 36),
  column("finding", "official", 78, 72),
  column("remark", "official", 48, 72),
  column("gap", "gap", 9),
  column("code", "helper", 42),
  column("points", "helper", 36),
  column("allowed", "helper", 120),
  column("rule", "helper", 60),
  column("lowest", "helper", 42),
  column("selfCheck", "helper", 156),
  column("committeeCheck", "helper", 156),
  column("selfParts", "helper", 60, 60, true),
  column("committeeParts", "helper", 60, 60, true),
] as const satisfies readonly FormColumn[];

/**
 * Where each column stands in a form that nobody has moved; counted from 0.
 *
 * The list above names every key; `Object.fromEntries` only forgets their names.
 */
export const columnIndex = Object.fromEntries(
  columns.map(({ key }, index) => [key, index]),
) as Readonly<Record<ColumnKey, number>>;

/** The last column that is printed (備註). */
export const lastOfficialColumn = columnIndex.remark;

/** The column with the words on each role's scores. */
export const checkKeyOf = {
  self: "selfCheck",
  committee: "committeeCheck",
} as const satisfies Readonly<Record<Role, ColumnKey>>;

/** The columns beside the two totals that say whether they are final: left of 自我檢核分數, right of 委員評分. */
export const statusColumnOf = {
  self: "evidence",
  committee: "finding",
} as const satisfies Readonly<Record<Role, ColumnKey>>;
