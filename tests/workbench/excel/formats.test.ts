import { describe, expect, it } from "@jest/globals";
import { withExcel } from "./with-excel";

const { run } = withExcel();

describe("Range.format", () => {
  it("reads back what was set", async () => {
    const outcome = await run(async (sheet) => {
      const { format } = sheet.getRange("B2:C3");
      format.font.set({
        name: "標楷體",
        size: 10,
        bold: true,
        italic: true,
        color: "#9C0006",
        underline: "Single",
      });
      format.fill.color = "#FFC7CE";
      format.set({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
        columnWidth: 75,
        rowHeight: 33,
      });
      format.protection.locked = false;
      format.load(
        "horizontalAlignment,verticalAlignment,wrapText,indentLevel,columnWidth,rowHeight",
      );
      format.font.load("name,size,bold,italic,color,underline");
      format.fill.load("color");
      format.protection.load("locked,formulaHidden");
      await sheet.context.sync();
      return format.toJSON();
    });
    expect(outcome).toMatchObject({
      value: {
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
        columnWidth: 75,
        rowHeight: 33,
        font: {
          name: "標楷體",
          size: 10,
          bold: true,
          italic: true,
          color: "#9C0006",
          underline: "Single",
        },
        fill: { color: "#FFC7CE" },
        protection: { locked: false, formulaHidden: false },
      },
    });
  });

  it("answers null where cells differ", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.columnWidth = 100;
      const { format } = sheet
        .getRange("A1:B1")
        .load("format/columnWidth,format/font/bold,format/fill/color");
      await sheet.context.sync();
      return [format.columnWidth, format.font.bold, format.fill.color];
    });
    expect(outcome).toEqual({ value: [null, null, "#FFFFFF"] });
  });

  it("draws the edges of each area and the lines inside", async () => {
    const outcome = await run(async (sheet) => {
      const areas = sheet.getRanges("A1:B2,D1:D2").format.borders;
      Object.assign(areas.getItem("EdgeTop"), {
        style: "Continuous",
        weight: "Hairline",
        color: "#808080",
      });
      sheet.getRange("A1:B2").format.borders.getItem("InsideVertical").style = "Dash";
      const wanted = [
        sheet.getRange("D1").format.borders.getItem("EdgeTop"),
        sheet.getRange("A2").format.borders.getItem("EdgeTop"),
        sheet.getRange("A1").format.borders.getItem("EdgeRight"),
        sheet.getRange("A1:B2").format.borders.getItem("EdgeTop"),
      ].map((border) => border.load("style,weight,color"));
      await sheet.context.sync();
      return wanted.map(({ style, weight, color }) => [style, weight, color].join(" "));
    });
    expect(outcome).toEqual({
      value: [
        "Continuous Hairline #808080",
        "None Thin #000000",
        "Dash Thin #000000",
        "Continuous Hairline #808080",
      ],
    });
  });

  it("sets the looks of many cells, rows and columns in one action", async () => {
    const outcome = await run(async (sheet) => {
      sheet.getRange("A1:B1").setCellProperties([
        [
          {
            format: {
              fill: { color: "#FFFF00" },
              borders: { bottom: { style: "Continuous", color: "#0000FF" } },
            },
          },
          { format: { font: { bold: true } } },
        ],
      ]);
      sheet
        .getRange("A1:A2")
        .setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      sheet.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 90 } }, {}]);
      const first = sheet
        .getRange("A1")
        .load("format/fill/color,format/rowHeight,format/columnWidth");
      const bold = sheet.getRange("B1").format.font.load("bold");
      const hidden = sheet.getRange("A2").load("rowHidden");
      const border = first.format.borders.getItem("EdgeBottom").load("style,color");
      const looks = sheet
        .getRange("A1:B1")
        .getCellProperties({ address: true, format: { font: { bold: true } } });
      await sheet.context.sync();
      const { fill, rowHeight, columnWidth } = first.format;
      return [
        fill.color,
        rowHeight,
        columnWidth,
        bold.bold,
        hidden.rowHidden,
        border.color,
        looks.value,
      ];
    });
    expect(outcome).toEqual({
      value: [
        "#FFFF00",
        30,
        90,
        true,
        true,
        "#0000FF",
        [
          [
            { address: "工作表1!A1", format: { font: { bold: false } } },
            { address: "工作表1!B1", format: { font: { bold: true } } },
          ],
        ],
      ],
    });
  });

  it("reads the edges of each cell, a neighbour's copy of the line included", async () => {
    const outcome = await run(async (sheet) => {
      const edge = sheet.getRange("A1").format.borders.getItem("EdgeRight");
      edge.style = "Continuous";
      const looks = sheet
        .getRange("A1:C1")
        .getCellProperties({ format: { borders: { style: true } } });
      await sheet.context.sync();
      return looks.value
        .flat()
        .map(({ format }) => [format?.borders?.left?.style, format?.borders?.right?.style]);
    });
    expect(outcome).toEqual({
      value: [
        ["None", "Continuous"],
        ["Continuous", "None"],
        ["None", "None"],
      ],
    });
  });

  it("clears formats, contents or both", async () => {
    const outcome = await run(async (sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.values = [[1, 2]];
      cells.format.fill.color = "red";
      sheet.getRange("A1").clear("Formats");
      sheet.getRange("B1").clear("Contents");
      cells.load("values");
      const fills = ["A1", "B1"].map((address) =>
        sheet.getRange(address).format.fill.load("color"),
      );
      await sheet.context.sync();
      return [cells.values, fills.map(({ color }) => color)];
    });
    expect(outcome).toEqual({ value: [[[1, ""]], ["#FFFFFF", "#FF0000"]] });
  });
});
