import { describe, expect, it } from "@jest/globals";
import { newWorkbook } from "../../../src/host/xlsx/new-workbook";
import { readWorkbook, sheetCells } from "../../../src/host/xlsx/read-workbook";
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
import { planOf, smallSheet } from "./small-plan";

const added = (name: string): Uint8Array =>
  valueOf(addSheets(workbook(name), () => planOf(smallSheet())));

/** The parts that adding a sheet may change. */
const mayChange =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;

describe.each(ownWorkbooks)("addSheets to a workbook with %s", (_, name) => {
  it("keeps every other part byte for byte and in its order", () => {
    const before = partsOf(workbook(name));
    const after = partsOf(added(name));

    const kept = Object.keys(before).filter((part) => !mayChange.test(part));
    expect(kept.map((part) => [part, after[part]])).toEqual(
      kept.map((part) => [part, before[part]]),
    );
    expect(Object.keys(after).slice(0, Object.keys(before).length)).toEqual(Object.keys(before));
  });

  it("adds one worksheet part and no other", () => {
    const before = Object.keys(partsOf(workbook(name)));

    const fresh = Object.keys(partsOf(added(name))).filter((part) => !before.includes(part));
    expect(fresh).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
  });

  it("appends the sheet and leaves what every other sheet reads as", () => {
    const before = sheetCells(valueOf(readWorkbook(workbook(name))));
    const after = sheetCells(valueOf(readWorkbook(added(name))));

    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)?.name).toBe("A 小表");
  });

  it("leaves the sheet that is shown, the sheets' order and the names before its own", () => {
    const before = partText(workbook(name), "xl/workbook.xml");
    const after = partText(added(name), "xl/workbook.xml");

    const view = /<(?:x:)?bookViews>.*?<\/(?:x:)?bookViews>/s;
    expect(view.exec(after)?.[0]).toBe(view.exec(before)?.[0]);
    const names = (xml: string) =>
      [...xml.matchAll(/definedName [^>]*name="([^"]+)"/g)].map(([, one]) => one);
    expect(names(after)).toEqual([
      ...names(before),
      "_xlnm.Print_Area",
      "_xlnm.Print_Titles",
      "form_total",
    ]);
    expect(after).toMatch(/fullCalcOnLoad="1"/);
  });

  it("appends styles behind the existing ones, one of them for text that reads as a formula", () => {
    const formats = (bytes: Uint8Array) =>
      [
        ...(
          /<(x:)?cellXfs.*<\/(x:)?cellXfs>/s.exec(partText(bytes, "xl/styles.xml"))?.[0] ?? ""
        ).matchAll(/<(?:x:)?xf [^>]*>/g),
      ].map(([xf]) => xf.replaceAll(/ xmlns:\w+="[^"]*"/g, ""));
    const before = formats(workbook(name));

    expect(formats(added(name)).slice(0, before.length)).toEqual(before);
    expect(formats(added(name)).length).toBe(before.length + 4);
  });

  it("gives the same bytes twice", () => {
    expect(added(name)).toEqual(added(name));
  });
});

describe("addSheets", () => {
  it("tells the planner the names of all sheets, hidden ones and chart sheets too", () => {
    let taken: readonly string[] = [];
    addSheets(workbook("calibri.xlsx"), (names) => {
      taken = names;
      return planOf();
    });

    expect(taken).toEqual(["經費", "名冊 O'Neil", "隱藏", "圖表頁"]);
  });

  it("adds nothing to the styles when the same styles are added again", () => {
    const once = added("calibri.xlsx");
    const twice = valueOf(addSheets(once, () => planOf(smallSheet({ name: "B" }))));

    expect(partText(twice, "xl/styles.xml")).toBe(partText(once, "xl/styles.xml"));
  });

  it("ties a sheet's names to its place among all sheets", () => {
    const xml = partText(added("calibri.xlsx"), "xl/workbook.xml");

    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="4">'A 小表'!$1:$1</definedName>`,
    );
  });

  it("quotes an apostrophe in a sheet's name", () => {
    const bytes = newWorkbook(planOf(smallSheet({ name: "王's" })));

    expect(partText(bytes, "xl/workbook.xml")).toContain("'王''s'!$A$1:$B$4");
  });

  it.each([
    ["calibri.xlsx", 'width="10.2890625"'],
    ["aptos-narrow.xlsx", 'width="10.2890625"'],
    ["pmingliu-macros.xlsm", 'width="9"'],
  ])("makes a column of 54 points 72 pixels wide in %s", (name, width) => {
    const part = Object.keys(partsOf(added(name))).at(-1) ?? "";

    expect(partText(added(name), part)).toContain(
      `<col min="1" max="1" ${width} customWidth="1"/>`,
    );
  });

  it("keeps a macro workbook a macro workbook", () => {
    const types = partText(added("pmingliu-macros.xlsm"), "[Content_Types].xml");

    expect(types).toContain("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  });

  it("refuses a workbook whose structure is protected", () => {
    const result = addSheets(workbook("structure-locked.xlsx"), () => planOf(smallSheet()));

    expect(result).toEqual({ ok: false, error: { type: "structure-locked" } });
  });

  it("gives a workbook without a styles part one of its own", () => {
    const bytes = valueOf(addSheets(bareWorkbook(), () => planOf(smallSheet())));

    expect(partText(bytes, "xl/styles.xml")).toContain('<name val="Calibri"/>');
    expect(sheetNames(bytes)).toEqual(["一", "A 小表"]);
    const cells = partText(bytes, "xl/worksheets/sheet2.xml");
    expect(cells).toContain('<c r="A1" s="1"');
  });

  it("puts names and settings in their places among what Excel itself writes", () => {
    const own = bareWorkbook({ "xl/workbook.xml": workbookOfExcel });
    const xml = partText(valueOf(addSheets(own, () => planOf(smallSheet()))), "xl/workbook.xml");

    const order = [...xml.matchAll(/<(?:\w+:)?(\w+)[ >/]/g)].map(([, name]) => name);
    expect(order.filter((name) => name !== "definedName" && name !== "sheet")).toEqual([
      ...["workbook", "fileVersion", "workbookPr", "AlternateContent", "Choice", "absPath"],
      ...["revisionPtr", "bookViews", "workbookView", "sheets", "definedNames", "calcPr"],
      ...["extLst", "ext", "chartTrackingRefBase"],
    ]);
    expect(xml).toContain('<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>');
    expect(xml).toContain('mc:Ignorable="x15 xr"');
    expect(xml).toContain('<sheet name="A 小表" sheetId="8" r:id="rId3"/>');
  });
});

/** The shape of a workbook part that Excel 365 saves. */
const workbookOfExcel =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15 xr" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision">' +
  '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28730"/><workbookPr codeName="ThisWorkbook"/>' +
  '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>' +
  '<xr:revisionPtr revIDLastSave="0" documentId="8_{0}"/><bookViews><workbookView activeTab="0"/></bookViews>' +
  '<sheets><sheet name="一" sheetId="7" r:id="rId1"/></sheets><calcPr calcId="191029" calcMode="manual"/>' +
  '<extLst><ext uri="{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}" xmlns:xcalcf="http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures"><x15:chartTrackingRefBase val="1"/></ext></extLst></workbook>';
