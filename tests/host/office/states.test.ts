import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { scoreCellOf } from "../../../src/form/form-location";
import { openForm } from "../../../src/form/open-form";
import { reportState } from "../../../src/form/state-report";
import type { SheetCells } from "../../../src/form/sheet-cells";
import { officialRubrics } from "../../../src/official/official-rubrics";
import type { FormState } from "../../../src/plan/form-state";
import { markerPrefix, recordPrefix } from "../../../src/plan/marker";
import type { Result } from "../../../src/result";
import { roles } from "../../../src/rubric/rubric";
import { changeState, type StateOutcome } from "../../../src/taskpane/state-changes";
import { bestScores } from "../../cli/complete-scores";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";

/** Milliseconds; each test calculates a form several times. */
const patience = 60_000;

let session: OfficeSession;
beforeEach(async () => {
  session = await openOfficeHost();
});
afterEach(() => {
  session.excel.dispose();
});

const given = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const marked = async (): Promise<readonly SheetCells[]> =>
  given(await session.host.readMarked([markerPrefix, recordPrefix]));

const formNow = async () => {
  const [form] = (await marked()).flatMap((cells) => openForm(cells, officialRubrics()) ?? []);
  if (form === undefined) throw new Error("no form");
  return form;
};

/** Form B with the highest scores of both roles. */
const completeForm = async (): Promise<string> => {
  given(await session.host.insert(planOf("B"), { kind: "new-sheet" }));
  const form = await formNow();
  const writes = Object.entries(bestScores("B")).flatMap(([id, value]) =>
    roles.flatMap((role) => {
      const place = scoreCellOf(form.location, id, role);
      return place === null ? [] : [{ ...place, value }];
    }),
  );
  given(await session.host.write(form.location.sheetId, writes));
  return form.location.sheetId;
};

const bring = (sheetId: string, to: FormState): Promise<StateOutcome> =>
  changeState(session.host, officialRubrics(), {
    sheetId,
    to,
    occasion: { time: "2016-11-21 10:00", who: "王小明", reason: "" },
  });

const sheets = () =>
  session.excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    const hidden = worksheets.items.filter(({ visibility }) => visibility === "Hidden");
    return { active: active.name, hidden: hidden.map(({ name }) => name) };
  });

describe("定稿 in Excel", () => {
  it(
    "hides the record, leaves the form's sheet in view, and knows what is changed",
    async () => {
      const sheetId = await completeForm();
      const { active } = await sheets();
      expect(await bring(sheetId, "final")).toMatchObject({ kind: "done" });

      expect(await sheets()).toEqual({ active, hidden: ["定稿紀錄 B"] });
      expect(reportState(await formNow(), await marked())).toMatchObject({
        state: "final",
        problems: [],
        changes: [],
      });
      const form = await formNow();
      const place = scoreCellOf(form.location, "1.1.1", "committee");
      if (place === null) throw new Error("no cell");
      given(await session.host.write(sheetId, [{ ...place, value: 0 }]));
      const old = String(bestScores("B")["1.1.1"]);
      expect(reportState(await formNow(), await marked()).changes).toMatchObject([
        { code: "1.1.1", field: "committee", old, new: "0" },
      ]);
    },
    patience,
  );

  it(
    "takes the record away when the form goes back",
    async () => {
      const sheetId = await completeForm();
      await bring(sheetId, "final");
      await bring(sheetId, "draft");

      expect((await sheets()).hidden).toEqual([]);
      expect(reportState(await formNow(), await marked())).toMatchObject({ state: "draft" });
    },
    patience,
  );
});
