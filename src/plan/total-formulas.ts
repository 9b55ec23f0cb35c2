import { checkWords, statusMessages, type WordsAround } from "../messages/sheet";
import type { Role, Rubric, TotalKind } from "../rubric/rubric";
import { isBonusSection } from "../rubric/walk";
import { notApplicableWords } from "./check-formula";
import { checkColumnOf, columnIndex, statusColumnOf } from "./columns";
import type { FormLayout, SectionRows } from "./form-layout";
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

/** `✓` and whatever follows it. */
const anyFine = `${checkWords.ok}*`;
const anything = "?*";

/**
 * Adds up one section's legal scores (小計); blank until a number is entered.
 *
 * Where the check column was cleared or deleted, the plain sum of the scores stands instead.
 */
export const subtotalFormula = ({ first, last }: SectionRows, role: Role): Formula => {
  const scores = scoresOf(first, last, role);
  const checks = checksOf(first, last, role);
  const plain = call("SUM", scores);
  return when(
    binary(call("COUNT", scores), "=", number(0)),
    text(""),
    call(
      "IFERROR",
      when(
        binary(call("COUNTIF", checks, text(anything)), "=", number(0)),
        plain,
        call("SUMIF", checks, text(checkWords.ok), scores),
      ),
      plain,
    ),
  );
};

/** Makes 總分 of one role's 小計 as the rubric's kind of total demands; a bonus comes on top. */
export const totalFormula = (rubric: Rubric, layout: FormLayout, role: Role): Formula => {
  const bonus = layout.sections.filter(({ section }) => isBonusSection(section));
  const base = layout.sections.filter(({ section }) => !isBonusSection(section));
  const subtotals = layout.sections.map((rows) => subtotalOf(rows, role));
  return when(
    binary(call("COUNT", ...subtotals), "=", number(0)),
    text(""),
    totalByKind[rubric.total.kind](base, bonus, role),
  );
};

/**
 * Says beside 總分 how many scores are missing and how many are not known to be legal; blank when the total is final.
 *
 * Whatever is not positively fine counts, so that a cleared check or a moved score can't make a total look final.
 */
export const statusFormula = ({ sections, rows }: FormLayout, role: Role): Formula => {
  const first = Math.min(...sections.map((section) => section.first));
  const last = Math.max(...sections.map((section) => section.last));
  const checks = checksOf(first, last, role);
  const countOf = (words: string): Formula => call("COUNTIF", checks, text(words));
  const missing = joined("+", [countOf(checkWords.missing), countOf(checkWords.undecided)]);
  const indicatorRows = rows.filter(({ kind }) => kind === "indicator").length;
  const emptied = call(
    "COUNTIFS",
    checks,
    text(checkWords.ok),
    scoresOf(first, last, role),
    text(""),
  );
  const unproved = joined("-", [number(indicatorRows), countOf(anyFine), missing]);
  const invalid = binary(unproved, "+", emptied);
  return call(
    "IFERROR",
    when(
      binary(binary(missing, "+", invalid), "=", number(0)),
      text(""),
      joined("&", [
        text(statusMessages.provisional),
        countWords(missing, statusMessages.missing),
        when(
          binary(binary(missing, "*", invalid), ">", number(0)),
          text(statusMessages.separator),
          text(""),
        ),
        countWords(invalid, statusMessages.invalid),
      ]),
    ),
    text(statusMessages.checksLost),
  );
};

/** Names whose status a cell of the status row shows, as long as it shows one. */
export const statusLabelFormula = (statusRow: number, role: Role, label: string): Formula =>
  when(
    binary(call("LEN", cell(statusRow, columnIndex[statusColumnOf[role]])), "=", number(0)),
    text(""),
    text(label),
  );

const subtotalOf = ({ subtotal }: SectionRows, role: Role): Formula =>
  cell(subtotal, columnIndex[role]);

const scoresOf = (first: number, last: number, role: Role): Formula =>
  range(cell(first, columnIndex[role]), cell(last, columnIndex[role]));

const checksOf = (first: number, last: number, role: Role): Formula =>
  range(cell(first, checkColumnOf[role]), cell(last, checkColumnOf[role]));

const sumOf = (sections: readonly SectionRows[], role: Role): Formula =>
  call("SUM", ...sections.map((rows) => subtotalOf(rows, role)));

const withBonus = (base: Formula, bonus: readonly SectionRows[], role: Role): Formula =>
  bonus.length === 0 ? base : binary(base, "+", sumOf(bonus, role));

/** 適用配分: the section's points without those of its NA rows. */
const applicablePoints = ({ first, last }: SectionRows, role: Role): Formula => {
  const points = range(inColumn(first, columnIndex.points), inColumn(last, columnIndex.points));
  return joined("-", [
    call("SUM", points),
    ...notApplicableWords.map((words) =>
      call("SUMIF", checksOf(first, last, role), text(words), points),
    ),
  ]);
};

type TotalBuilder = (
  base: readonly SectionRows[],
  bonus: readonly SectionRows[],
  role: Role,
) => Formula;

const rescaledTotal: TotalBuilder = (base, bonus, role) => {
  const applicable = joined(
    "+",
    base.map((rows) => applicablePoints(rows, role)),
  );
  const share = binary(binary(sumOf(base, role), "/", applicable), "*", number(100));
  return when(binary(applicable, ">", number(0)), withBonus(share, bonus, role), text(""));
};

const weightedTotal: TotalBuilder = (base, bonus, role) => {
  const perSection = (valueOf: (rows: SectionRows, weight: Formula) => Formula): Formula =>
    joined(
      "+",
      base.map((rows) =>
        when(
          binary(applicablePoints(rows, role), ">", number(0)),
          valueOf(rows, number(rows.section.weight ?? 0)),
          number(0),
        ),
      ),
    );
  const earned = perSection((rows, weight) =>
    binary(
      binary(weight, "*", call("SUM", subtotalOf(rows, role))),
      "/",
      applicablePoints(rows, role),
    ),
  );
  const liveWeight = perSection((_, weight) => weight);
  const allWeight = base.reduce((sum, { section }) => sum + (section.weight ?? 0), 0);
  const share = binary(binary(earned, "/", liveWeight), "*", number(allWeight));
  return when(binary(liveWeight, ">", number(0)), withBonus(share, bonus, role), text(""));
};

const totalByKind = {
  sum: (base, bonus, role) => sumOf([...base, ...bonus], role),
  rescaled: rescaledTotal,
  weighted: weightedTotal,
} as const satisfies Readonly<Record<TotalKind, TotalBuilder>>;

const countWords = (count: Formula, { before, after }: WordsAround): Formula =>
  when(binary(count, ">", number(0)), joined("&", [text(before), count, text(after)]), text(""));
