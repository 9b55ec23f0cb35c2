import { describe, expect, it } from "@jest/globals";
import { withExcel } from "./with-excel";

const { run } = withExcel();
const refused = { error: "InvalidArgument" };
type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const cases: readonly (readonly [string, Batch])[] = [
  ["a sheet's name of 32 characters", (_, c) => void c.workbook.worksheets.add("x".repeat(32))],
  ["a sheet's name with a slash", (_, c) => void c.workbook.worksheets.add("a/b")],
  ["an empty sheet's name", (sheet) => (sheet.name = "")],
  ["a sheet's name between apostrophes", (sheet) => (sheet.name = "'a'")],
  ["a defined name that is a cell", (_, c) => void c.workbook.names.add("A1", "=1")],
  ["a defined name with a space", (_, c) => void c.workbook.names.add("a b", "=1")],
  ["a cell text of 32,768 characters", (s) => (s.getRange("A1").values = [["x".repeat(32_768)]])],
  [
    "a formula of 8,193 characters",
    (s) => (s.getRange("A1").formulas = [[`=${"1+".repeat(4096)}1`]]),
  ],
  ["a formula with an open bracket", (s) => (s.getRange("A1").formulas = [["=SUM(A1"]])],
  ["a formula with an open string", (s) => (s.getRange("A1").formulas = [['="a']])],
  [
    "a string of 256 characters in a formula",
    (s) => (s.getRange("A1").formulas = [[`="${"x".repeat(256)}"`]]),
  ],
  ["a bad address", (s) => void s.getRange("A0")],
  ["an address beyond the last column", (s) => void s.getRange("XFE1")],
  ["an unknown name as an address", (s) => void s.getRange("沒有這個名稱")],
  ["a list of addresses for one range", (s) => void s.getRange("A1,B2")],
  ["a ragged array", (s) => (s.getRange("A1:B2").values = [[1, 2], [3]])],
  ["an array of another shape", (s) => (s.getRange("A1:B2").values = [[1, 2]])],
  ["a row height of 410 points", (s) => (s.getRange("A1").format.rowHeight = 410)],
  ["a negative column width", (s) => (s.getRange("A1").format.columnWidth = -1)],
  ["a colour that is none", (s) => (s.getRange("A1").format.fill.color = "reddish")],
  ["a range of no rows", (s) => void s.getRangeByIndexes(0, 0, 0, 1)],
  ["a range above the sheet", (s) => void s.getRange("A1").getOffsetRange(-1, 0)],
  ["values for whole columns", (s) => (s.getRange("A:A").values = 1 as unknown as never[][])],
  [
    "a footer of 256 characters",
    (s) => (s.pageLayout.headersFooters.defaultForAllPages.leftFooter = "x".repeat(256)),
  ],
];

const validationCases: readonly (readonly [string, Partial<Excel.DataValidation>])[] = [
  [
    "a literal list of 256 characters",
    { rule: { list: { inCellDropDown: true, source: "x".repeat(256) } } },
  ],
  [
    "a custom formula of 256 characters",
    { rule: { custom: { formula: `=${"1+".repeat(127)}10` } } },
  ],
  ["a custom formula that is no formula", { rule: { custom: { formula: "=IF(" } } }],
  ["an array constant", { rule: { custom: { formula: "=OR(A1={1,2})" } } }],
  [
    "two kinds of rule at once",
    { rule: { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } } },
  ],
  [
    "a prompt's title of 33 characters",
    { prompt: { showPrompt: true, title: "x".repeat(33), message: "" } },
  ],
  [
    "a prompt of 256 characters",
    { prompt: { showPrompt: true, title: "", message: "x".repeat(256) } },
  ],
  [
    "an alert of 256 characters",
    { errorAlert: { showAlert: true, style: "Stop", title: "", message: "x".repeat(256) } },
  ],
];

describe("the emulated Excel's limits", () => {
  it.each(cases)("refuses %s", async (_name, batch) => {
    expect(await run(batch)).toEqual(refused);
  });

  it.each(validationCases)("refuses %s in a validation", async (_name, settings) => {
    const outcome = await run((sheet) => {
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = { custom: { formula: "=TRUE" } };
      Object.assign(validation, settings);
    });
    expect(outcome).toEqual(refused);
  });

  it("takes what just fits", async () => {
    const outcome = await run((sheet, context) => {
      context.workbook.worksheets.add("x".repeat(31));
      sheet.getRange("A1:A2").values = [["x".repeat(32_767)], [`="${"x".repeat(255)}"`]];
      sheet.getRange("A3").format.rowHeight = 409;
      sheet.getRange("B1").dataValidation.rule = { custom: { formula: `=${"1+".repeat(127)}1` } };
      sheet.getRange("B2").dataValidation.rule = {
        list: { inCellDropDown: true, source: "分".repeat(255) },
      };
    });
    expect(outcome).toEqual({ value: undefined });
  });

  it("refuses a name that is taken, whatever its case", async () => {
    expect(
      await run((sheet, { workbook }) => {
        sheet.name = "Score";
        workbook.worksheets.add("SCORE");
      }),
    ).toEqual({ error: "ItemAlreadyExists" });
  });

  it("refuses a defined name that is taken", async () => {
    expect(
      await run((_, { workbook }) => {
        workbook.names.add("Total", "=1");
        workbook.names.add("TOTAL", "=2");
      }),
    ).toEqual({ error: "ItemAlreadyExists" });
  });

  it("keeps the last visible sheet", async () => {
    expect(
      await run((sheet) => {
        sheet.delete();
      }),
    ).toEqual({ error: "InvalidOperation" });
    expect(await run((sheet) => (sheet.visibility = "Hidden"))).toEqual({
      error: "InvalidOperation",
    });
  });

  it("refuses a request of more than 5 MB before anything is done", async () => {
    const outcome = await run((sheet) => {
      sheet.getRange("A1").values = [["first"]];
      for (let row = 2; row < 200; row++) sheet.getRange(`A${row}`).values = [["x".repeat(32_000)]];
    });
    expect(outcome).toEqual({ error: "RequestPayloadSizeLimitExceeded" });
  });

  it("names a member that it does not emulate", async () => {
    expect(await run((sheet) => void sheet.charts.load("items"))).toEqual({ error: "ApiNotFound" });
  });
});
