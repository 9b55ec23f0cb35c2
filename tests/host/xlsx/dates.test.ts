import { describe, expect, it } from "@jest/globals";
import { isDateCode } from "../../../src/host/xlsx/date-formats";
import { isoDate } from "../../../src/host/xlsx/iso-date";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { bareWorkbook, workbookOfRows } from "./bare-workbook";
import { partsOf, valueOf } from "./packages";

describe("isDateCode", () => {
  it.each(["yyyy/m/d", "[$-404]e/m/d;@", 'm"月"d"日"', "[h]:mm", "hh:mm AM/PM", "General d"])(
    "takes %s for a date",
    (code) => {
      expect(isDateCode(code)).toBe(true);
    },
  );

  it.each(["General", "0.00", '0"days"', "[Red]0", "\\d0", "0_d", "0;-0;d", "0.00E+00", "@"])(
    "takes %s for none",
    (code) => {
      expect(isDateCode(code)).toBe(false);
    },
  );
});

describe("isoDate", () => {
  it.each([
    [42494, false, "2016-05-04"],
    [42494.5, false, "2016-05-04T12:00:00"],
    [0.25, false, "06:00:00"],
    [1, false, "1900-01-01"],
    [60, false, "1900-02-29"],
    [61, false, "1900-03-01"],
    [41032, true, "2016-05-04"],
    [-1, false, null],
    [3e6, false, null],
  ])("prints %d (from 1904: %s) as %s", (serial, from1904, text) => {
    expect(isoDate(serial, from1904)).toBe(text);
  });
});

describe("readWorkbook", () => {
  const styled = (attributes: string): Uint8Array =>
    bareWorkbook({
      ...partsOf(
        workbookOfRows(
          `<row r="1"><c r="A1" s="1"><v>42494</v></c><c r="B1"><v>8</v></c><c r="C1" t="d"><v>2016-05-04</v></c></row>`,
        ),
      ),
      "xl/workbook.xml": (partsOf(bareWorkbook())["xl/workbook.xml"] ?? "").replace(
        "<sheets>",
        `<workbookPr ${attributes}/><sheets>`,
      ),
      "xl/_rels/workbook.xml.rels": (
        partsOf(bareWorkbook())["xl/_rels/workbook.xml.rels"] ?? ""
      ).replace(
        "</Relationships>",
        '<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      ),
      "xl/styles.xml":
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });

  it("keeps the number of a date and says what date it is", () => {
    const [sheet] = valueOf(readWorkbook(styled(""))).sheets;

    expect(sheet?.values).toEqual([[42494, 8, 42494]]);
    expect(sheet?.dates).toEqual({ A1: "2016-05-04", C1: "2016-05-04" });
  });

  it("counts from 1904 where the workbook does", () => {
    const [sheet] = valueOf(readWorkbook(styled('date1904="1"'))).sheets;

    expect(sheet?.dates?.["A1"]).toBe("2020-05-05");
  });
});
