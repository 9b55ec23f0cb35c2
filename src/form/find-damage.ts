import { toA1 } from "../plan/address";
import type { Rubric } from "../rubric/rubric";
import { compareContents } from "./compare-contents";
import { compareColumns, compareHeader } from "./compare-header";
import { compareMarker } from "./compare-marker";
import { compareRows } from "./compare-rows";
import { compareSetup } from "./compare-setup";
import { compareSituations } from "./compare-situations";
import { type Comparison, compare, type DamagedCell } from "./comparison";
import { expectedSheet } from "./expected-sheet";
import { type FormLocation, isSameEdition } from "./form-location";
import type { Damage } from "./form-report";
import { linkDamage } from "./link-damage";
import { printedEntry, type SheetCells, uncalculatedAt } from "./sheet-cells";
import { settledComparison } from "./settle-columns";
import type { SheetSetup } from "./sheet-setup";
import { strayScores } from "./stray-scores";
import { uncalculatedDamage } from "./uncalculated-damage";

/**
 * Lists what is damaged on a form's sheet, by comparing it with the sheet that the rubric plans.
 *
 * Inserted rows and columns, a moved form and typed text are no damage. A form of another edition of the rubric
 * is compared in its columns only: its texts are not wrong, they are that edition's. Without a setup nothing is said
 * of validations, formats and names.
 */
export const findDamage = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
  setup: SheetSetup | null = null,
): readonly Damage[] => {
  const expected = expectedSheet(rubric);
  if (expected === null) return [];
  const isSame = isSameEdition(location, rubric);
  const comparison = (isSame ? settledComparison : compare)(cells, location, expected);
  const damaged = [
    ...compareColumns(comparison),
    ...(isSame ? compareTexts(comparison, setup) : []),
    ...compareSituations(comparison, rubric),
  ];
  return [
    ...damaged.map(({ damage }) => damage),
    ...strayDamage(cells, comparison.location, rubric),
    ...uncalculatedDamage(cells, comparison.location, rubric),
    ...linkDamage(cells, comparison.location, rubric),
  ];
};

const compareTexts = (comparison: Comparison, setup: SheetSetup | null): readonly DamagedCell[] => [
  ...compareMarker(comparison),
  ...compareHeader(comparison),
  ...compareRows(comparison),
  ...compareContents(comparison),
  ...(setup === null ? [] : compareSetup(comparison, setup)),
];

const strayDamage = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly Damage[] =>
  strayScores(cells, location, rubric).map(({ position, entry }) => ({
    kind: "stray-score",
    cell: toA1(position.row, position.column),
    expected: null,
    found: uncalculatedAt(cells, position) ?? printedEntry(entry),
    mendable: false,
  }));
