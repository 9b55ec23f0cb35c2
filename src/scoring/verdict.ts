/** An error value of a cell, such as `#N/A`, or a formula that nobody has calculated yet. */
export interface CellError {
  /** Its name; 未計算 for a formula without a result. */
  readonly error: string;
  /** The formula, with its leading `=`, where the file holds no result of it. */
  readonly formula?: string;
}

/** What stands in a score cell: a number, text, a truth value, an error, or null when the cell is empty. */
export type CellEntry = number | string | boolean | CellError | null;

/** Why an entry is refused; the same names as `reason` of `check --json`. */
export type Reason =
  | "above-maximum"
  | "below-minimum"
  | "between-bands"
  | "not-a-number"
  | "number-as-text"
  | "boolean"
  | "error-value"
  | "only-spaces"
  | "na-not-allowed"
  | "na-without-reason"
  | "scored-though-excluded"
  | "rule-lost";

/** What an entry is: legal, nothing yet, NA, waiting for a situation, or refused. */
export type EntryState = "ok" | "blank" | "not-applicable" | "undecided" | "invalid";

/** The judgement on one score cell. */
export interface Verdict {
  readonly state: EntryState;
  /** Null unless the state is `invalid`. */
  readonly reason: Reason | null;
  /** The legal score; null unless the state is `ok`. */
  readonly score: number | null;
  /** The legal values next below and next above the entry where that makes sense, ascending; else empty. */
  readonly nearest: readonly number[];
  /** The words of the sheet's check column: 「✓」, 「未填」, 「超過配分 10」… */
  readonly words: string;
}

/**
 * What may stand in an indicator's score cells in the school's situation.
 *
 * `undecided`: the rule depends on a situation that is not chosen; its points stay in the denominator. `lost`: the
 * sheet's own rule was cleared, so that its check column accepts nothing.
 */
export type Allowance =
  | {
      readonly kind: "scored";
      readonly points: number;
      /** Every legal score, ascending, exact to two decimals. */
      readonly legal: readonly number[];
      readonly notApplicable: boolean;
    }
  | { readonly kind: "excluded" }
  | { readonly kind: "undecided"; readonly points: number }
  | { readonly kind: "lost"; readonly points: number }
  | { readonly kind: "unscored" };

/** The chosen option of each situation by its id; null or absent while not chosen. */
export type SituationAnswers = Readonly<Record<string, string | null>>;
