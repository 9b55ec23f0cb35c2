import type { EvidenceLink } from "../plan/evidence-link";
import { stylesNamed } from "../plan/styles";
import type { Rubric } from "../rubric/rubric";
import { compareContents, needsRows } from "./compare-contents";
import { lostFormats, ownFormats } from "./compare-formats";
import { compareColumns, compareHeader } from "./compare-header";
import { lostLooks } from "./compare-looks";
import { compareMarker } from "./compare-marker";
import { type LostMerge, lostMerges } from "./compare-merges";
import { brokenNames } from "./compare-setup";
import { compareSituations } from "./compare-situations";
import { lostValidations } from "./compare-validations";
import type { Comparison, DamagedCell } from "./comparison";
import { expectedSheet } from "./expected-sheet";
import { type FormLocation, isSameEdition } from "./form-location";
import type { Damage } from "./form-report";
import { comparisonWithRows, movedAddress, setupWithRows } from "./insert-rows";
import { fillRows, type NewRows, planRows, type RowsToInsert } from "./plan-rows";
import type { FormOnSheet } from "./placed-form";
import { formatsNow, policyOf, validatedIn, validationsFor } from "./plan-setup";
import { type Mending, noRepair, type RepairPlan } from "./repair-plan";
import { settledComparison } from "./settle-columns";
import type { SheetSetup } from "./sheet-setup";

/** A form as it stands on its sheet, and what it needs of other sheets to be mended. */
export interface DamagedForm extends FormOnSheet {
  /** What fills blanks of 自我檢核說明 from annex sheets that are there. */
  readonly links?: readonly EvidenceLink[];
}

/**
 * Plans what mends a form's sheet: deleted rows, official text, formulas, helper cells, the marker, and, with a setup,
 * validations, conditional formats, looks and names.
 *
 * `only` restricts it to some of the damages that `findDamage` gave, and to the deleted rows that their formulas need.
 * A form of another edition is left alone: what its texts were is not known. What people entered is never changed; what
 * they must decide stays.
 */
export const planRepair = (
  { cells, location, rubric, links = [] }: DamagedForm,
  setup: SheetSetup | null,
  only: readonly Damage[] | null = null,
): RepairPlan => {
  const expected = expectedSheet(rubric);
  if (expected === null || !isSameEdition(location, rubric)) return noRepair(location);
  const before = settledComparison(cells, location, expected);
  const rows = planRows(before, only?.some(needsRows) === true ? null : only);
  const after = comparisonWithRows(before, rows.insertions, rows.places);
  const repair: Repair = {
    rubric,
    after,
    rows,
    newRows: fillRows(after, rows, before, links),
    setup: setup === null ? null : setupWithRows(setup, cells.name, rows.insertions),
    isWanted: wantedBy(only, rows),
  };
  return assemble(location, repair, mendedCells(repair));
};

interface Repair {
  readonly rubric: Rubric;
  /** The sheet once the rows are inserted. */
  readonly after: Comparison;
  readonly rows: RowsToInsert;
  readonly newRows: NewRows;
  readonly setup: SheetSetup | null;
  readonly isWanted: (damage: Damage) => boolean;
}

const wantedBy = (
  only: readonly Damage[] | null,
  { insertions }: RowsToInsert,
): ((damage: Damage) => boolean) => {
  if (only === null) return () => true;
  const keys = only.map(({ kind, cell }) =>
    keyOf({ kind, cell: cell === null ? null : movedAddress(cell, insertions) }),
  );
  return (damage) => keys.includes(keyOf(damage));
};

const keyOf = ({ kind, cell }: Pick<Damage, "kind" | "cell">): string => `${kind} ${cell ?? ""}`;

const mendedCells = ({ after, rubric, rows, setup, isWanted }: Repair): readonly DamagedCell[] => {
  const fresh = new Set(rows.places.values());
  return [
    ...compareMarker(after),
    ...compareColumns(after),
    ...compareHeader(after),
    ...compareContents(after),
    ...compareSituations(after, rubric),
    ...(setup === null ? [] : lostLooks(after, setup)),
  ].filter(({ damage, mend }) => mend !== null && !fresh.has(mend.row) && isWanted(damage));
};

const assemble = (
  location: FormLocation,
  repair: Repair,
  damaged: readonly DamagedCell[],
): RepairPlan => {
  const { rows, newRows } = repair;
  const setup = repairSetup(repair);
  const merges = mendedMerges(repair);
  const cells = [...newRows.cells, ...damaged.flatMap(({ mend }) => mend ?? [])];
  return {
    ...noRepair(location),
    insertedRows: rows.insertions,
    heights: newRows.heights,
    merges: [...newRows.merges, ...merges.map(({ range }) => range)],
    cells,
    ...setup.parts,
    styles: stylesNamed(cells.flatMap(({ style }) => style ?? [])),
    mendings: [
      ...newRows.mendings,
      ...[...damaged, ...merges].map(({ damage }) => damage),
      ...setup.damages,
    ].map(mendingOf),
  };
};

const mendedMerges = ({ after, rows, setup, isWanted }: Repair): readonly LostMerge[] => {
  const fresh = new Set(rows.places.values());
  return (setup === null ? [] : lostMerges(after, setup)).filter(
    ({ damage, range }) => damage.mendable && !fresh.has(range.firstRow) && isWanted(damage),
  );
};

const mendingOf = (one: Damage | Mending): Mending =>
  "found" in one ? { kind: one.kind, cell: one.cell, old: one.found, new: one.expected } : one;

interface SetupRepair {
  readonly parts: Pick<
    RepairPlan,
    "validations" | "removedFormats" | "conditionalFormats" | "names"
  >;
  readonly damages: readonly Damage[];
}

/** New rows get their validations in any case; formats are written anew as a whole, for their order counts. */
const repairSetup = ({ after, rubric, rows, setup, isWanted }: Repair): SetupRepair => {
  const fresh = validatedIn(after, rows.places);
  if (setup === null) {
    const validations = validationsFor(fresh, after, rubric, "refuse");
    const parts = { validations, removedFormats: [], conditionalFormats: [], names: [] };
    return { parts, damages: [] };
  }
  const lost = lostValidations(after, setup).filter(
    ({ damage, planned }) => !rows.places.has(planned.row) && isWanted(damage),
  );
  const formats = lostFormats(after, setup).filter(isWanted);
  const names = brokenNames(after, setup).filter(({ damage }) => isWanted(damage));
  const planned = [...fresh, ...lost.map((one) => one.planned)];
  const rewritesFormats = formats.length > 0 || rows.places.size > 0;
  return {
    parts: {
      validations: validationsFor(planned, after, rubric, policyOf(after, setup)),
      removedFormats: rewritesFormats ? ownFormats(after, setup) : [],
      conditionalFormats: rewritesFormats ? formatsNow(after) : [],
      names: names.map(({ plan }) => plan),
    },
    damages: [
      ...lost.map(({ damage }) => damage),
      ...formats,
      ...names.map(({ damage }) => damage),
    ],
  };
};
