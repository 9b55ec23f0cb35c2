import { entriesInOrder, type OrderedEntry } from "../form/entries-in-order";
import type { OpenForm } from "../form/open-form";
import { unitNames, unitOf, type UnitsList } from "../form/units";
import type { Role } from "../rubric/rubric";

/** Which indicators the pane steps to, counts and marks: all, one unit's, or those that nobody is in charge of. */
export type UnitFilter =
  | { readonly kind: "all" }
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "unassigned" };

/** Who is in charge of what, and whom the pane shows. */
export interface UnitsState {
  /** Null while the workbook has no 負責單位 sheet. */
  readonly list: UnitsList | null;
  readonly filter: UnitFilter;
}

/** Before anything was read: nobody is named, everything is shown. */
export const noUnits: UnitsState = { list: null, filter: { kind: "all" } };

/** Keeps a filter only while the list still names its unit. */
export const filterWithin = (list: UnitsList | null, filter: UnitFilter): UnitFilter => {
  if (list === null) return noUnits.filter;
  return filter.kind !== "unit" || unitNames(list).includes(filter.unit) ? filter : noUnits.filter;
};

/** Whether an indicator is among those that the pane shows. */
export const isShown = (
  { list, filter }: UnitsState,
  rubricId: string,
  indicator: string,
): boolean => {
  if (list === null || filter.kind === "all") return true;
  const unit = unitOf(list, rubricId, indicator);
  return filter.kind === "unassigned" ? unit === null : unit === filter.unit;
};

/** A form's entries in official order for stepping: those of other units count as settled, so that order stays. */
export const shownEntries = (
  form: OpenForm,
  role: Role,
  units: UnitsState,
): readonly OrderedEntry[] =>
  entriesInOrder(form.rubric, form.score, role).map((entry) =>
    isShown(units, form.rubric.id, entry.indicator) ? entry : { ...entry, state: "ok" },
  );
