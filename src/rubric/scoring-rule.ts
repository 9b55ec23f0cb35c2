/**
 * One rung of a printed standard (評分標準): the scores from `from` to `to`, both allowed, and what earns them.
 *
 * A rung of a single score has `from` equal to `to`. `step` is the distance between two allowed scores inside
 * the rung (1 unless the text prints decimals). `group` is the heading that several rungs stand under, such as
 * 「(1)有設置：3~5分」.
 */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly step?: 1 | 0.5 | 0.1;
  readonly group?: string;
}

/** A ladder of bands, highest first as a rule; the allowed scores are the union of the bands. */
export interface BandsRule {
  readonly kind: "bands";
  readonly bands: readonly Band[];
}

/** All or nothing: 0 or the points. `condition` is what has to be shown. */
export interface AwardRule {
  readonly kind: "award";
  readonly points: number;
  readonly condition: string;
}

/** One part of a sum, with its number as printed. */
export interface Part {
  readonly no: number;
  readonly title: string;
  readonly rule: BandsRule | AwardRule;
}

/** Parts that are scored one by one; the score is their sum. */
export interface SumRule {
  readonly kind: "sum";
  readonly parts: readonly Part[];
}

/** How many of the named things are met, and the score of each number; the last row holds for more, too. */
export interface CountRule {
  readonly kind: "count";
  readonly counted: string;
  readonly unit: string;
  readonly conditions: readonly string[];
  readonly table: readonly {
    readonly count: number;
    readonly score: number;
    readonly text: string;
  }[];
}

/**
 * A measured quantity and the score of each printed range, both ends included.
 *
 * `to` null means no upper end. Quantities between two printed ranges are not covered: the person chooses.
 * A row with `minScore` leaves the choice between `minScore` and `score` to the assessor.
 */
export interface LookupRule {
  readonly kind: "lookup";
  readonly quantity: string;
  readonly unit: string;
  readonly rows: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly score: number;
    readonly minScore?: number;
    readonly text: string;
  }[];
}

/** Only a maximum is printed: whole numbers from 0 to `max`. */
export interface FreeRule {
  readonly kind: "free";
  readonly max: number;
}

/** Points on top of the 100: whole numbers from 0 to `max`, never in a denominator. */
export interface BonusRule {
  readonly kind: "bonus";
  readonly max: number;
}

/** No score cell at all (C 3.4.1, C 3.4.2). */
export interface UnscoredRule {
  readonly kind: "unscored";
}

/** A rule that stands by itself, whatever the school's situation. */
export type PlainRule =
  BandsRule | AwardRule | SumRule | CountRule | LookupRule | FreeRule | BonusRule | UnscoredRule;

/** 不予計分: in this situation the indicator takes no score and has no points. */
export interface ExcludedCase {
  readonly kind: "excluded";
}

/** One outcome of a conditional rule. */
export interface ConditionalCase {
  readonly points: number;
  readonly rule: PlainRule | ExcludedCase;
}

/** A rule chosen by a situation of the school; `cases` has one entry for each of the situation's options. */
export interface ConditionalRule {
  readonly kind: "conditional";
  readonly situation: string;
  readonly cases: Readonly<Record<string, ConditionalCase>>;
}

/** The machine-readable form of a printed standard. */
export type ScoringRule = PlainRule | ConditionalRule;
