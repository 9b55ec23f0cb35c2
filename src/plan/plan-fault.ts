/** What Excel would refuse, cut off or lose; the names say which limit is broken. */
export type PlanFaultKind =
  | "sheet-name"
  | "sheet-name-taken"
  | "defined-name"
  | "defined-name-taken"
  | "not-rectangular"
  | "outside-the-plan"
  | "outside-the-grid"
  | "text-too-long"
  | "too-many-line-feeds"
  | "control-character"
  | "not-a-number"
  | "formula-too-long"
  | "formula-nested-too-deeply"
  | "formula-text-too-long"
  | "formula-with-too-many-arguments"
  | "function-not-allowed"
  | "reference-to-another-sheet"
  | "validation-formula-too-long"
  | "validation-list-too-long"
  | "validation-list-value"
  | "validation-text-too-long"
  | "validation-without-range"
  | "row-height"
  | "column-width"
  | "merges-overlap"
  | "merge-hides-content"
  | "footer-too-long"
  | "font-name"
  | "undefined-style"
  | "marker-missing";

/** One place of a plan that breaks one of Excel's limits. */
export interface PlanFault {
  readonly kind: PlanFaultKind;
  /** The sheet's name; empty for faults of the whole workbook. */
  readonly sheet: string;
  /** An address, a name or a position such as `validation 3`. */
  readonly place: string;
  /** What was found there: a length, a count or the offending text. */
  readonly found: number | string;
}

/** A fault before its sheet is known. */
export type SheetFault = Omit<PlanFault, "sheet">;

/** Reports a measure that is above its limit; nothing otherwise. */
export const above = (
  limit: number,
  kind: PlanFaultKind,
  place: string,
  found: number,
): readonly SheetFault[] => (found > limit ? [{ kind, place, found }] : []);
