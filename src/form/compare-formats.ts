import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { cellsIn, isInRanges } from "../plan/cell-range";
import { printFormula } from "../plan/print-formula";
import type { ConditionalFormatPlan } from "../plan/workbook-plan";
import { formulaFor, foundFormulaIn, placeNow } from "./compare-validations";
import type { Comparison } from "./comparison";
import type { Damage } from "./form-report";
import { sameRule } from "./same-formula";
import type { FoundFormat, SheetSetup } from "./sheet-setup";

/** Lists the conditional formats that some cell of theirs has lost, each once, by the first such cell. */
export const lostFormats = (
  comparison: Comparison,
  { conditionalFormats }: SheetSetup,
): readonly Damage[] =>
  comparison.expected.plan.conditionalFormats.flatMap((plan): readonly Damage[] => {
    for (const { position, wanted } of wantedIn(plan, comparison)) {
      if (conditionalFormats.some((found) => isSameIn(found, wanted, position))) continue;
      const cell = toA1(position.row, position.column);
      return [
        {
          kind: "conditional-format-lost",
          cell,
          expected: `=${wanted}`,
          found: null,
          mendable: true,
        },
      ];
    }
    return [];
  });

/** Names the conditional formats of the sheet that are the form's own, wherever they hold now. */
export const ownFormats = (
  comparison: Comparison,
  { conditionalFormats }: SheetSetup,
): readonly string[] => {
  const wanted = comparison.expected.plan.conditionalFormats.flatMap((plan) =>
    wantedIn(plan, comparison),
  );
  return conditionalFormats
    .filter((found) =>
      wanted.some(({ position, wanted: formula }) => isSameIn(found, formula, position)),
    )
    .map(({ key }) => key);
};

const wantedIn = (
  { ranges, formula }: ConditionalFormatPlan,
  comparison: Comparison,
): readonly { readonly position: CellPosition; readonly wanted: string }[] =>
  cellsIn(ranges).flatMap((planned) => {
    const position = placeNow(planned, comparison);
    const now = formulaFor(formula, ranges, planned, comparison);
    return position === null || now === null ? [] : [{ position, wanted: printFormula(now) }];
  });

const isSameIn = (
  { ranges, formula }: FoundFormat,
  wanted: string,
  position: CellPosition,
): boolean =>
  formula !== null &&
  isInRanges(ranges, position) &&
  sameRule(foundFormulaIn(formula, ranges, position), wanted);
