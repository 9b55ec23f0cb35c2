import { statusMessages, type WordsAround } from "../messages/sheet";
import type { Role } from "../rubric/rubric";
import { columnIndex, statusColumnOf } from "./columns";
import type { FormLayout } from "./form-layout";
import type { Formula } from "./formula";
import { binary, call, cell, joined, number, text, when } from "./formula-builders";
import { checksOf, columnsOf, scoresOf } from "./role-ranges";
import { countScores, type ScoreCounts } from "./score-counts";

/**
 * Says beside 總分 how many scores are missing and how many are not known to be legal; blank when the total is final.
 *
 * Whatever is not positively fine counts, so that a cleared check or a moved score can't make a total look final.
 */
export const statusFormula = ({ sections, rows }: FormLayout, role: Role): Formula => {
  const first = Math.min(...sections.map((section) => section.first));
  const last = Math.max(...sections.map((section) => section.last));
  const counts = countScores({
    checks: checksOf(first, last, columnsOf(role)),
    scores: scoresOf(first, last, columnsOf(role)),
    rows: rows.filter(({ kind }) => kind === "indicator").length,
  });
  return call(
    "IFERROR",
    when(
      binary(binary(counts.missing, "+", counts.invalid), "=", number(0)),
      text(""),
      provisionalWords(counts),
    ),
    text(statusMessages.checksLost),
  );
};

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
