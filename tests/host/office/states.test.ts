import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { scoreCellOf } from "../../../src/form/form-location";
import { reportState } from "../../../src/form/state-report";
import type { SheetCells } from "../../../src/form/sheet-cells";
import { markerPrefix, recordPrefix } from "../../../src/plan/marker";
import { bestScores } from "../../cli/complete-scores";
import { given } from "../../given";
import { type OfficeSession, openOfficeHost } from "./office-session";
import { bring, completeForm, formNow } from "./session-forms";

/** Milliseconds; each test calculates a form several times. */
const patience = 60_000;

let session: OfficeSession;
beforeEach(async () => {
  session = await openOfficeHost();
});
afterEach(() => {
  session.excel.dispose();
});

const marked = async (): Promise<readonly SheetCells[]> =>
  given(await session.host.readMarked([markerPrefix, recordPrefix]));

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
      const sheetId = await completeForm(session);
      const { active } = await sheets();
      expect(await bring(session, sheetId, "final")).toMatchObject({ kind: "done" });

      expect(await sheets()).toEqual({ active, hidden: ["定稿紀錄 B"] });
      expect(reportState(await formNow(session), await marked())).toMatchObject({
        state: "final",
        problems: [],
        changes: [],
      });
      const form = await formNow(session);
      const place = scoreCellOf(form.location, "1.1.1", "committee");
      if (place === null) throw new Error("no cell");
      given(await session.host.write(sheetId, [{ ...place, value: 0 }]));
      const old = String(bestScores("B")["1.1.1"]);
      expect(reportState(await formNow(session), await marked()).changes).toMatchObject([
        { code: "1.1.1", field: "committee", old, new: "0" },
      ]);
    },
    patience,
  );

  it(
    "takes the record away when the form goes back",
    async () => {
      const sheetId = await completeForm(session);
      await bring(session, sheetId, "final");
      await bring(session, sheetId, "draft");

      expect((await sheets()).hidden).toEqual([]);
      expect(reportState(await formNow(session), await marked())).toMatchObject({ state: "draft" });
    },
    patience,
  );
});
