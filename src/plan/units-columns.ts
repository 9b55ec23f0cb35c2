import { unitsHeaders } from "../messages/units";

/** The name of a column of the 負責單位 sheet. */
export type UnitsColumnKey = keyof typeof unitsHeaders;

/** One column of the 負責單位 sheet; its width in points. */
export interface UnitsColumn {
  readonly key: UnitsColumnKey;
  readonly header: string;
  readonly width: number;
  readonly printed: boolean;
}

const column = (key: UnitsColumnKey, width: number, printed = true): UnitsColumn => ({
  key,
  header: unitsHeaders[key],
  width,
  printed,
});

/**
 * The columns A–F in their order; every column is found again by its header.
 *
 * No gap stands before 代碼: Excel sorts and filters the block of cells around the selection, and a row must keep its
 * code. The printed ones add up to 780 points, which prints on A4 landscape at 100 %.
 */
export const unitsColumns = [
  column("form", 138),
  column("indicator", 42),
  column("text", 330),
  column("unit", 120),
  column("check", 150),
  column("code", 108, false),
] as const satisfies readonly UnitsColumn[];
