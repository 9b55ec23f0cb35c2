import type { Rubric } from "../rubric/rubric";
import type { CellPosition } from "./cell-position";

/** What one member of the committee gave. */
export interface MemberEntries {
  readonly name: string;
  /** As entered, by indicator; whatever is no number is a text. */
  readonly scores: ReadonlyMap<string, number | string>;
  /** 訪視結果說明 by indicator. */
  readonly findings: ReadonlyMap<string, string>;
}

/** The form that members scored: a 委員彙整 sheet looks up the rules in force on the form's sheet. */
export interface ScoredForm {
  readonly rubric: Rubric;
  readonly sheetName: string;
  /** The cells of a row's rule by indicator; those whose row or column is gone are left out. */
  readonly rules: ReadonlyMap<string, Readonly<Partial<Record<RuleCellKey, CellPosition>>>>;
}

/** What of a form's row says which scores are allowed. */
export type RuleCellKey = "points" | "allowed" | "rule" | "lowest";

/** The columns with the rule, in their order. */
export const ruleCellKeys = [
  "points",
  "allowed",
  "rule",
  "lowest",
] as const satisfies readonly RuleCellKey[];
