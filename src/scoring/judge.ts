import { checkWords, uncalculatedWords, wordsWith } from "../messages/sheet";
import { fromHundredths, toHundredths } from "../rubric/rule-scores";
import { allowedWords } from "./allowed-words";
import { numberInText } from "./number-in-text";
import type { Allowance, CellEntry, Reason, Verdict } from "./verdict";

/** 自我檢核說明 as far as it matters for NA: whether a reason is demanded, and the text of each of its rows. */
export interface Evidence {
  readonly required: boolean;
  readonly texts: readonly string[];
}

/**
 * Judges one score cell exactly as the sheet's check formula does, in the same order.
 *
 * A number is legal when it lies within 1E-9 of a legal value. An error value comes first, then a lost rule; a situation
 * that is not chosen leaves everything else undecided; text is refused even when it reads as a number, because SUM skips it
 * (the reason then is `number-as-text` and `nearest` offers the number). NA is exactly `NA`. An empty text counts as
 * blank, spaces do not. A formula that nobody has calculated is `not-a-number`, never blank.
 */
export const judge = (allowance: Allowance, entry: CellEntry, evidence?: Evidence): Verdict => {
  if (isErrorValue(entry)) {
    return entry.formula === undefined
      ? invalid("error-value", checkWords.errorValue)
      : invalid("not-a-number", uncalculatedWords);
  }
  if (allowance.kind === "lost") return invalid("rule-lost", checkWords.ruleLost);
  if (allowance.kind === "undecided") return plain("undecided", checkWords.undecided);
  if (allowance.kind === "scored") {
    return isBlank(entry)
      ? plain("blank", checkWords.missing)
      : judgeEntered(allowance, entry, evidence);
  }
  return isBlank(entry)
    ? plain("not-applicable", checkWords.excluded)
    : invalid("scored-though-excluded", checkWords.scoredThoughExcluded);
};

/**
 * Whether a verdict takes its indicator's points out of the sums as NA.
 *
 * An NA whose reason is missing is a finding (state `invalid`), yet it is NA to the sums, in the sheet as here.
 */
export const countsAsNotApplicable = ({
  state,
  reason,
}: Pick<Verdict, "state" | "reason">): boolean =>
  state === "not-applicable" || reason === "na-without-reason";

/** Whether an entry is nothing at all: an empty cell or a text without characters. */
export const isBlank = (entry: CellEntry): entry is null | "" => entry === null || entry === "";

type Scored = Extract<Allowance, { readonly kind: "scored" }>;
type Entered = number | string | boolean;

const isErrorValue = (entry: CellEntry): entry is Exclude<CellEntry, Entered | null> =>
  typeof entry === "object" && entry !== null;

const judgeEntered = (allowance: Scored, entry: Entered, evidence?: Evidence): Verdict => {
  if (typeof entry === "boolean") return invalid("boolean", checkWords.notANumber);
  if (typeof entry === "number") return judgeNumber(allowance, entry);
  return entry === "NA" ? judgeNotApplicable(allowance, evidence) : judgeText(allowance, entry);
};

const judgeNumber = (allowance: Scored, entry: number): Verdict => {
  const score = legalScore(allowance, entry);
  if (score !== null) {
    return { state: "ok", reason: null, score, nearest: [], words: checkWords.ok };
  }
  const [reason, words] = refusal(allowance, entry);
  return invalid(reason, words, neighbours(allowance.legal, entry));
};

/** The legal value that an entry stands for within the tolerance of the sheet's formula, or null. */
const legalScore = (allowance: Scored, entry: number): number | null => {
  const rounded = fromHundredths(toHundredths(entry));
  if (!(Math.abs(entry - rounded) * 1e9 < 1)) return null;
  return allowance.legal.find((value) => value === rounded) ?? null;
};

const refusal = (
  { legal, points, notApplicable }: Scored,
  entry: number,
): readonly [Reason, string] => {
  if (entry > points) return ["above-maximum", wordsWith(checkWords.aboveMaximum, points)];
  const lowest = legal[0] ?? 0;
  if (entry < lowest) return ["below-minimum", wordsWith(checkWords.belowMinimum, lowest)];
  return ["between-bands", wordsWith(checkWords.betweenBands, allowedWords(legal, notApplicable))];
};

const judgeNotApplicable = (allowance: Scored, evidence?: Evidence): Verdict => {
  if (!allowance.notApplicable) return invalid("na-not-allowed", checkWords.notApplicableRefused);
  return evidence?.required === true && evidence.texts.every(isSpaces)
    ? invalid("na-without-reason", checkWords.notApplicableWithoutReason)
    : plain("not-applicable", checkWords.notApplicable);
};

const judgeText = (allowance: Scored, text: string): Verdict => {
  if (isSpaces(text)) return invalid("only-spaces", checkWords.onlySpaces);
  const meant = numberInText(text);
  if (meant === null) return invalid("not-a-number", checkWords.notANumber);
  const legal = legalScore(allowance, meant);
  return invalid(
    "number-as-text",
    checkWords.notANumber,
    legal === null ? neighbours(allowance.legal, meant) : [legal],
  );
};

/** Ordinary and ideographic spaces only, which is what the sheet's `TRIM(SUBSTITUTE(x,"　"," "))` removes. */
const isSpaces = (text: string): boolean => /^[ \u3000]*$/u.test(text);

const neighbours = (legal: readonly number[], entry: number): readonly number[] => {
  const below = legal.filter((value) => value < entry).at(-1);
  const above = legal.find((value) => value > entry);
  return [below, above].filter((value) => value !== undefined);
};

const plain = (state: Verdict["state"], words: string): Verdict => ({
  state,
  reason: null,
  score: null,
  nearest: [],
  words,
});

const invalid = (reason: Reason, words: string, nearest: readonly number[] = []): Verdict => ({
  state: "invalid",
  reason,
  score: null,
  nearest,
  words,
});
