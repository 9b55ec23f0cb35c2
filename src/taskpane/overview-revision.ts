import { formsOn } from "../form/form-places";
import { locateOverview } from "../form/locate-overview";
import { type OverviewRevision, reviseOverview } from "../form/revise-overview";
import type { SheetCells } from "../form/sheet-cells";
import type { FormPlaces } from "../plan/form-places";
import type { Rubric } from "../rubric/rubric";
import type { OverviewState } from "./overview-state";

/** Decides what the 總表 among the marked sheets of a workbook needs; `sheets` in the workbook's order. */
export const overviewRevision = (
  sheets: readonly SheetCells[],
  rubrics: readonly Rubric[],
  takenSheetNames: readonly string[],
): OverviewRevision =>
  reviseOverview(formsOn(sheets, rubrics), overviewIn(sheets), takenSheetNames);

/**
 * Says how the 總表 stands, before anybody asked for a change.
 *
 * Other people's cells in its rows are no reason to speak as long as it lists the right forms.
 */
export const overviewState = (
  sheets: readonly SheetCells[],
  rubrics: readonly Rubric[],
): OverviewState => {
  const existing = overviewIn(sheets);
  const { kind } = overviewRevision(sheets, rubrics, []);
  const sheetName = existing?.name ?? null;
  if (kind === "nothing") return { sheetName, standing: { kind: "right" } };
  if (kind === "add") return { sheetName, standing: { kind: "missing" } };
  const isStale = kind === "update" || !listsForms(existing, formsOn(sheets, rubrics));
  return { sheetName, standing: { kind: isStale ? "stale" : "right" } };
};

const overviewIn = (sheets: readonly SheetCells[]): SheetCells | null =>
  sheets.find((cells) => locateOverview(cells) !== null) ?? null;

const listsForms = (existing: SheetCells | null, forms: readonly FormPlaces[]): boolean => {
  const rows = (existing === null ? null : locateOverview(existing))?.rows ?? [];
  return (
    rows.length === forms.length &&
    rows.every(({ rubricId }, index) => rubricId === forms[index]?.rubricId)
  );
};
