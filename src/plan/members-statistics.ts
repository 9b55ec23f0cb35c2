import { membersWords } from "../messages/members";
import { checkWords } from "../messages/sheet";
import type { Formula } from "./formula";
import { binary, call, cell, fixed, joined, number, range, text, when } from "./formula-builders";
import type { MembersColumns, SharedColumnKey } from "./members-columns";

/** Where an indicator's row stands among all of them; counted from 0. */
export interface StatisticsRow {
  readonly row: number;
  /** The first and the last row of the table, rows of 小計 between them. */
  readonly first: number;
  readonly last: number;
}

/** A score as it counts: the number that its rule allows, else an empty text. */
export const validScore = (row: number, scoreColumn: number, checkColumn: number): Formula =>
  when(binary(cell(row, checkColumn), "=", text(checkWords.ok)), cell(row, scoreColumn), text(""));

/**
 * Makes the statistics of an indicator's row; only scores that their rule allows count, a blank and NA never as 0.
 *
 * 標準差 is the sample's. 一致 is how many gave the most frequent score, of how many who scored. The columns from 配對人數 on
 * are what Krippendorff's α is made of: see `alphaFormula`. An indicator that fewer than two scored takes no part in it.
 */
export const rowStatistics = (
  columns: MembersColumns,
  { row, first, last }: StatisticsRow,
): ReadonlyMap<SharedColumnKey, Formula> => {
  const valid = membersRange(columns, row, "valid");
  const count = call("COUNT", valid);
  const same = sameScores(columns, row, valid);
  const inRow = (key: SharedColumnKey): Formula => cell(row, columns.at(key));
  const down = (key: SharedColumnKey): Formula => columnRange(columns, key, first, last);
  const ifScored = (least: number, value: Formula): Formula =>
    when(binary(count, "<", number(least)), text(""), value);
  const raters = inRow("raters");
  const ifPaired = (value: Formula): Formula =>
    when(binary(raters, "=", number(0)), number(0), value);
  const fewer = binary(raters, "-", number(1));
  const extent = binary(call("MAX", valid), "-", call("MIN", valid));
  const fromGrandMean = binary(
    binary(inRow("sum"), "/", raters),
    "-",
    binary(call("SUM", down("sum")), "/", call("SUM", down("raters"))),
  );
  return new Map<SharedColumnKey, Formula>([
    ["mean", ifScored(1, call("AVERAGE", valid))],
    ["median", ifScored(1, call("MEDIAN", valid))],
    ["spread", ifScored(2, call("ROUND", extent, number(2)))],
    ["deviation", ifScored(2, call("STDEV", valid))],
    ["agree", ifScored(1, joined("&", [call("MAX", ...same), text(membersWords.of), count]))],
    ["meanCheck", meanCheck(columns, row, count)],
    ["raters", when(binary(count, "<", number(2)), number(0), count)],
    ["pairs", binary(binary(raters, "*", fewer), "/", number(2))],
    ["samePairs", ifPaired(binary(binary(joined("+", same), "-", raters), "/", number(2)))],
    ["within", ifPaired(call("DEVSQ", valid))],
    ["weighted", ifPaired(binary(binary(raters, "*", inRow("within")), "/", fewer))],
    ["sum", ifPaired(call("SUM", valid))],
    ["between", ifPaired(binary(raters, "*", binary(fromGrandMean, "^", number(2))))],
  ]);
};

/** The cells that one row's members have in a kind of column. */
const membersRange = (
  columns: MembersColumns,
  row: number,
  key: "score" | "check" | "valid",
): Formula => range(cell(row, columns.of(key, 0)), cell(row, columns.of(key, columns.members - 1)));

/** One column's cells from the first indicator's row to the last one's, fixed. */
export const columnRange = (
  columns: MembersColumns,
  key: SharedColumnKey,
  first: number,
  last: number,
): Formula => range(fixed(first, columns.at(key)), fixed(last, columns.at(key)));

/** For each member how many gave the same score, the member included; 0 where no score counts. */
const sameScores = (columns: MembersColumns, row: number, valid: Formula): readonly Formula[] =>
  Array.from({ length: columns.members }, (_, member) => {
    const own = cell(row, columns.of("valid", member));
    return when(call("ISNUMBER", own), call("COUNTIF", valid, own), number(0));
  });

/** What the sums of the means go by: NA where nobody scored and somebody found that it is. */
const meanCheck = (columns: MembersColumns, row: number, count: Formula): Formula => {
  const countOf = (words: string): Formula =>
    call("COUNTIF", membersRange(columns, row, "check"), text(words));
  return when(
    binary(count, ">", number(0)),
    text(checkWords.ok),
    when(
      binary(countOf(`${checkWords.notApplicable}*`), ">", number(0)),
      text(checkWords.notApplicable),
      when(
        binary(countOf(checkWords.excluded), "=", number(columns.members)),
        text(checkWords.excluded),
        text(checkWords.missing),
      ),
    ),
  );
};
