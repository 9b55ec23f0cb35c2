import { checkWords } from "../messages/sheet";
import type { Rubric, TotalKind } from "../rubric/rubric";
import { isBonusSection } from "../rubric/walk";
import { demandsReason } from "../scoring/allowance";
import { checksOf, type ScoreColumns, scoresOf } from "./role-ranges";
import type { SectionRows } from "./form-layout";
import type { Formula } from "./formula";
import {
  binary,
  call,
  cell,
  inColumn,
  joined,
  number,
  range,
  text,
  when,
} from "./formula-builders";

const anything = "?*";

/** The words that a check column has for a number, each as COUNTIF looks for it; a legal one's is `✓` alone. */
const numberWords = [
  checkWords.ok,
  ...[checkWords.aboveMaximum, checkWords.belowMinimum, checkWords.betweenBands].map(
    ({ before }) => `${before}*`,
  ),
];

/**
 * Adds up one section's legal scores (小計); blank until a number is entered where a rule takes one.
 *
 * Whether one is entered is read off the check column: COUNT takes a truth value for a number in LibreOffice. Where the
 * check column was cleared or deleted, the plain sum of the scores stands instead.
 */
export const subtotalFormula = (
  { first, last }: Pick<SectionRows, "first" | "last">,
  columns: ScoreColumns,
): Formula => {
  const scores = scoresOf(first, last, columns);
  const checks = checksOf(first, last, columns);
  const countOf = (words: string): Formula => call("COUNTIF", checks, text(words));
  const blankUnless = (count: Formula, sum: Formula): Formula =>
    when(binary(count, "=", number(0)), text(""), sum);
  const plain = blankUnless(call("COUNT", scores), call("SUM", scores));
  return call(
    "IFERROR",
    when(
      binary(countOf(anything), "=", number(0)),
      plain,
      blankUnless(
        joined("+", numberWords.map(countOf)),
        call("SUMIF", checks, text(checkWords.ok), scores),
      ),
    ),
    plain,
  );
};

/** Makes 總分 of 小計 as the rubric's kind of total demands; a bonus comes on top. */
export const totalFormula = (
  rubric: Rubric,
  sections: readonly SectionRows[],
  columns: ScoreColumns,
): Formula => {
  const bonus = sections.filter(({ section }) => isBonusSection(section));
  const base = sections.filter(({ section }) => !isBonusSection(section));
  const subtotals = sections.map((rows) => subtotalOf(rows, columns));
  return when(
    binary(call("COUNT", ...subtotals), "=", number(0)),
    text(""),
    totalByKind[rubric.total.kind]({
      base,
      bonus,
      columns,
      notApplicable: fineWords(rubric),
    }),
  );
};

const subtotalOf = ({ subtotal }: SectionRows, { score }: ScoreColumns): Formula =>
  cell(subtotal, score);

const sumOf = (sections: readonly SectionRows[], columns: ScoreColumns): Formula =>
  call("SUM", ...sections.map((rows) => subtotalOf(rows, columns)));

/** What a kind of total is made of. */
interface TotalParts {
  readonly base: readonly SectionRows[];
  readonly bonus: readonly SectionRows[];
  readonly columns: ScoreColumns;
  /** The check column's words for an indicator that is NA. */
  readonly notApplicable: readonly string[];
}

/** An NA without its reason is a finding, yet the sums leave its points out like any other NA's. */
const fineWords = (rubric: Rubric): readonly string[] => [
  checkWords.notApplicable,
  ...(demandsReason(rubric) ? [checkWords.notApplicableWithoutReason] : []),
];

const withBonus = (total: Formula, { bonus, columns }: TotalParts): Formula =>
  bonus.length === 0 ? total : binary(total, "+", sumOf(bonus, columns));

const applicablePoints = (
  { first, last }: SectionRows,
  { columns, notApplicable }: TotalParts,
): Formula => {
  const points = range(inColumn(first, columns.points), inColumn(last, columns.points));
  return countingPoints(points, checksOf(first, last, columns), notApplicable);
};

const countingPoints = (
  points: Formula,
  checks: Formula,
  notApplicable: readonly string[],
): Formula =>
  joined("-", [
    call("SUM", points),
    ...notApplicable.map((words) => call("SUMIF", checks, text(words), points)),
  ]);

/** 適用配分 of a run of rows: their points without those of the NA rows, by the words beside them. */
export const applicableFormula = (rubric: Rubric, points: Formula, checks: Formula): Formula =>
  countingPoints(points, checks, fineWords(rubric));

const rescaledTotal = (parts: TotalParts): Formula => {
  const applicable = joined(
    "+",
    parts.base.map((rows) => applicablePoints(rows, parts)),
  );
  const share = binary(sumOf(parts.base, parts.columns), "/", applicable);
  return when(
    binary(applicable, ">", number(0)),
    withBonus(binary(share, "*", number(100)), parts),
    text(""),
  );
};

/** A section that is all NA hands its weight to the others: only the weights of the live ones divide. */
const weightedTotal = (parts: TotalParts): Formula => {
  const liveSum = (valueOf: (rows: SectionRows, applicable: Formula) => Formula): Formula =>
    joined(
      "+",
      parts.base.map((rows) => {
        const applicable = applicablePoints(rows, parts);
        return when(binary(applicable, ">", number(0)), valueOf(rows, applicable), number(0));
      }),
    );
  const weightOf = ({ section }: SectionRows): number => section.weight ?? 0;
  const earned = liveSum((rows, applicable) => {
    const points = call("SUM", subtotalOf(rows, parts.columns));
    return binary(binary(number(weightOf(rows)), "*", points), "/", applicable);
  });
  const liveWeight = liveSum((rows) => number(weightOf(rows)));
  const allWeight = parts.base.reduce((sum, rows) => sum + weightOf(rows), 0);
  const share = binary(earned, "/", liveWeight);
  return when(
    binary(liveWeight, ">", number(0)),
    withBonus(binary(share, "*", number(allWeight)), parts),
    text(""),
  );
};

const totalByKind = {
  sum: ({ base, bonus, columns }) => sumOf([...base, ...bonus], columns),
  rescaled: rescaledTotal,
  weighted: weightedTotal,
} as const satisfies Readonly<Record<TotalKind, (parts: TotalParts) => Formula>>;
