import { checkWords, statusMessages, type WordsAround } from "../messages/sheet";
import type { Role } from "../rubric/rubric";
import { columnIndex, statusColumnOf } from "./columns";
import type { FormLayout } from "./form-layout";
import type { Formula } from "./formula";
import { binary, call, cell, joined, number, text, when } from "./formula-builders";
import { checksOf, scoresOf } from "./role-ranges";

/** `✓` and whatever follows it. */
const anyFine = `${checkWords.ok}*`;

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

const countWords = (count: Formula, { before, after }: WordsAround): Formula =>
  when(binary(count, ">", number(0)), joined("&", [text(before), count, text(after)]), text(""));
