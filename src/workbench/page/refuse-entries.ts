import { DataValidationStatus } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { type ISheetLocation, SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { AskAboutEntry } from "./alert-dialog";
import type { GridEngine } from "./grid-engine";
import { createJudge } from "./judge-entry";
import { canBeKept, validationAlert } from "./validation-alert";

/** After the engine has taken the entry back and moved the selection on. */
const afterRollback = 50;

const editAgain = (api: FUniver, { row, col }: ISheetLocation): void => {
  setTimeout(() => {
    const workbook = api.getActiveWorkbook();
    workbook?.getActiveSheet().getRange(row, col).activate();
    workbook?.startEditing();
  }, afterRollback);
};

/**
 * Puts Excel's three kinds of alert in place of the engine's one: an entry that breaks a rule is refused (stop), asked about
 * (warning) or told of (information), with the rule's own title and words. `hold` is given each verdict, so that the add-in
 * is not told of an entry before the person has decided.
 */
export const refuseEntries = (
  engine: GridEngine,
  ask: AskAboutEntry,
  hold: (verdict: Promise<unknown>) => void,
): void => {
  const { api, injector } = engine;
  const interceptors = injector.get(SheetInterceptorService);
  const rules = injector.get(SheetDataValidationModel);
  const judge = createJudge(engine);
  const isAllowed = async (place: ISheetLocation): Promise<boolean> => {
    const { unitId, subUnitId, row, col } = place;
    const rule = rules.getRuleByLocation(unitId, subUnitId, row, col);
    if (rule === undefined) return true;
    const verdict = await judge(place, rule.type);
    const alert = verdict === DataValidationStatus.INVALID ? validationAlert(rule) : null;
    if (alert === null) return true;
    const decision = ask(alert).then((chosen) => {
      if (chosen === "retry") editAgain(api, place);
      return chosen;
    });
    // What can only be refused is taken back while the alert still stands, so that nobody sees it written.
    return canBeKept(alert) ? (await decision) === "keep" : false;
  };
  interceptors.writeCellInterceptor.intercept(VALIDATE_CELL, {
    // Before the engine's own handler, which is never reached: `next` is not called.
    priority: 1,
    handler: (_verdict, place) => {
      const verdict = isAllowed(place);
      hold(verdict);
      return verdict;
    },
  });
};
