import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { locateForm } from "../../../src/form/locate-form";
import { scoreCellOf } from "../../../src/form/form-location";
import { locateOverview } from "../../../src/form/locate-overview";
import type { SheetCells } from "../../../src/form/sheet-cells";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { overviewColumn } from "../../../src/plan/overview-columns";
import { markerPrefix, overviewPrefix } from "../../../src/plan/marker";
import type { CellEntry } from "../../../src/scoring/verdict";
import type { OverviewOutcome } from "../../../src/taskpane/overview-state";
import { updateOverview } from "../../../src/taskpane/overview-update";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";
import { markedNow } from "./session-forms";

describe("the 總表 of an open workbook", () => {
  let session: OfficeSession;

  const marked = (): Promise<readonly SheetCells[]> =>
    markedNow(session, markerPrefix, overviewPrefix);
  const update = async (): Promise<OverviewOutcome> => {
    const { outcome } = await updateOverview(session.host, await marked(), officialRubrics());
    return outcome;
  };
  const insert = async (letter: string): Promise<string> => {
    const inserted = await session.host.insert(planOf(letter), { kind: "new-sheet" });
    return (inserted.ok ? inserted.value[0]?.sheetId : undefined) ?? "";
  };
  const score = async (sheetId: string, indicator: string, value: number): Promise<void> => {
    const cells = (await marked()).find((sheet) => sheet.sheetId === sheetId);
    const location = cells === undefined ? null : locateForm(cells);
    const cell = location === null ? null : scoreCellOf(location, indicator, "self");
    if (cell !== null) await session.host.write(sheetId, [{ ...cell, value }]);
  };
  /** The rows of the 總表: what it shows under 總分, 未填, 無效 and 狀態 of 自我檢核. */
  const rows = async (): Promise<readonly (readonly CellEntry[])[]> => {
    for (const cells of await marked()) {
      const location = locateOverview(cells);
      if (location !== null)
        return location.rows.map(({ row }) =>
          (["total", "missing", "invalid", "status"] as const).map(
            (figure) => cells.values[row]?.[overviewColumn(figure, "self")] ?? null,
          ),
        );
    }
    return [];
  };

  beforeEach(async () => {
    session = await openOfficeHost();
  });
  afterEach(() => {
    session.excel.dispose();
  });

  it("comes with the second form and shows what is entered, row by row", async () => {
    const d = await insert("D");
    expect(await update()).toEqual({ kind: "unchanged" });
    await insert("H");
    expect(await update()).toEqual({ kind: "added", sheetName: "總表" });
    expect(await update()).toEqual({ kind: "unchanged" });
    await score(d, "1.1.1", 3);
    const [first, second, ...more] = await rows();
    expect(more).toEqual([]);
    expect(first).toEqual([3, 29, 0, expect.stringContaining("暫計")]);
    expect(second?.[0]).toBe("");
  }, 60_000);

  it("says of a sheet deleted by hand that it was, until its row is taken away", async () => {
    const d = await insert("D");
    await insert("A");
    await insert("H");
    await update();
    await session.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(d).delete();
      await context.sync();
    });
    const shown = await rows();
    expect(shown[0]).toEqual(["", "", "", "工作表已刪除"]);
    expect(shown.flat().some((entry) => typeof entry === "object" && entry !== null)).toBe(false);
    expect(await update()).toEqual({ kind: "updated", sheetName: "總表" });
    expect(await rows()).toHaveLength(2);
    expect((await rows()).flat()).not.toContain("工作表已刪除");
  }, 60_000);

  it("keeps a row's figures when its sheet is renamed", async () => {
    const d = await insert("D");
    await insert("A");
    await update();
    await score(d, "1.1.1", 3);
    await session.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(d).name = "改 了'名";
      await context.sync();
    });
    expect((await rows())[0]?.slice(0, 3)).toEqual([3, 29, 0]);
    expect(await update()).toEqual({ kind: "unchanged" });
  }, 60_000);

  it("does not overwrite what somebody wrote where its next row belongs", async () => {
    await insert("D");
    await insert("A");
    await update();
    const overview = (await marked()).find((cells) => locateOverview(cells) !== null);
    const last = (overview === undefined ? null : locateOverview(overview))?.rows.at(-1)?.row ?? 0;
    await session.host.write(overview?.sheetId ?? "", [
      { row: last + 1, column: 0, value: "我的備註" },
    ]);
    await insert("H");
    const { outcome, state } = await updateOverview(
      session.host,
      await marked(),
      officialRubrics(),
    );
    expect(outcome).toEqual({ kind: "not-done" });
    expect(state).toEqual({
      sheetName: "總表",
      standing: { kind: "occupied", cells: [`A${String(last + 2)}`] },
    });
    expect(await rows()).toHaveLength(2);
  }, 60_000);
});
