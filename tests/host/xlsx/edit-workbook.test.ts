import { describe, expect, it } from "@jest/globals";
import { strToU8, unzipSync, zipSync } from "fflate";
import { editWorkbook } from "../../../src/host/xlsx/edit-workbook";
import { newWorkbook } from "../../../src/host/xlsx/new-workbook";
import { readWorkbook, sheetCells } from "../../../src/host/xlsx/read-workbook";
import type { XlsxError } from "../../../src/host/xlsx/xlsx-error";
import type { BlockPlan, WorkbookEdit } from "../../../src/plan/workbook-edit";
import { err, ok, type Result } from "../../../src/result";
import { bareWorkbook } from "./bare-workbook";
import {
  addSheets,
  ownWorkbooks,
  partsOf,
  partText,
  sheetNames,
  valueOf,
  workbook,
} from "./packages";
import { blank, number, planOf, smallSheet, styles, text } from "./small-plan";

const nothing: WorkbookEdit = { added: [], blocks: [], removed: [], styles: {} };

/** Removes the sheets of these names. */
const removing = (bytes: Uint8Array, ...names: readonly string[]): Result<Uint8Array, XlsxError> =>
  editWorkbook(bytes, (sheets) =>
    ok({
      ...nothing,
      removed: sheets.filter(({ name }) => names.includes(name)).map(({ sheetId }) => sheetId),
    }),
  );

const withSmallSheet = (bytes: Uint8Array): Uint8Array =>
  valueOf(addSheets(bytes, () => planOf(smallSheet())));

/** What an edit may change of the parts that it keeps. */
const mayChange =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml)$/;

const unchangeable = (bytes: Uint8Array) =>
  Object.entries(partsOf(bytes)).filter(([part]) => !mayChange.test(part));

const cellsIn = (bytes: Uint8Array) => sheetCells(valueOf(readWorkbook(bytes)));

const declaredParts = (bytes: Uint8Array): readonly string[] =>
  Array.from(
    partText(bytes, "[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g),
    ([, part = ""]) => part,
  );

describe.each(ownWorkbooks)("removing a sheet from a workbook with %s", (_, name) => {
  const before = workbook(name);
  const after = valueOf(removing(withSmallSheet(before), "A 小表"));

  it("leaves every other part byte for byte and in its order", () => {
    expect(unchangeable(after)).toEqual(unchangeable(before));
  });

  it("leaves the names, the order and the cells of the other sheets", () => {
    expect(sheetNames(after)).toEqual(sheetNames(before));
    expect(cellsIn(after)).toEqual(cellsIn(before));
  });

  it("leaves no name and no declaration of it", () => {
    expect(partText(after, "xl/workbook.xml")).not.toContain("小表");
    const parts = Object.keys(partsOf(after));
    expect(declaredParts(after).filter((part) => !parts.includes(part))).toEqual([]);
  });
});

describe("removing someone's sheet", () => {
  const before = workbook("calibri.xlsx");
  const after = valueOf(removing(before, "名冊 O'Neil"));

  it("takes the parts along that nothing else leads to, and no other", () => {
    const parts = Object.keys(partsOf(after));
    expect(Object.keys(partsOf(before)).filter((part) => !parts.includes(part))).toEqual([
      "xl/worksheets/sheet2.xml",
      "xl/tables/table1.xml",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/calcChain.xml",
    ]);
  });

  it("shows the next visible sheet in its place", () => {
    const view = /activeTab="(\d+)"/.exec(partText(after, "xl/workbook.xml"))?.[1];
    expect(sheetNames(after)[Number(view)]).toBe("圖表頁");
  });

  it("moves the names of the sheets behind it", () => {
    const bytes = valueOf(removing(withSmallSheet(before), "名冊 O'Neil"));

    expect(partText(bytes, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="3">'A 小表'!$1:$1</definedName>`,
    );
    expect(partText(bytes, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'經費'!$A$1:$D$6</definedName>`,
    );
  });

  it("is refused while names, pivot tables and other sheets' charts refer to it", () => {
    expect(removing(before, "經費")).toEqual({
      ok: false,
      error: {
        type: "sheet-in-use",
        places: ["決算合計", "xl/charts/chart2.xml", "xl/pivotCache/pivotCacheDefinition1.xml"],
      },
    });
  });

  it("is refused when no visible sheet would be left", () => {
    expect(removing(bareWorkbook(), "一")).toEqual({
      ok: false,
      error: { type: "last-visible-sheet" },
    });
  });

  it("is refused where the structure is protected", () => {
    expect(removing(workbook("structure-locked.xlsx"), "Sheet")).toEqual({
      ok: false,
      error: { type: "structure-locked" },
    });
  });
});

describe("removing a sheet that other cells refer to", () => {
  const referring = (markup: string): Uint8Array => {
    const bytes = newWorkbook(
      planOf(smallSheet({ name: "王 甲" }), smallSheet({ name: "乙", names: [] })),
    );
    const part = "xl/worksheets/sheet2.xml";
    const changed = partText(bytes, part).replace(/<sheetData>.*<\/sheetData>/s, markup);
    return zipSync({ ...unzipSync(bytes), [part]: strToU8(changed) });
  };
  const inCell = (formula: string): Uint8Array =>
    referring(`<sheetData><row r="2"><c r="C2"><f>${formula}</f><v>1</v></c></row></sheetData>`);

  it.each(["'王 甲'!A1", "SUM(1,'王 甲'!$A$1:$B$2)", "'甲一:王 甲'!B3", "'王 甲'!A:A"])(
    "is refused for =%s, with the cell's address",
    (formula) => {
      expect(removing(inCell(formula), "王 甲")).toEqual({
        ok: false,
        error: { type: "sheet-in-use", places: ["乙!C2"] },
      });
    },
  );

  it.each(["\"'王 甲'!A1\"", "'[1]王 甲'!A1", "'乙'!A1", "'大王 甲'!A1"])(
    "is no matter for =%s",
    (formula) => {
      expect(removing(inCell(formula), "王 甲").ok).toBe(true);
    },
  );

  it("is refused for a link and a validation", () => {
    const link = referring(
      '<sheetData/><dataValidations count="1"><dataValidation type="list" sqref="D3:D9"><formula1>\'王 甲\'!$A$1:$A$3</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="E1" location="\'王 甲\'!A1"/></hyperlinks>',
    );
    expect(removing(link, "王 甲")).toMatchObject({
      error: { places: ["乙!D3:D9", "乙!E1"] },
    });
  });

  it.each(["IFERROR(1/0,5)+'王 甲'!A1", "SUM(IFERROR('王 甲'!A1,0),'王 甲'!A2)"])(
    "is refused for =%s, which guards only a part",
    (formula) => {
      expect(removing(inCell(formula), "王 甲")).toMatchObject({ error: { places: ["乙!C2"] } });
    },
  );

  it("writes #REF! into formulas that guard against it, and forgets their results", () => {
    const bytes = valueOf(
      removing(inCell("IF(ISERROR(ROW('王 甲'!$A$1)),\"'王 甲'!\",'王 甲'!A1:B2)"), "王 甲"),
    );

    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain(
      "<f>IF(ISERROR(ROW(#REF!)),\"'王 甲'!\",#REF!)</f></c>",
    );
  });
});

const block = (cells: BlockPlan["cells"]): BlockPlan => ({
  firstRow: 1,
  firstColumn: 1,
  cells,
  heights: cells.map((_, row) => (row === 0 ? 33 : null)),
  printArea: { firstRow: 0, firstColumn: 0, lastRow: 8, lastColumn: 2 },
});

const rewriting = (bytes: Uint8Array, sheet: string, cells: BlockPlan["cells"]): Uint8Array =>
  valueOf(
    editWorkbook(bytes, (sheets) =>
      ok({
        ...nothing,
        blocks: sheets
          .filter(({ name }) => name === sheet)
          .map(({ sheetId }) => ({ sheetId, block: block(cells) })),
        styles,
      }),
    ),
  );

describe("writing a block", () => {
  const cells = [
    [text("=新", "input"), number(2.5, "ratio")],
    [blank(), text("末")],
  ];

  it.each(ownWorkbooks)("changes its cells and no other in a workbook with %s", (_, name) => {
    const before = cellsIn(workbook(name));
    const after = cellsIn(rewriting(workbook(name), "名冊 O'Neil", cells));

    expect(after.filter((sheet) => sheet.name !== "名冊 O'Neil")).toEqual(
      before.filter((sheet) => sheet.name !== "名冊 O'Neil"),
    );
    expect(after[1]?.values).toEqual([
      ["姓名", "職稱"],
      ["王小明", "=新", 2.5],
      ["陳=美", null, "末"],
    ]);
  });

  it("sets the heights, the print area and the used range", () => {
    const bytes = rewriting(workbook("calibri.xlsx"), "名冊 O'Neil", cells);
    const sheet = partText(bytes, "xl/worksheets/sheet2.xml");

    expect(sheet).toMatch(/<row r="2"[^>]* ht="33" customHeight="1"/);
    expect(sheet).toMatch(/<row r="3"(?![^>]*ht=)/);
    expect(sheet).toContain('<dimension ref="A1:C3"/>');
    expect(partText(bytes, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'名冊 O''Neil'!$A$1:$C$9</definedName>`,
    );
  });

  it("leaves the parts of all other sheets byte for byte", () => {
    const before = Object.fromEntries(unchangeable(workbook("calibri.xlsx")));
    const after = unchangeable(rewriting(workbook("calibri.xlsx"), "名冊 O'Neil", cells));

    expect(after.filter(([part, markup]) => before[part] !== markup).map(([part]) => part)).toEqual(
      ["xl/worksheets/sheet2.xml"],
    );
  });

  it("drops the order of calculation when it overwrites a formula", () => {
    const bytes = rewriting(workbook("calibri.xlsx"), "經費", [[blank(), number(1), number(2)]]);

    expect(Object.keys(partsOf(bytes))).not.toContain("xl/calcChain.xml");
    expect(cellsIn(bytes)[0]?.formulas[1]?.[3]).toBeNull();
  });
});

describe("editWorkbook", () => {
  it("gives the same bytes back when nothing is to be changed", () => {
    const bytes = workbook("calibri.xlsx");

    expect(valueOf(editWorkbook(bytes, () => ok(nothing)))).toBe(bytes);
  });

  it("gives the planner's error back", () => {
    expect(editWorkbook(workbook("calibri.xlsx"), () => err("佔用"))).toEqual({
      ok: false,
      error: "佔用",
    });
  });

  it("tells the planner the names of all sheets, chart sheets too", () => {
    let taken: readonly string[] = [];
    editWorkbook(workbook("calibri.xlsx"), (_, names) => {
      taken = names;
      return ok(nothing);
    });

    expect(taken).toEqual(["經費", "名冊 O'Neil", "隱藏", "圖表頁"]);
  });

  it("adds a sheet under the name of one that it removes", () => {
    const bytes = withSmallSheet(workbook("calibri.xlsx"));
    const edited = editWorkbook(bytes, (sheets) =>
      ok({
        added: [smallSheet()],
        blocks: [],
        removed: sheets.slice(-1).map(({ sheetId }) => sheetId),
        styles,
      }),
    );

    expect(sheetNames(valueOf(edited))).toEqual(sheetNames(bytes));
    expect(cellsIn(valueOf(edited)).at(-1)?.values).toEqual(cellsIn(bytes).at(-1)?.values);
  });
});
