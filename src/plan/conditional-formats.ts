import { checkWords, ruleMarks } from "../messages/sheet";
import { type Role, roles } from "../rubric/rubric";
import { rangeOfCell } from "./cell-range";
import { checkKeyOf, columnIndex, statusColumnOf } from "./columns";
import type { FormLayout } from "./form-layout";
import type { Formula } from "./formula";
import { binary, boolean, call, cell, number, text, when } from "./formula-builders";
import type { CellRange, ConditionalFormatPlan } from "./workbook-plan";

const plainFormat = {
  fontColor: null,
  fill: null,
  bold: false,
  italic: false,
  stopIfTrue: false,
} as const;

/** What a score, a count or a total looks like while something is amiss; said in words, too. */
export const scoreFormats = {
  invalid: { ...plainFormat, fontColor: "9C0006", fill: "FFC7CE", bold: true, stopIfTrue: true },
  notApplicable: { ...plainFormat, fontColor: "595959", fill: "E7E6E6", italic: true },
  missing: { ...plainFormat, fill: "FFF2CC" },
  provisional: { ...plainFormat, fontColor: "7F7F7F", italic: true },
} as const;

/**
 * Plans what score cells and totals look like while they are refused, NA, missing or not final.
 *
 * Each of them is also said in words, in the check columns and in 狀態. The refused ones come first, and a cleared
 * check cell counts as refused.
 */
export const planConditionalFormats = (layout: FormLayout): readonly ConditionalFormatPlan[] => {
  const ranges = layout.sections.map(({ first, last }): CellRange => ({
    firstRow: first,
    firstColumn: columnIndex.self,
    lastRow: last,
    lastColumn: columnIndex.committee,
  }));
  const row = ranges[0]?.firstRow ?? 0;
  return [
    ...planEntryFormats(
      ranges,
      cell(row, columnIndex.self),
      cell(row, columnIndex[checkKeyOf.self]),
    ),
    ...roles.map((role) => provisionalTotal(layout, role)),
  ];
};

/**
 * Plans what score cells look like while they are refused, NA or missing.
 *
 * `entry` and `check` are the first cell's: every other cell sees the check that stands as far from it.
 */
export const planEntryFormats = (
  ranges: readonly CellRange[],
  entry: Formula,
  check: Formula,
): readonly ConditionalFormatPlan[] => [
  { ranges, formula: isInvalid(check), ...scoreFormats.invalid },
  { ranges, formula: isNotApplicable(entry), ...scoreFormats.notApplicable },
  { ranges, formula: isMissing(check), ...scoreFormats.missing },
];

const isInvalid = (check: Formula): Formula =>
  call(
    "AND",
    binary(call("LEFT", check, number(1)), "<>", text(checkWords.ok)),
    binary(check, "<>", text(checkWords.missing)),
    binary(check, "<>", text(checkWords.undecided)),
  );

const isNotApplicable = (entry: Formula): Formula =>
  when(call("ISTEXT", entry), call("EXACT", entry, text(ruleMarks.notApplicable)), boolean(false));

const isMissing = (check: Formula): Formula =>
  call(
    "OR",
    binary(check, "=", text(checkWords.missing)),
    binary(check, "=", text(checkWords.undecided)),
  );

const provisionalTotal = (
  { totalRow, statusRow }: FormLayout,
  role: Role,
): ConditionalFormatPlan => ({
  ranges: [rangeOfCell({ row: totalRow, column: columnIndex[role] })],
  formula: binary(call("LEN", cell(statusRow, columnIndex[statusColumnOf[role]])), ">", number(0)),
  ...scoreFormats.provisional,
});
