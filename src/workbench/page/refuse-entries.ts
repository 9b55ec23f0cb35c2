import { DataValidationStatus } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { type ISheetLocation, SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { AskAboutEntry } from "./alert-dialog";
import type { GridEngine } from "./grid-engine";
import { createJudge } from "./judge-entry";
import { type TypedEntry, watchEntries } from "./typed-entry";
import { canBeKept, validationAlert } from "./validation-alert";

/** Whoever has pressed no key for so many looks, so many milliseconds apart, is not typing score after score. */
const calmLooks = 12;
const nextLook = 40;

/**
 * Resolves when nobody is typing: an alert that comes between two entries would swallow the second. Looks are counted, not
 * time, so that a busy page, which takes keys late, is not mistaken for a calm one.
 */
const createTypingWatch = (api: FUniver): (() => Promise<void>) => {
  let calm = 0;
  document.addEventListener("keydown", () => (calm = 0), { capture: true });
  return async () => {
    calm = 0;
    while (calm < calmLooks) {
      await new Promise((resolve) => setTimeout(resolve, nextLook));
      calm = api.getActiveWorkbook()?.isCellEditing() === true ? 0 : calm + 1;
    }
  };
};

const select = (api: FUniver, { subUnitId, row, col }: ISheetLocation): void => {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(subUnitId);
  if (!workbook || !sheet) return;
  workbook.setActiveSheet(sheet);
  sheet.getRange(row, col).activate();
};

/** Carries out tasks one after another, in the order in which they are given. */
const createQueue = (): ((task: () => Promise<void>) => Promise<void>) => {
  let last = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
};

/**
 * Puts Excel's three kinds of alert in place of the engine's one: an entry that breaks a rule is refused (stop), asked about
 * (warning) or told of (information), with the rule's own title and words. `hold` is given each decision, so that the add-in
 * is not told of an entry before the person has decided.
 *
 * An entry is judged after the selection has moved on, since the engine's verdict takes a while: who types score after score
 * must not wait for it, and the alert waits until nobody is typing.
 */
export const refuseEntries = (
  engine: GridEngine,
  ask: AskAboutEntry,
  hold: (decision: Promise<unknown>) => void,
): void => {
  const { api, injector } = engine;
  const interceptors = injector.get(SheetInterceptorService);
  const rules = injector.get(SheetDataValidationModel);
  const judge = createJudge(engine);
  const entryAt = watchEntries(engine);
  const inTurn = createQueue();
  const typingIsOver = createTypingWatch(api);
  const decide = async (place: ISheetLocation, entry: TypedEntry): Promise<void> => {
    const { unitId, subUnitId, row, col } = place;
    const rule = rules.getRuleByLocation(unitId, subUnitId, row, col);
    if (rule === undefined || entry.isReplaced()) return;
    const isInvalid = (await judge(place, rule.type)) === DataValidationStatus.INVALID;
    const alert = isInvalid ? validationAlert(rule) : null;
    if (alert === null || entry.isReplaced()) return;
    // What can only be refused is taken back before the alert stands, so that nobody sees it written.
    if (!canBeKept(alert)) entry.takeBack();
    await typingIsOver();
    select(api, place);
    const chosen = await ask(alert);
    if (chosen !== "keep") {
      if (canBeKept(alert)) entry.takeBack();
      entry.forget();
    }
    if (chosen === "retry") api.getActiveWorkbook()?.startEditing();
  };
  interceptors.writeCellInterceptor.intercept(VALIDATE_CELL, {
    // Before the engine's own handler, which is never reached: `next` is not called.
    priority: 1,
    handler: (_verdict, place) => {
      const entry = entryAt(place);
      hold(inTurn(() => decide(place, entry)).finally(entry.close));
      return Promise.resolve(true);
    },
  });
};
