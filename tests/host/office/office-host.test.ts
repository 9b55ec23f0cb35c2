import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import type { WorkbookCondition, WorkbookHost } from "../../../src/host/workbook-host";
import { markerPrefix } from "../../../src/plan/marker";
import { given } from "../../given";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";

describe("createOfficeHost", () => {
  let session: OfficeSession;
  let host: WorkbookHost;
  let sheetId: string;

  beforeAll(async () => {
    session = await openOfficeHost();
    host = session.host;
    const [sheet] = given(await host.insert(planOf("D"), { kind: "new-sheet" }));
    sheetId = sheet?.sheetId ?? "";
  });
  afterAll(() => {
    session.excel.dispose();
  });
  afterEach(() => {
    session.excel.emulated.faults.hook = undefined;
  });

  it("shows the new sheet and keeps the others", async () => {
    const sheets = given(await host.listSheets());
    expect(sheets).toMatchObject([{ active: false }, { sheetId, active: true, empty: false }]);
  });

  it("refuses to use a sheet that is not empty and says which", async () => {
    const before = session.excel.emulated.requests.length;
    expect(await host.insert(planOf("A"), { kind: "current-sheet" })).toMatchObject({
      ok: false,
      error: { type: "sheet-not-empty", sheetName: expect.stringContaining("D") },
    });
    expect(session.excel.emulated.requests.length - before).toBe(1);
  });

  it("finds forms by their marker and reads their cells in one sheet each", async () => {
    const forms = given(await host.readMarked([markerPrefix]));
    expect(forms).toMatchObject([{ sheetId }]);
    expect(given(await host.readSheet(sheetId))).toEqual(forms[0]);
  });

  it("reads errors, numbers, text, truth values and blanks as five different things", async () => {
    await session.excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("值");
      sheet.getRange("A1:E1").formulas = [["=1/0", 2.5, "NA", true, ""]];
      await context.sync();
    });
    const sheets = given(await host.listSheets());
    const { sheetId: id = "" } = sheets.find(({ name }) => name === "值") ?? {};
    const { values, formulas } = given(await host.readSheet(id));
    expect(values[0]?.slice(0, 4)).toEqual([{ error: "#DIV/0!" }, 2.5, "NA", true]);
    expect(formulas[0]?.[0]).toBe("=1/0");
  });

  it("writes text as text, numbers as numbers and null as nothing", async () => {
    given(
      await host.write(sheetId, [
        { row: 99, column: 0, value: "=1+1" },
        { row: 99, column: 1, value: "8" },
        { row: 99, column: 2, value: 8 },
      ]),
    );
    const { values, formulas } = given(await host.readSheet(sheetId));
    expect(values[99]?.slice(0, 3)).toEqual(["=1+1", "8", 8]);
    expect(formulas[99]?.slice(0, 3)).toEqual([null, null, null]);
    given(
      await host.write(
        sheetId,
        [0, 1, 2].map((column) => ({ row: 99, column, value: null })),
      ),
    );
  });

  it("selects a cell and tells where the selection stands", async () => {
    given(await host.select(sheetId, 12, 5));
    expect(given(await host.selection())).toEqual({ sheetId, row: 12, column: 5 });
  });

  it("tells of edits and of sheets that come, until it is asked to stop", async () => {
    const heard: string[] = [];
    const stop = given(
      await host.watch({
        onSelect: () => undefined,
        onEdit: ({ address }) => heard.push(address),
        onSheetsChanged: () => heard.push("sheets"),
      }),
    );
    await session.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetId).getRange("E12").values = [["佐證"]];
      context.workbook.worksheets.add("又一張");
      await context.sync();
    });
    await session.excel.emulated.settle();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toEqual(expect.arrayContaining(["E12", "sheets"]));
    await stop();
  });

  it("tells where the selection stands when another sheet is shown", async () => {
    const heard: unknown[] = [];
    const stop = given(
      await host.watch({
        onSelect: (selection) => heard.push(selection),
        onEdit: () => undefined,
        onSheetsChanged: () => undefined,
      }),
    );
    const [first] = given(await host.listSheets());
    await session.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(first?.sheetId ?? "").activate();
      await context.sync();
    });
    await session.excel.emulated.settle();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toContainEqual(expect.objectContaining({ sheetId: first?.sheetId }));
    await stop();
  });

  it("turns a cell that is being edited into an error of its own", async () => {
    session.excel.emulated.faults.hook = () => ({ kind: "transport", status: 5004 });
    expect(await host.selection()).toEqual({ ok: false, error: { type: "cell-edit-mode" } });
  });

  it("tells with a reading, not by a request of its own, that calculation is manual by now", async () => {
    const conditions: WorkbookCondition[] = [];
    const stop = given(
      await host.watch({
        onSelect: () => undefined,
        onEdit: () => undefined,
        onSheetsChanged: () => undefined,
        onCondition: (condition) => conditions.push(condition),
      }),
    );
    const [first] = given(await host.listSheets());
    const { requests } = session.excel.emulated;
    const { sheetId } = first ?? { sheetId: "" };
    const range = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
    given(await host.readParts([{ sheetId, range }]));
    await session.excel.Excel.run(async (context) => {
      context.application.calculationMode = "Manual";
      await context.sync();
    });
    const before = requests.length;
    given(await host.readParts([{ sheetId, range }]));
    expect(requests.length - before).toBe(1);
    expect(conditions).toEqual([
      { manualCalculation: false, readOnly: false },
      { manualCalculation: true, readOnly: false },
    ]);
    await stop();
  });

  it("marks the document to open with the pane, and takes the mark away", async () => {
    given(await host.setAutoShow(true));
    const key = "Office.AutoShowTaskpaneWithDocument";
    expect(session.excel.emulated.documentSettings.read()).toHaveProperty([key]);
    given(await host.setAutoShow(false));
    expect(session.excel.emulated.documentSettings.read()).not.toHaveProperty([key]);
  });
});

describe("isSupported", () => {
  it.each([
    ["1.8", false],
    ["1.9", true],
    ["1.17", true],
  ])("with ExcelApi %s answers %s", async (version, supported) => {
    const { excel, host } = await openOfficeHost({ sets: { ExcelApi: version } });
    expect(host.isSupported()).toBe(supported);
    excel.dispose();
  });

  it("inserts a whole form where only ExcelApi 1.9 is offered", async () => {
    const { excel, host } = await openOfficeHost({ sets: { ExcelApi: "1.9" } });
    expect(await host.insert(planOf("A"), { kind: "new-sheet" })).toMatchObject({ ok: true });
    excel.dispose();
  });
});
