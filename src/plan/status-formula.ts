import { checkWords, statusMessages, type WordsAround } from "../messages/sheet";
import type { Role, Rubric } from "../rubric/rubric";
import { columnIndex, statusColumnOf } from "./columns";
import type { FormLayout, SectionRows } from "./form-layout";
import type { Formula } from "./formula";
import { binary, boolean, call, cell, joined, number, text, when } from "./formula-builders";
import { checksOf, columnsOf, scoresOf } from "./role-ranges";
import { countScores, type ScoreCounts } from "./score-counts";
import { totalFormula } from "./total-formulas";

/**
 * Says beside 總分 how many scores are missing and how many are not known to be legal; blank when the total is final.
 *
 * Whatever is not positively fine counts, so that a cleared check or a moved score can't make a total look final; nor can
 * a 小計 or 總分 that was overtyped.
 */
export const statusFormula = (rubric: Rubric, layout: FormLayout, role: Role): Formula => {
  const { first, last } = scoredRows(layout);
  const counts = countScores({
    checks: checksOf(first, last, columnsOf(role)),
    scores: scoresOf(first, last, columnsOf(role)),
    rows: layout.rows.filter(({ kind }) => kind === "indicator").length,
  });
  return call(
    "IFERROR",
    when(
      binary(binary(counts.missing, "+", counts.invalid), "=", number(0)),
      when(sumsDiffer(rubric, layout, role), text(statusMessages.sumsDiffer), text("")),
      provisionalWords(counts),
    ),
    text(statusMessages.checksLost),
  );
};

/** Decimals beyond those of any score, so that no error of floating point counts. */
const decimals = 6;

/** Whether the legal scores don't add up to the 小計 cells, or these don't make the 總分 that stands there. */
const sumsDiffer = (rubric: Rubric, layout: FormLayout, role: Role): Formula => {
  const { sections, totalRow } = layout;
  const columns = columnsOf(role);
  const { first, last } = scoredRows(layout);
  const legal = call(
    "SUMIF",
    checksOf(first, last, columns),
    text(checkWords.ok),
    scoresOf(first, last, columns),
  );
  const subtotals = sections.map(({ subtotal }) => cell(subtotal, columns.score));
  const rest = call("ROUND", binary(legal, "-", call("SUM", ...subtotals)), number(decimals));
  const differ = call(
    "OR",
    binary(rest, "<>", number(0)),
    binary(cell(totalRow, columns.score), "<>", totalFormula(rubric, sections, columns)),
  );
  return call("IFERROR", differ, boolean(true));
};

/** From the first indicator's row to the last one's. */
const scoredRows = ({ sections }: FormLayout): Pick<SectionRows, "first" | "last"> => ({
  first: Math.min(...sections.map((section) => section.first)),
  last: Math.max(...sections.map((section) => section.last)),
});

/** Joins the words of a total that is not final: 「暫計：未填 3 項、不合規定或未經檢核 1 項」. */
export const provisionalWords = ({ missing, invalid }: ScoreCounts): Formula =>
  joined("&", [
    text(statusMessages.provisional),
    countWords(missing, statusMessages.missing),
    when(
      binary(binary(missing, "*", invalid), ">", number(0)),
      text(statusMessages.separator),
      text(""),
    ),
    countWords(invalid, statusMessages.invalid),
  ]);

/** Names whose status a cell of the status row shows, as long as it shows one. */
export const statusLabelFormula = (statusRow: number, role: Role, label: string): Formula =>
  when(
    binary(call("LEN", cell(statusRow, columnIndex[statusColumnOf[role]])), "=", number(0)),
    text(""),
    text(label),
  );

const countWords = (count: Formula, { before, after }: WordsAround): Formula =>
  when(binary(count, ">", number(0)), joined("&", [text(before), count, text(after)]), text(""));
