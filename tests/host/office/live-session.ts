import type { FRange, FWorksheet } from "@univerjs/sheets/facade";
import { cellOf } from "../../../src/form/form-location";
import type { OpenForm } from "../../../src/form/open-form";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { toA1 } from "../../../src/plan/address";
import type { ColumnKey } from "../../../src/plan/columns";
import {
  connectWorkbook,
  type WorkbookConnection,
} from "../../../src/taskpane/workbook-connection";
import {
  emptyWorkbookState,
  workbookReducer,
  type WorkbookState,
} from "../../../src/taskpane/workbook-state";
import type { RequestLog } from "../../../src/workbench/emulator/request-log";
import type { OpenExcelOptions } from "../../../src/workbench/seams/open-excel";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";

/** The pane without its pages, live on the emulated Excel. */
export interface LiveSession extends OfficeSession {
  readonly connection: WorkbookConnection;
  readonly state: () => WorkbookState;
  readonly form: (index?: number) => OpenForm;
  readonly sheet: (index?: number) => FWorksheet;
  /** A cell of a form by its row's code and its column. */
  readonly cell: (code: string, column: ColumnKey, index?: number) => FRange;
  /** Lets a person act and answers what the pane has asked of Excel for it. */
  readonly requestsOf: (act: () => unknown) => Promise<readonly RequestLog[]>;
  readonly settle: () => Promise<void>;
}

/** Opens a workbook with forms and a pane that follows it. */
export const openLive = async (
  letters: readonly string[],
  options: OpenExcelOptions = {},
): Promise<LiveSession> => {
  const session = await openOfficeHost(options);
  const { excel, host } = session;
  for (const letter of letters) {
    const inserted = await host.insert(planOf(letter), { kind: "new-sheet" });
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
  }
  let state: WorkbookState = { ...emptyWorkbookState, rubrics: officialRubrics() };
  const connection = connectWorkbook(
    host,
    () => Promise.resolve(officialRubrics()),
    (event) => {
      state = workbookReducer(state, event);
    },
  );
  await connection.start();
  const form = (index = 0): OpenForm => {
    const open = state.forms?.[index];
    if (open === undefined) throw new Error(`no form ${index}`);
    return open;
  };
  const sheet = (index = 0): FWorksheet => {
    const found = excel.workbook.getSheetBySheetId(form(index).location.sheetId);
    if (found === null) throw new Error("no sheet");
    return found;
  };
  const settle = async (): Promise<void> => {
    // An event leaves after its request, and the reading that it causes is a request again.
    for (let quiet = 0; quiet < 3; quiet += 1) {
      const before = excel.emulated.requests.length;
      await excel.emulated.settle();
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (excel.emulated.requests.length > before) quiet = 0;
    }
  };
  await settle();
  return {
    ...session,
    connection,
    state: () => state,
    form,
    sheet,
    cell: (code, column, index = 0) => {
      const position = cellOf(form(index).location, code, column);
      if (position === null) throw new Error(`no cell ${code} ${column}`);
      return sheet(index).getRange(toA1(position.row, position.column));
    },
    requestsOf: async (act) => {
      const before = excel.emulated.requests.length;
      await act();
      await settle();
      return excel.emulated.requests.slice(before).filter(({ reads, writes }) => reads || writes);
    },
    settle,
  };
};
