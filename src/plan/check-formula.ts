import { checkWords, ruleMarks, type WordsAround } from "../messages/sheet";
import { shortestRule } from "../scoring/rule-text";
import { columnIndex } from "./columns";
import type { Formula } from "./formula";
import {
  binary,
  boolean,
  call,
  cell,
  inColumn,
  joined,
  number,
  text,
  when,
} from "./formula-builders";

/** The columns of a row's rule; counted from 0. */
export type RuleColumns = Readonly<Record<"rule" | "points" | "allowed" | "lowest", number>>;

type RuleColumn = Pick<RuleColumns, "rule">;

/**
 * Checks one score cell against the rule in its row and says in words what is wrong; fine begins with `✓`.
 *
 * The same formula stands in every row and under both roles; it copies `judge` word for word. `reasonRows` are the
 * indicator's rows where NA demands a reason in 自我檢核說明, else none. The order matters: errors before anything
 * else, truth values before numbers (LibreOffice takes TRUE for a number), numbers before text; only numbers and the
 * exact text NA reach FIND, so that no typed text can look like a rule.
 */
export const checkFormula = (
  row: number,
  scoreColumn: number,
  reasonRows: readonly number[],
  columns: RuleColumns = columnIndex,
): Formula => {
  const entry = cell(row, scoreColumn);
  const rule = inColumn(row, columns.rule);
  const isExcluded = binary(rule, "=", text(ruleMarks.excluded));
  const isBlank = binary(call("LEN", entry), "=", number(0));
  return firstOf(
    [
      [call("ISERROR", entry), text(checkWords.errorValue)],
      [binary(call("LEN", rule), "<", number(shortestRule)), text(checkWords.ruleLost)],
      [binary(rule, "=", text(ruleMarks.undecided)), text(checkWords.undecided)],
      [isBlank, when(isExcluded, text(checkWords.excluded), text(checkWords.missing))],
      [isExcluded, text(checkWords.scoredThoughExcluded)],
      [call("ISLOGICAL", entry), text(checkWords.notANumber)],
      [
        call("ISNUMBER", entry),
        when(
          isLegalNumber(row, scoreColumn, columns),
          text(checkWords.ok),
          refusal(row, scoreColumn, columns),
        ),
      ],
      [
        call("EXACT", entry, text(ruleMarks.notApplicable)),
        when(
          allowsNotApplicable(row, columns),
          fineNotApplicable(reasonRows),
          text(checkWords.notApplicableRefused),
        ),
      ],
      [isOnlySpaces(entry), text(checkWords.onlySpaces)],
    ],
    text(checkWords.notANumber),
  );
};

/**
 * Decides for a validation rule whether a score cell accepts what is typed into it.
 *
 * Refers to the cell itself and to its row's rule only. Within the 255 characters that Excel
 * allows, down to row 99,999.
 */
export const acceptanceFormula = (
  row: number,
  scoreColumn: number,
  columns: RuleColumn = columnIndex,
): Formula => {
  const entry = cell(row, scoreColumn);
  return when(
    call("OR", call("ISERROR", entry), call("ISLOGICAL", entry)),
    boolean(false),
    when(
      call("ISNUMBER", entry),
      isLegalNumber(row, scoreColumn, columns),
      when(
        call("EXACT", entry, text(ruleMarks.notApplicable)),
        allowsNotApplicable(row, columns),
        binary(call("LEN", entry), "=", number(0)),
      ),
    ),
  );
};

const firstOf = (
  branches: readonly (readonly [condition: Formula, result: Formula])[],
  otherwise: Formula,
): Formula =>
  branches.reduceRight<Formula>(
    (rest, [condition, result]) => when(condition, result, rest),
    otherwise,
  );

/** `ABS(…)*10^9<1` and not `<1E-9`: Univer reads small literals as text. A decimal comma is set right for FIND. */
const isLegalNumber = (row: number, scoreColumn: number, columns: RuleColumn): Formula => {
  const entry = cell(row, scoreColumn);
  const rounded = call("ROUND", entry, number(2));
  const distance = call("ABS", binary(entry, "-", rounded));
  const sought = joined("&", [
    text(ruleMarks.fence),
    call("SUBSTITUTE", rounded, text(","), text(".")),
    text(ruleMarks.fence),
  ]);
  return when(
    binary(binary(distance, "*", binary(number(10), "^", number(9))), "<", number(1)),
    isInRule(sought, row, columns),
    boolean(false),
  );
};

const allowsNotApplicable = (row: number, columns: RuleColumn): Formula =>
  isInRule(text(`${ruleMarks.fence}${ruleMarks.notApplicable}${ruleMarks.fence}`), row, columns);

const isInRule = (sought: Formula, row: number, { rule }: RuleColumn): Formula =>
  call("ISNUMBER", call("FIND", sought, inColumn(row, rule)));

const refusal = (row: number, scoreColumn: number, columns: RuleColumns): Formula => {
  const entry = cell(row, scoreColumn);
  const points = inColumn(row, columns.points);
  const lowest = inColumn(row, columns.lowest);
  return firstOf(
    [
      [binary(entry, ">", points), sentence(checkWords.aboveMaximum, points)],
      [binary(entry, "<", lowest), sentence(checkWords.belowMinimum, lowest)],
    ],
    sentence(checkWords.betweenBands, inColumn(row, columns.allowed)),
  );
};

const sentence = ({ before, after }: WordsAround, value: Formula): Formula =>
  joined("&", [text(before), value, ...(after === "" ? [] : [text(after)])]);

const fineNotApplicable = (reasonRows: readonly number[]): Formula => {
  const notApplicable = text(checkWords.notApplicable);
  if (reasonRows.length === 0) return notApplicable;
  const lengths = reasonRows.map((row) => trimmedLength(inColumn(row, columnIndex.evidence)));
  // An error value in 自我檢核說明 is no reason to hide the verdict on the score.
  const length = call("IFERROR", joined("+", lengths), number(1));
  return when(
    binary(length, "=", number(0)),
    text(checkWords.notApplicableWithoutReason),
    notApplicable,
  );
};

const isOnlySpaces = (entry: Formula): Formula => binary(trimmedLength(entry), "=", number(0));

/** TRIM knows ordinary spaces only; the ideographic one is the Zhuyin keyboard's. */
const trimmedLength = (value: Formula): Formula =>
  call("LEN", call("TRIM", call("SUBSTITUTE", value, text("　"), text(" "))));
