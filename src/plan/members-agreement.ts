import { membersWords } from "../messages/members";
import type { WordsAround } from "../messages/sheet";
import type { Formula } from "./formula";
import { binary, call, joined, number, text, when } from "./formula-builders";
import type { MembersColumns, SharedColumnKey } from "./members-columns";
import { columnRange } from "./members-statistics";

/** A measure of agreement over the whole form: its value, and in words what it rests on or why there is none. */
export interface AgreementFormulas {
  readonly value: Formula;
  readonly words: Formula;
}

/** The first and the last row of the table; counted from 0. */
export interface TableRows {
  readonly first: number;
  readonly last: number;
}

/** Makes the share of pairs of members, over all indicators, who gave the same score; with no pair a text. */
export const shareFormula = (columns: MembersColumns, rows: TableRows): AgreementFormulas => {
  const total = sumOf(columns, rows);
  const noPairs = binary(total("pairs"), "=", number(0));
  return {
    value: when(
      noPairs,
      text(membersWords.undefined),
      binary(total("samePairs"), "/", total("pairs")),
    ),
    words: when(
      noPairs,
      text(membersWords.noPairs),
      joined("&", [
        ...around(membersWords.sharePairs, total("pairs")),
        ...around(membersWords.shareSame, total("samePairs")),
      ]),
    ),
  };
};

/**
 * Makes Krippendorff's α of all scores with the interval metric; a text where no score varies or none can be paired.
 *
 * α = 1 − Dₒ/Dₑ (Krippendorff, Content Analysis, 2nd ed. 2004, ch. 11; Computing Krippendorff's Alpha-Reliability,
 * 2011, D). With the squared difference as metric the sums over pairs are sums of squares: for an indicator with m
 * scores the pairs add up to 2m·Σ(x−x̄)², so that Dₒ = Σ m·Σ(x−x̄)²/(m−1) ÷ n, and over all n pairable scores
 * Dₑ = Σ(x−x̿)² ÷ (n−1), without the factor 2 that both have. The latter is the sum of squares within the indicators
 * and between them; rounded, because equal scores may differ from their mean in the last bit.
 */
export const alphaFormula = (columns: MembersColumns, rows: TableRows): AgreementFormulas => {
  const total = sumOf(columns, rows);
  const scores = total("raters");
  const noPairs = binary(scores, "=", number(0));
  const squares = binary(total("within"), "+", total("between"));
  const isSame = binary(call("ROUND", squares, number(9)), "=", number(0));
  const observed = binary(total("weighted"), "/", scores);
  const expected = binary(squares, "/", binary(scores, "-", number(1)));
  const units = call("COUNTIF", columnRange(columns, "raters", rows.first, rows.last), text(">0"));
  const impossible = text(membersWords.undefined);
  const alpha = binary(number(1), "-", binary(observed, "/", expected));
  return {
    value: when(noPairs, impossible, when(isSame, impossible, alpha)),
    words: when(
      noPairs,
      text(membersWords.noPairs),
      when(
        isSame,
        text(membersWords.noVariation),
        joined("&", [
          ...around(membersWords.alphaScores, scores),
          ...around(membersWords.alphaUnits, units),
        ]),
      ),
    ),
  };
};

const sumOf =
  (columns: MembersColumns, { first, last }: TableRows) =>
  (key: SharedColumnKey): Formula =>
    call("SUM", columnRange(columns, key, first, last));

const around = ({ before, after }: WordsAround, value: Formula): readonly Formula[] =>
  [text(before), value, text(after)].filter((part) => part.type !== "text" || part.value !== "");
