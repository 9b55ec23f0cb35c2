import { scoreCellOf } from "../../../src/form/form-location";
import { type OpenForm, openForm } from "../../../src/form/open-form";
import type { SheetCells } from "../../../src/form/sheet-cells";
import { officialRubrics } from "../../../src/official/official-rubrics";
import type { FormState } from "../../../src/plan/form-state";
import { markerPrefix } from "../../../src/plan/marker";
import { roles } from "../../../src/rubric/rubric";
import { changeState, type StateOutcome } from "../../../src/taskpane/state-changes";
import { bestScores } from "../../cli/complete-scores";
import { given } from "../../given";
import { type OfficeSession, planOf } from "./office-session";

/** The sheets with a marker of one of the kinds, when everything is calculated. */
export const markedNow = async (
  { excel, host }: OfficeSession,
  ...prefixes: readonly string[]
): Promise<readonly SheetCells[]> => {
  await excel.emulated.settle();
  return given(await host.readMarked(prefixes));
};

/** The forms of the open workbook as they stand now. */
export const formsNow = async ({ host }: OfficeSession): Promise<readonly OpenForm[]> =>
  given(await host.readMarked([markerPrefix])).flatMap(
    (cells) => openForm(cells, officialRubrics()) ?? [],
  );

/** The first of them. */
export const formNow = async (session: OfficeSession): Promise<OpenForm> => {
  const [form] = await formsNow(session);
  if (form === undefined) throw new Error("no form");
  return form;
};

/** Inserts form B with the highest scores of both roles; gives the key of its sheet. */
export const completeForm = async (session: OfficeSession): Promise<string> => {
  given(await session.host.insert(planOf("B"), { kind: "new-sheet" }));
  const { location } = await formNow(session);
  const writes = Object.entries(bestScores("B")).flatMap(([id, value]) =>
    roles.flatMap((role) => {
      const place = scoreCellOf(location, id, role);
      return place === null ? [] : [{ ...place, value }];
    }),
  );
  given(await session.host.write(location.sheetId, writes));
  return location.sheetId;
};

/** Brings the form on a sheet into a state, as the pane does. */
export const bring = (
  { host }: OfficeSession,
  sheetId: string,
  to: FormState,
): Promise<StateOutcome> =>
  changeState(host, officialRubrics(), {
    sheetId,
    to,
    occasion: { time: "2016-11-21 10:00", who: "王小明", reason: "" },
  });
