import { readUnits, unitCellOf, unitOf, type UnitsList } from "../form/units";
import type { WorkbookHost } from "../host/workbook-host";
import { editedSince } from "./edited-since";
import { withWrites } from "./with-writes";
import type { WorkbookEvent } from "./workbook-state";

/** An indicator and the unit that is to be in charge of it; null for nobody. */
export interface UnitChange {
  readonly rubricId: string;
  readonly indicator: string;
  readonly unit: string | null;
}

/**
 * Writes who is in charge of an indicator into the 負責單位 sheet, where its row stands now, and says so.
 *
 * The message offers to put the former unit back.
 */
export const writeUnit = async (
  host: WorkbookHost,
  { sheetId }: UnitsList,
  change: UnitChange,
  tell: (event: WorkbookEvent) => void,
): Promise<void> => {
  const former = await putUnit(host, sheetId, change, tell, null);
  if (former === undefined) return;
  tell({
    type: "noted",
    message:
      change.unit === null
        ? { key: "units.cleared", values: { indicator: change.indicator } }
        : { key: "units.written", values: { indicator: change.indicator, unit: change.unit } },
    takeBack: async () => {
      const undone = await putUnit(host, sheetId, { ...change, unit: former }, tell, change);
      if (undone !== undefined)
        tell({ type: "noted", message: { key: "fill.undone", values: {} } });
    },
  });
};

/**
 * Answers what stood there before; undefined when nothing was written, which is told.
 *
 * Where a change is to be taken back, the cell has to hold what that change wrote.
 */
const putUnit = async (
  host: WorkbookHost,
  sheetId: string,
  { rubricId, indicator, unit }: UnitChange,
  tell: (event: WorkbookEvent) => void,
  takenBack: UnitChange | null,
): Promise<string | null | undefined> => {
  const read = await host.readSheet(sheetId);
  if (!read.ok) {
    tell({ type: "problem", problem: read.error });
    return undefined;
  }
  const list = readUnits(read.value);
  const cell = list === null ? null : unitCellOf(list, rubricId, indicator);
  if (list === null || cell === null) {
    tell({ type: "problem", problem: { type: "row-gone" } });
    return undefined;
  }
  const edited =
    takenBack === null ? [] : editedSince(read.value, [{ ...cell, value: takenBack.unit }]);
  if (edited.length > 0) {
    tell({ type: "problem", problem: { type: "edited-since", cells: edited } });
    return undefined;
  }
  const write = { ...cell, value: unit };
  const written = await host.write(sheetId, [write]);
  if (!written.ok) {
    tell({ type: "problem", problem: written.error });
    return undefined;
  }
  tell({ type: "sheet-read", cells: withWrites(read.value, [write]), form: null });
  return unitOf(list, rubricId, indicator);
};
