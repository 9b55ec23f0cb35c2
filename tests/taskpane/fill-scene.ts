import { act } from "react";
import { type FormLocation, scoreCellOf } from "../../src/form/form-location";
import type { ColumnKey } from "../../src/plan/columns";
import type { Role } from "../../src/rubric/rubric";
import type { CellEntry } from "../../src/scoring/verdict";
import { memoryHost, type MemoryHost } from "./memory-host";
import { openedForm, plannedSheet } from "./opened";
import { openPane, type Pane } from "./pane";

/** The sheet of the form in a scene. */
export const sheetId = "s1";

/** A pane on a workbook that holds one form. */
export interface Scene {
  readonly host: MemoryHost;
  readonly pane: Pane;
  readonly location: FormLocation;
  readonly scoreOf: (indicator: string, role?: Role) => CellEntry;
  /** What stands in a column of an indicator's first row. */
  readonly cellOf: (indicator: string, column: ColumnKey) => CellEntry;
  readonly select: (indicator: string, role?: Role) => Promise<void>;
}

/** Opens the pane on a form. */
export const scene = async (
  short: string,
  host = memoryHost({ plans: [plannedSheet(short)] }),
): Promise<Scene> => {
  const pane = await openPane(host);
  const { location } = openedForm(short);
  const placeOf = (indicator: string, role: Role): { row: number; column: number } => {
    const cell = scoreCellOf(location, indicator, role);
    if (cell === null) throw new Error(`no cell for ${indicator}`);
    return cell;
  };
  return {
    host,
    pane,
    location,
    scoreOf: (indicator, role = "self") => {
      const { row, column } = placeOf(indicator, role);
      return host.valueAt(sheetId, row, column);
    },
    cellOf: (indicator, column) =>
      host.valueAt(
        sheetId,
        location.rows.get(indicator)?.[0] ?? -1,
        location.columns[column] ?? -1,
      ),
    select: async (indicator, role = "self") => {
      act(() => {
        host.selectByHand({ sheetId, ...placeOf(indicator, role) });
      });
      await pane.settle();
    },
  };
};
