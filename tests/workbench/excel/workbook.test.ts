import { describe, expect, it } from "@jest/globals";
import { openExcel } from "../../../src/workbench/seams/open-excel";
import { read, withExcel } from "./with-excel";

const { run, session } = withExcel();

describe("worksheets", () => {
  it("adds a sheet at the end and leaves the active one", async () => {
    const outcome = await run(async (_, { workbook }) => {
      const { worksheets } = workbook;
      worksheets.add("乙");
      const named = worksheets.add().load("name,position");
      const active = worksheets.getActiveWorksheet().load("name");
      worksheets.load("items/name");
      await workbook.context.sync();
      return [worksheets.items.map(({ name }) => name), named.position, active.name];
    });
    expect(outcome).toEqual({ value: [["工作表1", "乙", "工作表2"], 2, "工作表1"] });
  });

  it("answers a null object for a sheet that is not there", async () => {
    const outcome = await run(async (_, { workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject("沒有").load("name");
      await workbook.context.sync();
      return sheet.isNullObject;
    });
    expect(outcome).toEqual({ value: true });
    expect(
      await run((_, { workbook }) => void workbook.worksheets.getItem("沒有").load("name")),
    ).toEqual({ error: "ItemNotFound" });
  });

  it("copies a sheet with its cells and leaves the original", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("A1:B1").formulas = [[2, "=A1*2"]];
      const copy = sheet.copy("After", sheet).load("name,position");
      const values = await read(copy.getRange("A1:B1"), "values");
      return [copy.name, copy.position, values];
    });
    expect(outcome).toEqual({ value: ["工作表1 (2)", 1, [[2, 4]]] });
  });

  it("finds the used cells", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("B2:C4").values = [
        [1, ""],
        ["", ""],
        ["", 2],
      ];
      sheet.getRange("F9").format.fill.color = "#FF0000";
      const used = [
        sheet.getUsedRange(),
        sheet.getUsedRange(true),
        sheet.getRange("E:E").getUsedRangeOrNullObject(),
      ];
      for (const range of used) range.load("address");
      await sheet.context.sync();
      return used.map((range) => (range.isNullObject ? null : range.address));
    });
    expect(outcome).toEqual({ value: ["工作表1!B2:F9", "工作表1!B2:C4", null] });
  });

  it("inserts and deletes rows, and kept ranges follow", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("A1:A3").formulas = [[1], [2], ["=SUM(A1:A2)"]];
      const sum = sheet.getRange("A3").load("address");
      await sheet.context.sync();
      sheet.getRange("2:2").insert("Down");
      sum.load("address,formulas");
      await sheet.context.sync();
      const after = [sum.address, sum.formulas];
      sheet.getRange("1:1").delete("Up");
      sum.load("address");
      await sheet.context.sync();
      return [...after, sum.address];
    });
    expect(outcome).toEqual({ value: ["工作表1!A4", [["=SUM(A1:A3)"]], "工作表1!A3"] });
  });

  it("finds text and says when there is none", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("C3").values = [["rubric-sheets|moe-105-a"]];
      const found = sheet
        .getRange()
        .findOrNullObject("rubric-sheets|", { completeMatch: false, matchCase: true });
      const none = sheet
        .getRange()
        .findOrNullObject("Rubric-Sheets|", { completeMatch: false, matchCase: true });
      found.load("address");
      none.load("address");
      await sheet.context.sync();
      return [found.address, none.isNullObject];
    });
    expect(outcome).toEqual({ value: ["工作表1!C3", true] });
  });
});

describe("names", () => {
  it("keeps names of the workbook and of sheets apart", async () => {
    const outcome = await run(async (sheet, { workbook }) => {
      sheet.getRange("B2").values = [[6]];
      workbook.names.add("總分", sheet.getRange("B2"), "合計");
      sheet.names.add("總分", "=工作表1!$C$3");
      workbook.worksheets.add("乙").names.add("總分", "=乙!$A$1");
      workbook.names.add("及格率", "=0.6").visible = false;
      sheet.getRange("A1").formulas = [["=及格率*10"]];
      const own = workbook.names.getItem("總分").load("formula,comment,scope,type");
      const local = sheet.names.getItem("總分").load("formula,scope");
      const rate = workbook.names.getItem("及格率").load("value,visible");
      const range = own.getRange().load("address");
      const values: unknown = await read(sheet.getRange("A1"), "values");
      return [
        own.formula,
        own.comment,
        own.scope,
        local.formula,
        local.scope,
        rate.visible,
        range.address,
        values,
      ] as readonly unknown[];
    });
    expect(outcome).toEqual({
      value: [
        "=工作表1!$B$2",
        "合計",
        "Workbook",
        "=工作表1!$C$3",
        "Worksheet",
        false,
        "工作表1!B2",
        [[6]],
      ],
    });
  });
});

describe("a saved workbook", () => {
  it("brings everything back in a new Excel", async () => {
    await run((sheet, { workbook }) => {
      sheet.getRange("A1:A2").formulas = [[4], ["=A1*2"]];
      sheet.getRange("A1").format.protection.locked = false;
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1>1" } };
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea("A1:C9");
      sheet.pageLayout.setPrintTitleRows("$2:$2");
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "&P";
      sheet.freezePanes.freezeRows(2);
      sheet.protection.protect({ allowFormatCells: true });
      workbook.settings.add("key", [1, 2]);
    });
    const second = await openExcel({ workbook: session().workbook.save() });
    const outcome = await second.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const layout = sheet.pageLayout.load("orientation,zoom");
      const area = layout.getPrintArea().load("address");
      const titles = layout.getPrintTitleRowsOrNullObject().load("address");
      const footer = layout.headersFooters.defaultForAllPages.load("leftFooter");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const protection = sheet.protection.load("protected,options");
      const lock = sheet.getRange("A1").format.protection.load("locked");
      const validation = sheet.getRange("A1").dataValidation.load("type");
      const setting = context.workbook.settings.getItem("key").load("value");
      const cells = sheet.getRange("A1:A2").load("formulas");
      await context.sync();
      return [
        layout.orientation,
        layout.zoom.horizontalFitToPages,
        area.address,
        titles.address,
        footer.leftFooter,
        frozen.address,
        protection.protected,
        protection.options.allowFormatCells,
        lock.locked,
        validation.type,
        setting.value as unknown,
        cells.formulas as unknown,
      ];
    });
    second.dispose();
    expect(outcome).toEqual([
      "Landscape",
      1,
      "工作表1!A1:C9",
      "工作表1!2:2",
      "&P",
      "工作表1!1:2",
      true,
      true,
      false,
      "Custom",
      [1, 2],
      [[4], ["=A1*2"]],
    ]);
  });
});

describe("a protected sheet", () => {
  it("takes values in unlocked cells only", async () => {
    await run((sheet) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect(undefined, "secret");
    });
    expect(await run((sheet) => (sheet.getRange("A1").values = [[1]]))).toEqual({ value: [[1]] });
    expect(await run((sheet) => (sheet.getRange("A2").values = [[1]]))).toEqual({
      error: "AccessDenied",
    });
    expect(await run((sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"))).toEqual({
      error: "AccessDenied",
    });
    expect(
      await run((sheet) => {
        sheet.getRange("1:1").insert("Down");
      }),
    ).toEqual({ error: "AccessDenied" });
    expect(
      await run((sheet) => {
        sheet.protection.unprotect("wrong");
      }),
    ).toEqual({ error: "AccessDenied" });
    expect(
      await run((sheet) => {
        sheet.protection.unprotect("secret");
        sheet.getRange("A2").values = [[1]];
      }),
    ).toEqual({ value: undefined });
  });
});

describe("a workbook that is only shown", () => {
  const show = (): void => {
    session().workbook.setCustomMetadata({ excel: { readOnly: true } });
  };

  it("says that it is, can be read and selected", async () => {
    show();
    const outcome = await run(async (sheet, context) => {
      const workbook = context.workbook.load("readOnly");
      const used = sheet.getUsedRangeOrNullObject().load("address");
      sheet.getRange("B2").select();
      await context.sync();
      return [workbook.readOnly, used.isNullObject];
    });
    expect(outcome).toEqual({ value: [true, true] });
  });

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["a value", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["a format", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["a new sheet", (_, context) => context.workbook.worksheets.add("新表").load("id")],
    [
      "the clearing of cells",
      (sheet) => {
        sheet.getRange("1:1").dataValidation.clear();
      },
    ],
  ])("refuses %s", async (_, change) => {
    show();
    const outcome = await run((sheet, context) => {
      change(sheet, context);
      return null;
    });
    expect(outcome).toEqual({ error: "AccessDenied" });
    expect(session().workbook.getSheets()).toHaveLength(1);
    expect(session().workbook.getActiveSheet().getRange("A1").getValue()).toBeNull();
  });
});
