import { describe, expect, it } from "@jest/globals";
import { withExcel } from "./with-excel";

const { run } = withExcel();

describe("Range.dataValidation", () => {
  it("makes one rule of rule, prompt and alert", async () => {
    const outcome = await run(async (sheet) => {
      const validation = sheet.getRange("A1:A9").dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: "優,良,可" } };
      validation.prompt = { showPrompt: true, title: "等第", message: "請選一項" };
      validation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "不符",
        message: "只有三項",
      };
      validation.ignoreBlanks = false;
      const read = sheet
        .getRange("A5")
        .dataValidation.load("rule,prompt,errorAlert,ignoreBlanks,type");
      await sheet.context.sync();
      return [read.type, read.rule, read.prompt.title, read.errorAlert.style, read.ignoreBlanks];
    });
    expect(outcome).toEqual({
      value: [
        "List",
        { list: { inCellDropDown: true, source: "優,良,可" } },
        "等第",
        "Warning",
        false,
      ],
    });
  });

  it.each([
    ["7", true],
    ["11", false],
    ["x", false],
  ])("judges %s in a whole-number rule from 0 to 10", async (value, valid) => {
    const outcome = await run(async (sheet) => {
      const cell = sheet.getRange("A1");
      cell.dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 10, operator: "Between" },
      };
      cell.values = [[value]];
      cell.dataValidation.load("valid");
      await sheet.context.sync();
      return cell.dataValidation.valid;
    });
    expect(outcome).toEqual({ value: valid });
  });

  it("holds for several areas, relative to the first cell, and answers null when some are illegal", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("A1:B3").values = [
        [1, 5],
        [9, 5],
        [5, 5],
      ];
      const areas = sheet.getRanges("A1:A2,A3").dataValidation;
      areas.rule = { custom: { formula: "=A1<=B1" } };
      const all = sheet.getRange("A1:A3").dataValidation.load("valid,type");
      const third = sheet.getRange("A3").dataValidation.load("valid,rule");
      await sheet.context.sync();
      return [all.valid, all.type, third.valid, third.rule];
    });
    expect(outcome).toEqual({ value: [null, "Custom", true, { custom: { formula: "=A1<=B1" } }] });
  });

  it("is mixed where some cells have no rule, and inconsistent where they have different ones", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("A1:A3").dataValidation.rule = { custom: { formula: "=A1<=B1" } };
      // The same rule, entered apart.
      sheet.getRange("A4:A5").dataValidation.rule = { custom: { formula: "=A4<=B4" } };
      sheet.getRange("A6").dataValidation.rule = { custom: { formula: "=A6<9" } };
      const read = ["A1:A5", "A1:A6", "A6:A7", "A7"].map((address) =>
        sheet.getRange(address).dataValidation.load("type,rule"),
      );
      await sheet.context.sync();
      return read.map(({ type, rule }) => [type, rule]);
    });
    expect(outcome).toEqual({
      value: [
        ["Custom", { custom: { formula: "=A1<=B1" } }],
        ["Inconsistent", null],
        ["MixedCriteria", null],
        ["None", {}],
      ],
    });
  });

  it("is cleared", async () => {
    const outcome = await run(async (sheet) => {
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = { custom: { formula: "=FALSE" } };
      await sheet.context.sync();
      validation.clear();
      validation.load("type,rule");
      await sheet.context.sync();
      return [validation.type, validation.rule];
    });
    expect(outcome).toEqual({ value: ["None", {}] });
  });
});

describe("Range.conditionalFormats", () => {
  it("puts each new format before the older ones and reads them back", async () => {
    const outcome = await run(async (sheet) => {
      const formats = sheet.getRange("A1:C9").conditionalFormats;
      for (const formula of ["=$A1>1", "=$A1>2"]) {
        const { custom } = formats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = "#FFC7CE";
        custom.format.font.set({ bold: true, color: "#9C0006" });
      }
      formats.getItemAt(0).stopIfTrue = true;
      const read = sheet.getRange("B2").conditionalFormats;
      read.load(
        "items/type,items/priority,items/stopIfTrue,items/custom/rule/formula,items/custom/format/font/bold,items/custom/format/fill/color",
      );
      const count = read.getCount();
      const range = formats.getItemAt(1).getRange().load("address");
      await sheet.context.sync();
      return [
        count.value,
        range.address,
        read.items.map(({ type, priority, stopIfTrue, custom }) =>
          [
            type,
            priority,
            stopIfTrue,
            custom.rule.formula,
            custom.format.font.bold,
            custom.format.fill.color,
          ].join(" "),
        ),
      ];
    });
    expect(outcome).toEqual({
      value: [
        2,
        "工作表1!A1:C9",
        ["Custom 0 true =$A1>2 true #FFC7CE", "Custom 1 false =$A1>1 true #FFC7CE"],
      ],
    });
  });

  it("goes with clearAll and delete", async () => {
    const outcome = await run(async (sheet) => {
      const formats = sheet.getRange("A1").conditionalFormats;
      const first = formats.add("Custom");
      first.custom.rule.formula = "=TRUE";
      formats.add("Custom").custom.rule.formula = "=FALSE";
      await sheet.context.sync();
      first.delete();
      const one = formats.getCount();
      await sheet.context.sync();
      formats.clearAll();
      const none = formats.getCount();
      await sheet.context.sync();
      return [one.value, none.value];
    });
    expect(outcome).toEqual({ value: [1, 0] });
  });
});
