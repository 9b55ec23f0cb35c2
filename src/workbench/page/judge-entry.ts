import { DataValidationStatus, DataValidationType } from "@univerjs/core";
import type { ISheetLocation } from "@univerjs/sheets";
import {
  DataValidationCacheService,
  SheetsDataValidationValidatorService,
} from "@univerjs/sheets-data-validation";
import { createCalculation } from "../emulator/calculation";
import type { GridEngine } from "./grid-engine";

/** Says whether an entry that stands in a cell breaks the cell's rule, whose type is given. */
export type JudgeEntry = (place: ISheetLocation, type: string) => Promise<DataValidationStatus>;

const custom: string = DataValidationType.CUSTOM;

/** In milliseconds. */
const nextLook = 10;
const patience = 30_000;

/**
 * Judges an entry by the rule as it stands now. The engine alone may answer from a calculation that began before the entry,
 * or before the cells that the rule's formula looks at had changed; and it lets everything through that it is asked about
 * while it is still at work. Throws when the engine has not decided within half a minute.
 */
export const createJudge = ({ api, injector }: GridEngine): JudgeEntry => {
  const verdicts = injector.get(SheetsDataValidationValidatorService);
  const known = injector.get(DataValidationCacheService);
  const calculation = createCalculation(api);
  return async ({ unitId, subUnitId, row, col }, type) => {
    if (type === custom) {
      calculation.outdate();
      await calculation.settle();
    }
    const cell = { startRow: row, endRow: row, startColumn: col, endColumn: col };
    known.markRangeDirty(unitId, subUnitId, [cell]);
    const until = performance.now() + patience;
    while (performance.now() < until) {
      const verdict = await verdicts.validatorCell(unitId, subUnitId, row, col);
      if (verdict !== DataValidationStatus.VALIDATING) return verdict;
      await new Promise((resolve) => setTimeout(resolve, nextLook));
    }
    throw new Error(`The engine never decided about the entry in row ${row}, column ${col}.`);
  };
};
