import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type ExcelSession, openExcel } from "../../../src/workbench/seams/open-excel";

let session: ExcelSession;
beforeAll(async () => {
  session = await openExcel();
});
afterAll(() => {
  session.dispose();
});

it("runs an add-in's usual program", async () => {
  const { Excel } = session;
  const result = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("評分表");
    sheet.getRange("A1:M1").merge();
    sheet.getRange("A1").values = [["評分表"]];
    sheet.getRange("A2:C3").formulas = [
      [1, 2, "=SUM(A2:B2)"],
      ["=A2*2", "'0012", true],
    ];
    const head = sheet.getRange("A1:C1");
    head.format.fill.color = "#DDEBF7";
    head.format.font.bold = true;
    head.format.columnWidth = 36;
    head.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A3").format.rowHeight = 24;
    const dv = sheet.getRange("A2:A3").dataValidation;
    dv.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } };
    dv.prompt = { title: "t", message: "m", showPrompt: true };
    const cf = sheet.getRange("A2:A3").conditionalFormats.add("Custom");
    cf.custom.rule.formula = "=A2>1";
    cf.custom.format.fill.color = "#FFC7CE";
    context.workbook.names.add("分數", sheet.getRange("A2:A3"));
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    const values = sheet.getRange("A2:C3").load("values,text,valueTypes,formulas,address");
    head.load("format/fill/color,format/columnWidth,format/font/bold");
    dv.load();
    const formats = sheet.getRange("A2").conditionalFormats.load("items/type");
    const names = context.workbook.names.load("items/name,items/formula");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const border = sheet.getRange("A2:C2").format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    return {
      values: values.toJSON(),
      head: head.toJSON(),
      dv: dv.toJSON(),
      cf: formats.toJSON(),
      names: names.toJSON(),
      frozen: frozen.address,
      border: border.style,
    };
  });
  expect(result.values.values).toEqual([
    [1, 2, 3],
    [2, "0012", true],
  ]);
});
