import { describe, expect, it } from "@jest/globals";
import { newWorkbook } from "../../../src/host/xlsx/new-workbook";
import { readWorkbook, sheetCells } from "../../../src/host/xlsx/read-workbook";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { printFormula } from "../../../src/plan/print-formula";
import type { CellPlan, SheetPlan } from "../../../src/plan/workbook-plan";
import { formatsIn, partText, valueOf } from "./packages";
import { planOf, smallSheet, text } from "./small-plan";

const sheetXml = (changes: Partial<SheetPlan> = {}): string =>
  partText(newWorkbook(planOf(smallSheet(changes))), "xl/worksheets/sheet1.xml");

/** What a cell of a plan reads back as; text "" is an empty cell, a formula has the result that the plan gives it. */
const valueIn = ({ content }: CellPlan) => {
  if (content?.type === "number") return content.number;
  if (content?.type === "formula") return content.result ?? null;
  return content?.type === "text" && content.text !== "" ? content.text : null;
};

const formulaIn = ({ content }: CellPlan) =>
  content?.type === "formula" ? `=${printFormula(content.formula)}` : null;

describe("newWorkbook", () => {
  it("writes each official form so that it reads back cell by cell", () => {
    const requests = officialRubrics().map((rubric) => ({
      rubric,
      situations: {},
      alert: "refuse" as const,
    }));
    const plan = planWorkbook(requests, []);
    const read = sheetCells(valueOf(readWorkbook(newWorkbook(plan))));

    expect(read.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    plan.sheets.forEach((sheet, index) => {
      const { values, formulas } = read[index] ?? { values: [], formulas: [] };
      const table = sheet.cells.map((cells, row) =>
        cells.map((_, column) => [values[row]?.[column] ?? null, formulas[row]?.[column] ?? null]),
      );
      expect(table).toEqual(
        sheet.cells.map((cells) => cells.map((cell) => [valueIn(cell), formulaIn(cell)])),
      );
    });
  });

  it("gives equal bytes for equal plans", () => {
    expect(newWorkbook(planOf(smallSheet()))).toEqual(newWorkbook(planOf(smallSheet())));
  });

  it("shows the first sheet and no other", () => {
    const bytes = newWorkbook(planOf(smallSheet(), smallSheet({ name: "B" })));

    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain('tabSelected="1"');
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).not.toContain("tabSelected");
  });

  it("makes 新細明體 12 the Normal font", () => {
    const xml = partText(newWorkbook(planOf(smallSheet())), "xl/styles.xml");

    expect(xml).toContain(
      '<fonts count="3"><font><sz val="12"/><name val="新細明體"/><family val="1"/><charset val="136"/></font>',
    );
  });

  it("stores no result with a formula and asks for calculation", () => {
    expect(sheetXml()).toContain('<c r="B4" s="3"><f>SUM(B2:B3)</f></c>');
    expect(partText(newWorkbook(planOf(smallSheet())), "xl/workbook.xml")).toContain(
      '<calcPr fullCalcOnLoad="1"/>',
    );
  });

  it("writes text that begins with = as text, and so that it stays text when its cell is edited", () => {
    const cells = [[text("=1+1"), text("1+1"), text("-2")]];
    const bytes = newWorkbook(planOf(smallSheet({ cells })));

    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain(
      '<c r="A1" s="4" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="B1" s="1"',
    );
    expect(sheet).toContain('<c r="C1" s="4"');
    const formats = formatsIn(bytes);
    expect(formats).toHaveLength(5);
    expect(formats[4]).toBe(formats[1]?.replace(/>/u, ' quotePrefix="1">'));
  });

  it("lets the program refit soft rows only", () => {
    expect(sheetXml()).toContain('<row r="1" ht="24" customHeight="1">');
    expect(sheetXml()).toContain('<row r="2" ht="60.75">');
  });

  it("writes validation with its messages and alert style", () => {
    const [refuse] = smallSheet().validations;
    if (refuse === undefined) throw new Error("the small sheet has a validation");
    const remind = { ...refuse, alert: { ...refuse.alert, style: "warning" as const } };

    expect(sheetXml({ validations: [refuse, remind] })).toContain(
      '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" ' +
        'errorTitle="分數不合規定" error="請填 0、3、6、10" promptTitle="可填" prompt="0、3、6、10&#10;或 NA" ' +
        'sqref="B2:B3 D2:D3"><formula1>"0,3,NA"</formula1></dataValidation>' +
        '<dataValidation type="list" errorStyle="warning" ',
    );
  });

  it("numbers conditional formats by their order and keeps stopIfTrue", () => {
    expect(sheetXml()).toContain(
      '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>B2=""</formula></cfRule>',
    );
    expect(sheetXml()).toContain('<cfRule type="expression" dxfId="1" priority="2">');
  });

  it("sets up A4 landscape, one page wide, with an escaped footer", () => {
    expect(sheetXml()).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
        "<headerFooter><oddFooter>&amp;LA &amp;&amp; B&amp;R第 &amp;P 頁／共 &amp;N 頁</oddFooter></headerFooter>",
    );
  });

  it("sets up pages beside each other where the plan says so", () => {
    const page = { ...smallSheet().page, pagesAcross: 2 };
    expect(sheetXml({ page })).toContain('fitToWidth="2" fitToHeight="0"');
  });

  it("freezes the rows asked for, or none", () => {
    expect(sheetXml()).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheetXml({ frozenRows: null })).toContain(
      '<sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/>',
    );
  });

  it("marks the column after a closed outline group", () => {
    const column = { width: 54, hidden: false, outlineLevel: 0 } as const;
    const closed = { width: 54, hidden: true, outlineLevel: 1 } as const;
    const open = { ...closed, hidden: false };

    expect(sheetXml({ columns: [column, closed, closed, column] })).toContain(
      '<col min="4" max="4" width="9" customWidth="1" collapsed="1"/>',
    );
    expect(sheetXml({ columns: [column, open, closed, column] })).not.toContain("collapsed");
    expect(sheetXml({ columns: [column, closed] })).toContain(
      '<col min="3" max="3" width="9" collapsed="1"/>',
    );
  });
});
