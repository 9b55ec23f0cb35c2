import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../../src/form/check-form";
import { planRepair, type DamagedForm } from "../../../src/form/plan-repair";
import { lookCells } from "../../../src/form/look-cells";
import type { SheetSetup } from "../../../src/form/sheet-setup";
import { openForm } from "../../../src/form/open-form";
import { readSetups } from "../../../src/host/xlsx/read-setup";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { repairWorkbook } from "../../../src/host/xlsx/repair-workbook";
import { newWorkbook } from "../../../src/host/xlsx/new-workbook";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import { officialForm } from "../../cli/workbooks";
import { withDeletedRow, withParts } from "./deleted-row";
import { addSheets, partsOf, partText, valueOf, workbook } from "./packages";

const planOf = (short: string, taken: readonly string[] = []) =>
  planWorkbook([{ rubric: officialForm(short), situations: {}, alert: "refuse" }], taken);

const formIn = (bytes: Uint8Array): DamagedForm & { readonly setup: SheetSetup } => {
  const { sheets } = valueOf(readWorkbook(bytes));
  const [form] = sheets.flatMap((cells) => openForm(cells, officialRubrics()) ?? []);
  if (form === undefined) throw new Error("no form");
  const { cells, location, rubric } = form;
  const looked = lookCells(cells, location, rubric);
  const [setup] = valueOf(readSetups(bytes, [{ sheetId: cells.sheetId, looked }]));
  if (setup === undefined) throw new Error("no setup");
  return { cells, location, rubric, setup };
};

const damageIn = (bytes: Uint8Array) => {
  const { cells, location, rubric, setup } = formIn(bytes);
  return checkForm(cells, location, rubric, setup).damage;
};

const repairOf = (bytes: Uint8Array) => {
  const form = formIn(bytes);
  return repairWorkbook(bytes, [planRepair(form, form.setup)]);
};

const withoutCodes = (bytes: Uint8Array, ...codes: readonly string[]): Uint8Array =>
  codes.reduce((left, code) => {
    const { cells, location } = formIn(left);
    const row = location.rows.get(code)?.[0];
    if (row === undefined) throw new Error(`no row ${code}`);
    return withDeletedRow(left, cells.sheetId, row);
  }, bytes);

const sheetPath = "xl/worksheets/sheet1.xml";

/** What the sheet's markup says besides cells, in an order of its own. */
const rangesOf = (bytes: Uint8Array, element: string): readonly string[] =>
  Array.from(
    partText(bytes, sheetPath).matchAll(new RegExp(`<${element}\\b[^>]*>`, "gu")),
    ([tag]) => tag,
  );

describe("repairWorkbook", () => {
  it("gives back the same bytes when there is nothing to mend", () => {
    const bytes = newWorkbook(planOf("D"));

    expect(valueOf(repairOf(bytes))).toBe(bytes);
  });

  it.each(["C", "D", "F"])("inserts the deleted rows of form %s where they stood", (short) => {
    const whole = newWorkbook(planOf(short));
    const bytes = withoutCodes(whole, "1.1.1", "小計1", "1.2.1", "總分");
    const mended = valueOf(repairOf(bytes));
    const [was, is] = [formIn(whole), formIn(mended)];

    expect(damageIn(bytes).filter(({ kind }) => kind === "missing-row")).toHaveLength(4);
    expect(damageIn(mended)).toEqual([]);
    expect(is.cells.values).toEqual(was.cells.values);
    expect(is.cells.formulas).toEqual(was.cells.formulas);
    expect(is.setup.looks).toEqual(was.setup.looks);
    expect(is.setup.names).toEqual(was.setup.names);
    for (const element of ["row", "mergeCell", "pane"])
      expect(rangesOf(mended, element)).toEqual(rangesOf(whole, element));
    const namesIn = (file: Uint8Array) =>
      Array.from(
        partText(file, "xl/workbook.xml").matchAll(/<definedName.*?<\/definedName>/gu),
        String,
      );
    expect(namesIn(mended)).toEqual(namesIn(whole));
  });

  it("moves what other sheets say of the rows below, and keeps the bytes of all other parts", () => {
    const add = (bytes: Uint8Array): Uint8Array =>
      valueOf(addSheets(bytes, (taken) => planOf("D", taken)));
    const added = add(workbook("calibri.xlsx"));
    const formula = `<f>'${formIn(added).cells.name}'!F20+A20</f>`;
    const row = `<row r="999"><c r="A999">${formula}</c></row>`;
    const whole = withParts(added, (name, text) =>
      name === sheetPath ? text.replace("</sheetData>", `${row}</sheetData>`) : text,
    );
    const bytes = withoutCodes(whole, "1.1.1");
    const mended = valueOf(repairOf(bytes));

    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain("!F19+A20");
    expect(partText(mended, "xl/worksheets/sheet1.xml")).toContain("!F20+A20");
    expect(damageIn(mended)).toEqual([]);
    const [before, after] = [partsOf(bytes), partsOf(mended)];
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed.sort()).toEqual(
      [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/calcChain.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        formIn(whole).cells.sheetId,
      ].sort(),
    );
  });

  it("moves comments and pictures with their cells", () => {
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vml1.vml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
    const whole = withParts(newWorkbook(planOf("D")), (_, text) => text, {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships,
      "xl/comments1.xml": `<comments><commentList><comment ref="F5"/><comment ref="F20"/></commentList></comments>`,
      "xl/drawings/vml1.vml": `<xml><Anchor>1, 15, 19, 2, 3, 15, 23, 1</Anchor><Row>19</Row></xml>`,
      "xl/drawings/drawing1.xml": `<d><from><row>4</row></from><to><row>19</row></to></d>`,
    });
    const mended = valueOf(repairOf(withoutCodes(whole, "1.2.1")));
    const deleted = withoutCodes(whole, "1.2.1");

    expect(partText(deleted, "xl/comments1.xml")).toContain('ref="F19"');
    expect(partText(mended, "xl/comments1.xml")).toMatch(/ref="F5".*ref="F20"/u);
    expect(partText(mended, "xl/drawings/vml1.vml")).toMatch(
      /<Anchor>1, 15, 19, 2, 3, 15, 23, 1<\/Anchor><Row>19<\/Row>/u,
    );
    expect(partText(mended, "xl/drawings/drawing1.xml")).toMatch(/<row>4<.*<row>19</u);
  });

  it("refuses to insert a row above a table, with nothing changed", () => {
    const table = { "xl/tables/table1.xml": `<table ref="U4:V9"/>` };
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`;
    const bytes = withParts(withoutCodes(newWorkbook(planOf("D")), "1.1.1"), (_, text) => text, {
      ...table,
      "xl/worksheets/_rels/sheet1.xml.rels": relationships,
    });

    expect(repairOf(bytes)).toEqual({
      ok: false,
      error: {
        type: "rows-not-movable",
        sheet: formIn(bytes).cells.name,
        obstacle: "xl/tables/table1.xml",
      },
    });
  });

  it.each([
    [
      "drops empty rows that leave the grid, such as LibreOffice lists them",
      '<c r="A1048576" s="1"/>',
      true,
    ],
    ["refuses to push content out of the grid", '<c r="A1048576"><v>1</v></c>', false],
  ])("%s", (_, cell, isMended) => {
    const whole = newWorkbook(planOf("D"));
    const bytes = withParts(withoutCodes(whole, "1.1.1"), (name, text) =>
      name === sheetPath
        ? text.replace("</sheetData>", `<row r="1048576">${cell}</row></sheetData>`)
        : text,
    );
    const mended = repairOf(bytes);

    expect(mended).toMatchObject(
      isMended
        ? { ok: true }
        : { ok: false, error: { type: "rows-not-movable", obstacle: "1048576" } },
    );
    expect(mended.ok ? damageIn(mended.value) : []).toEqual([]);
  });

  it("refuses to insert a row where an unknown extension may name cells", () => {
    const bytes = withParts(withoutCodes(newWorkbook(planOf("D")), "1.1.1"), (name, text) =>
      name === sheetPath
        ? text.replace(
            "</worksheet>",
            `<extLst><ext uri="{00000000-0000-0000-0000-000000000000}"/></extLst></worksheet>`,
          )
        : text,
    );

    expect(repairOf(bytes)).toMatchObject({ ok: false, error: { type: "rows-not-movable" } });
  });

  it("keeps other people's validations and formats, and takes their cells out where the form's come back", () => {
    const own = `<dataValidation type="whole" sqref="F8:G9 U1"><formula1>1</formula1><formula2>2</formula2></dataValidation>`;
    const format = `<conditionalFormatting sqref="A1"><cfRule type="cellIs" operator="equal" priority="1" dxfId="0"><formula>1</formula></cfRule></conditionalFormatting>`;
    const bytes = withParts(newWorkbook(planOf("D")), (name, text) =>
      name === sheetPath
        ? text
            .replace(
              /<dataValidations.*<\/dataValidations>/su,
              `<dataValidations count="1">${own}</dataValidations>`,
            )
            .replace(/<conditionalFormatting.*<\/conditionalFormatting>/su, format)
        : text,
    );
    const mended = valueOf(repairOf(bytes));

    expect(damageIn(mended)).toEqual([]);
    expect(partText(mended, sheetPath)).toContain('<dataValidation type="whole" sqref="U1">');
    expect(partText(mended, sheetPath)).toMatch(
      /sqref="A1"><cfRule type="cellIs"[^>]*priority="6"/u,
    );
  });
});
