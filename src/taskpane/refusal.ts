import { printedNumber } from "../report/printed-number";
import type { PlainRule } from "../rubric/scoring-rule";
import { allowedWords } from "../scoring/allowed-words";
import { ladderOf } from "../scoring/ladder";
import { legalValues } from "../scoring/legal-values";
import { numberInText } from "../scoring/number-in-text";
import type { Reason } from "../scoring/verdict";
import { type IndicatorView, printEntry } from "./indicator-view";
import type { Message, MessageKey } from "./pane-language";
import { readTypedScore } from "./score-input";

/** One printed level of the standard, or one part of a sum: the scores that it gives, and its words. */
export interface MeaningLine {
  readonly scores: string;
  readonly text: string;
}

/** An entry that may stand in place of a refused one: a legal score, NA, or null for an empty cell. */
export interface Correction {
  readonly value: number | "NA" | null;
  /** What earns the score, as printed; null where the standard has no words for it. */
  readonly meaning: string | null;
}

/** Everything that is said of a refused score, wherever it is said. */
export interface Refusal {
  readonly reason: Reason;
  /** The entry as it stands in its cell. */
  readonly entry: string;
  /** The words of the sheet's check column. */
  readonly words: string;
  readonly why: Message;
  readonly corrections: readonly Correction[];
  /** What every legal score means. */
  readonly meanings: readonly MeaningLine[];
}

/** Explains why an entry is refused and what may stand there instead; null where nothing is refused. */
export const refusalOf = (view: IndicatorView): Refusal | null => {
  const { verdict } = view;
  if (verdict?.state !== "invalid" || verdict.reason === null) return null;
  return {
    reason: verdict.reason,
    entry: printEntry(view.entry),
    words: verdict.words,
    why: whyOf(view, verdict.reason),
    corrections: correctionsOf(view, verdict.reason, verdict.nearest),
    meanings: view.rule.kind === "rule" ? meaningsOf(view.rule.rule) : [],
  };
};

const whyKeys = {
  "above-maximum": "refusal.outside",
  "below-minimum": "refusal.outside",
  "between-bands": "refusal.notPrinted",
  "not-a-number": "refusal.notANumber",
  "number-as-text": "refusal.numberAsText",
  boolean: "refusal.notANumber",
  "error-value": "refusal.errorValue",
  "only-spaces": "refusal.onlySpaces",
  "na-not-allowed": "refusal.naNotAllowed",
  "na-without-reason": "refusal.naWithoutReason",
  "scored-though-excluded": "refusal.excluded",
  "rule-lost": "refusal.ruleLost",
} as const satisfies Record<Reason, MessageKey>;

const whyOf = ({ allowance, entry }: IndicatorView, reason: Reason): Message => {
  const allowed =
    allowance.kind === "scored" ? allowedWords(allowance.legal, allowance.notApplicable) : "";
  const meant = typeof entry === "string" ? numberInText(entry) : null;
  const number = meant === null ? "" : printedNumber(meant);
  return { key: whyKeys[reason], values: { allowed, number } };
};

const emptied: ReadonlySet<Reason> = new Set<Reason>(["scored-though-excluded", "only-spaces"]);

const correctionsOf = (
  { allowance, entry, rule }: IndicatorView,
  reason: Reason,
  nearest: readonly number[],
): readonly Correction[] => {
  if (emptied.has(reason)) return [{ value: null, meaning: null }];
  if (reason === "not-a-number" && allowance.kind === "scored" && allowance.notApplicable) {
    const typed = typeof entry === "string" ? readTypedScore(entry) : null;
    if (typed?.kind === "not-applicable") return [{ value: "NA", meaning: null }];
  }
  const plain = rule.kind === "rule" ? rule.rule : null;
  return nearest.map((value) => ({ value, meaning: plain && meaningOf(plain, value) }));
};

const meaningOf = (rule: PlainRule, score: number): string | null =>
  ladderOf(rule).find(({ scores, text }) => text !== "" && scores.includes(score))?.text ?? null;

const meaningsOf = (rule: PlainRule): readonly MeaningLine[] =>
  rule.kind === "sum"
    ? rule.parts.map(({ no, title, rule: part }) => ({
        scores: allowedWords(legalValues(part), false),
        text: `(${no}) ${title}`.trim(),
      }))
    : ladderOf(rule).map(({ scores, text }) => ({ scores: allowedWords(scores, false), text }));
