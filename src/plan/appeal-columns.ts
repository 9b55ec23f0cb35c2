/** The name of a column of an appeal's table. */
export type AppealColumnKey =
  "code" | "indicator" | "self" | "committee" | "finding" | "kind" | "reason" | "evidence";

/** In points; together 780, which prints on A4 landscape at 100 %. */
export const appealWidths: Readonly<Record<AppealColumnKey, number>> = {
  code: 42,
  indicator: 150,
  self: 42,
  committee: 42,
  finding: 150,
  kind: 84,
  reason: 162,
  evidence: 108,
};

/** The columns A–H in their order. */
export const appealKeys = Object.keys(appealWidths) as readonly AppealColumnKey[];

/** Where a column stands; counted from 0. */
export const appealColumn = (key: AppealColumnKey): number => appealKeys.indexOf(key);
