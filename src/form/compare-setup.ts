import { rangeToA1, toA1 } from "../plan/address";
import { rangeOfCell } from "../plan/cell-range";
import type { NamePlan } from "../plan/workbook-plan";
import { lostFormats } from "./compare-formats";
import { lostLooks } from "./compare-looks";
import { lostMerges } from "./compare-merges";
import { lostValidations, placeNow } from "./compare-validations";
import type { Comparison, DamagedCell } from "./comparison";
import type { Damage } from "./form-report";
import type { SheetSetup } from "./sheet-setup";

/** Compares what the form's cells carry besides contents with the plan's: validations, formats, looks, merged cells, names. */
export const compareSetup = (comparison: Comparison, setup: SheetSetup): readonly DamagedCell[] => [
  ...lostValidations(comparison, setup).map(({ damage }) => ({ damage, mend: null })),
  ...lostFormats(comparison, setup).map((damage) => ({ damage, mend: null })),
  ...lostLooks(comparison, setup),
  ...lostMerges(comparison, setup).map(({ damage }) => ({ damage, mend: null })),
  ...brokenNames(comparison, setup).map(({ damage }) => ({ damage, mend: null })),
];

/** Lists the sheet's names that stand for something else than planned; one that is not there at all is no damage. */
export const brokenNames = (
  comparison: Comparison,
  { names }: SheetSetup,
): readonly { readonly damage: Damage; readonly plan: NamePlan }[] =>
  comparison.expected.plan.names.flatMap(({ name, range }) => {
    const found = names.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const place = placeNow({ row: range.firstRow, column: range.firstColumn }, comparison);
    if (found === undefined || place === null) return [];
    const stands = found.range === null ? null : rangeToA1(found.range);
    const cell = toA1(place.row, place.column);
    if (stands === cell) return [];
    const damage: Damage = {
      kind: "name-broken",
      cell,
      expected: `${name}=${cell}`,
      found: stands === null ? null : `${name}=${stands}`,
      mendable: true,
    };
    return [{ damage, plan: { name, range: rangeOfCell(place) } }];
  });
