import type { IStyleData, IWorkbookData } from "@univerjs/core";

import type { ExcelSession } from "../../../src/workbench/seams/open-excel";

type Snapshot = Partial<IWorkbookData>;

const styleOf = (snapshot: Snapshot, style: unknown): unknown =>
  typeof style === "string" ? (snapshot.styles as Record<string, IStyleData>)[style] : style;

/** Values that an engine rewrites on its own: ids of formulas and revisions. */
const isVolatile = (key: string): boolean => ["si", "rev", "appVersion", "uid"].includes(key);

const mapValues = (record: object, change: (value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, part]) => !isVolatile(key) && part !== undefined && part !== null)
    .map(([key, part]) => [key, sorted(part)] as const)
    .filter(([, part]) => !isEmptyPart(part));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const isEmptyPart = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

/**
 * Everything that a workbook holds, in an order that does not depend on its history: cells with their styles, rows,
 * columns, merges, rules, names and page set-up.
 */
export const workbookState = ({ workbook }: ExcelSession): unknown => {
  const snapshot = workbook.save() as Snapshot;
  const sheets = (snapshot.sheetOrder ?? []).map((id) => {
    const sheet = snapshot.sheets?.[id];
    const cellData = mapValues(sheet?.cellData ?? {}, (row) =>
      mapValues(row as object, (cell) => ({
        ...(cell as object),
        s: styleOf(snapshot, (cell as { readonly s?: unknown }).s),
      })),
    );
    return { ...sheet, cellData, rowCount: 0, columnCount: 0 };
  });
  const resources = (snapshot.resources ?? []).map(({ name, data }) => {
    const parsed: unknown = data === "" ? {} : JSON.parse(data);
    return [name, parsed] as const;
  });
  return sorted({ order: snapshot.sheetOrder, sheets, resources: Object.fromEntries(resources) });
};
