import { findUnitsSheet, readUnits } from "../form/units";
import { filterWithin, noUnits, type UnitFilter, type UnitsState } from "./unit-filter";
import type { WorkbookEvent } from "./workbook-state";

/** What can happen to the units: whatever the workbook tells, and a person's choice of whom to show. */
export type UnitsEvent =
  WorkbookEvent | { readonly type: "units-chosen"; readonly filter: UnitFilter };

/** Takes one event into what the pane knows of the 負責單位 sheet. */
export const unitsReducer = (state: UnitsState, event: UnitsEvent): UnitsState => {
  if (event.type === "units-chosen")
    return { ...state, filter: filterWithin(state.list, event.filter) };
  if (event.type === "forms-read") {
    const sheet = findUnitsSheet(event.sheets);
    return withList(state, sheet === null ? null : readUnits(sheet));
  }
  const list = event.type === "sheet-read" ? readUnits(event.cells) : null;
  return list === null ? state : withList(state, list);
};

const withList = (state: UnitsState, list: UnitsState["list"]): UnitsState =>
  list === null && state.list === null
    ? noUnits
    : { list, filter: filterWithin(list, state.filter) };
