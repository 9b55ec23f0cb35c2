import { roles } from "../rubric/rubric";
import { scoreFormats } from "./conditional-formats";
import type { Formula } from "./formula";
import { binary, call, cell, number } from "./formula-builders";
import { overviewColumn } from "./overview-columns";
import type { CellRange, ConditionalFormatPlan } from "./workbook-plan";

/**
 * Plans how the 總表 shows missing and invalid scores and totals that are not final; rows count from 0.
 *
 * Each of them is also a number in its own column and said in words under 狀態.
 */
export const planOverviewFormats = (
  firstRow: number,
  lastRow: number,
): readonly ConditionalFormatPlan[] => {
  const rangesOf = (figure: "total" | "missing" | "invalid"): readonly CellRange[] =>
    roles.map((role) => {
      const column = overviewColumn(figure, role);
      return { firstRow, firstColumn: column, lastRow, lastColumn: column };
    });
  const self = (figure: "missing" | "invalid"): Formula =>
    cell(firstRow, overviewColumn(figure, "self"));
  // SUM skips the empty texts of a form that is gone.
  const isSome = (...counts: readonly Formula[]): Formula =>
    binary(call("SUM", ...counts), ">", number(0));
  return [
    { ranges: rangesOf("invalid"), formula: isSome(self("invalid")), ...scoreFormats.invalid },
    { ranges: rangesOf("missing"), formula: isSome(self("missing")), ...scoreFormats.missing },
    {
      ranges: rangesOf("total"),
      formula: isSome(self("missing"), self("invalid")),
      ...scoreFormats.provisional,
    },
  ];
};
