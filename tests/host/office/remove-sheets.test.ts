import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { type OfficeSession, openOfficeHost } from "./office-session";

describe("removeSheets", () => {
  let session: OfficeSession;
  let first: string;
  let second: string;

  const namesLeft = async (): Promise<readonly string[]> => {
    const sheets = await session.host.listSheets();
    return sheets.ok ? sheets.value.map(({ name }) => name) : [];
  };

  beforeEach(async () => {
    session = await openOfficeHost();
    [first = "", second = ""] = await session.excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getActiveWorksheet().name = "我的";
      const added = ["一", "二"].map((name) => worksheets.add(name).load("id"));
      await context.sync();
      return added.map(({ id }) => id);
    });
  });
  afterEach(() => {
    session.excel.dispose();
  });

  it("removes the sheets and no other, in one write", async () => {
    const before = session.excel.emulated.requests.length;
    expect(await session.host.removeSheets([first, second])).toEqual({ ok: true });
    const sent = session.excel.emulated.requests.slice(before);
    expect(sent.filter(({ writes }) => writes)).toHaveLength(1);
    expect(await namesLeft()).toEqual(["我的"]);
  });

  it("takes a sheet that is gone already for removed", async () => {
    expect(await session.host.removeSheets([first, "gone"])).toEqual({ ok: true });
    expect(await namesLeft()).toEqual(["我的", "二"]);
  });

  it("removes nothing where no visible sheet would be left", async () => {
    await session.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("我的").visibility = "Hidden";
      await context.sync();
    });
    expect(await session.host.removeSheets([first, second])).toEqual({
      ok: false,
      error: { type: "last-sheet" },
    });
    expect(await namesLeft()).toEqual(["我的", "一", "二"]);
  });

  it("removes nothing where Excel refuses", async () => {
    const at = session.excel.emulated.requests.length + 1;
    session.excel.emulated.faults.hook = (request) =>
      request === at ? { kind: "error", code: "AccessDenied" } : undefined;
    const removed = await session.host.removeSheets([first]);
    session.excel.emulated.faults.hook = undefined;
    expect(removed).toEqual({ ok: false, error: { type: "protected" } });
    expect(await namesLeft()).toContain("一");
  });
});
