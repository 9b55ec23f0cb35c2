import { describe, expect, it } from "@jest/globals";
import type { SheetSetup } from "../../../src/form/sheet-setup";
import { newWorkbook } from "../../../src/host/xlsx/new-workbook";
import { readSetups } from "../../../src/host/xlsx/read-setup";
import { withParts } from "./deleted-row";
import { valueOf } from "./packages";
import { planOf, smallSheet } from "./small-plan";

const sheetId = "xl/worksheets/sheet1.xml";

/** The setup of a sheet with this markup behind its cells. */
const setupOf = (markup: string, cell = "", row = "", columns = ""): SheetSetup => {
  const bytes = withParts(newWorkbook(planOf(smallSheet({ name: "表" }))), (name, text) =>
    name === sheetId
      ? text.replace(
          /(<cols>.*)?<sheetData.*$/su,
          `${columns}<sheetData><row r="1"${row}>${cell}</row></sheetData>${markup}</worksheet>`,
        )
      : text,
  );
  const looked = [{ row: 0, column: 0 }];
  const [setup] = valueOf(readSetups(bytes, [{ sheetId, looked }]));
  if (setup === undefined) throw new Error("no setup");
  return setup;
};

const validation = (attributes: string, formula: string): SheetSetup["validations"][number] => {
  const markup = `<dataValidations><dataValidation sqref="F5:G6 F9" ${attributes}><formula1>${formula}</formula1><formula2>0</formula2></dataValidation></dataValidations>`;
  const [found] = setupOf(markup).validations;
  if (found === undefined) throw new Error("no validation");
  return found;
};

describe("readSetups", () => {
  it("reads a list that stands in the rule, and takes one from cells for another rule", () => {
    expect(validation('type="list" showErrorMessage="1"', '"0,3,NA"')).toEqual({
      ranges: [
        { firstRow: 4, firstColumn: 5, lastRow: 5, lastColumn: 6 },
        { firstRow: 8, firstColumn: 5, lastRow: 8, lastColumn: 5 },
      ],
      rule: { type: "list", values: ["0", "3", "NA"] },
      alert: "stop",
    });
    expect(validation('type="list"', "$A$1:$A$9").rule).toEqual({ type: "other" });
    expect(validation('type="whole"', "1").rule).toEqual({ type: "other" });
  });

  it.each([
    ['showErrorMessage="1"', "stop"],
    ['showErrorMessage="true" errorStyle="warning"', "warning"],
    ['showErrorMessage="1" errorStyle="information"', "information"],
    ['errorStyle="stop"', "none"],
    ['showErrorMessage="0"', "none"],
  ])("reads of %s that an entry meets: %s", (attributes, alert) => {
    const found = validation(`type="custom" ${attributes}`, "F5&gt;0");

    expect(found).toMatchObject({ rule: { type: "custom", formula: "=F5>0" }, alert });
  });

  it("reads a validation of Excel's extension by the cells and the formula inside it", () => {
    const markup = `<extLst><ext xmlns:x14="x" xmlns:xm="m" uri="u"><x14:dataValidations><x14:dataValidation type="custom" showErrorMessage="1"><x14:formula1><xm:f>表2!A1</xm:f></x14:formula1><xm:sqref>F5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

    expect(setupOf(markup).validations).toEqual([
      {
        ranges: [{ firstRow: 4, firstColumn: 5, lastRow: 4, lastColumn: 5 }],
        rule: { type: "custom", formula: "=表2!A1" },
        alert: "stop",
      },
    ]);
  });

  it("counts conditional formats rule by rule and gives the formula only where one decides", () => {
    const markup = `<conditionalFormatting sqref="A1"><cfRule type="cellIs" operator="equal" priority="1"><formula>1</formula></cfRule><cfRule type="expression" priority="2"><formula>A1=2</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B1"><cfRule type="expression" priority="3"><formula>B1=3</formula></cfRule></conditionalFormatting>`;

    expect(setupOf(markup).conditionalFormats.map(({ key, formula }) => [key, formula])).toEqual([
      ["0", null],
      ["1", "=A1=2"],
      ["2", "=B1=3"],
    ]);
  });

  it("reads the look of the cells that are asked for", () => {
    expect(setupOf("", '<c r="A1" s="0"/><c r="B1" s="0"/>').looks).toEqual({
      A1: { isText: false, fill: null, bordered: false },
    });
  });

  it.each([
    ["bare where nothing gives it a look", "", "", 0],
    ["like its row", ' s="2" customFormat="1"', '<cols><col min="1" max="3" style="1"/></cols>', 2],
    ["like its column", "", '<cols><col min="1" max="3" style="2"/></cols>', 2],
    ["not like a row whose look is not for blank cells", ' s="2"', "", 0],
  ])("reads a blank cell that the part does not list %s", (_, row, columns, style) => {
    const listed = setupOf("", `<c r="A1" s="${style}"/>`).looks;

    expect(setupOf("", "", row, columns).looks).toEqual(listed);
    expect(listed["A1"]?.bordered).toBe(style === 2);
  });

  it("reads the look of a cell whose markup does not say its address", () => {
    expect(setupOf("", '<c s="2"/>').looks["A1"]?.bordered).toBe(true);
  });
});
