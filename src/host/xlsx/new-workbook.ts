import type { WorkbookPlan } from "../../plan/workbook-plan";
import { withSheets } from "./add-sheets";
import { contentTypes, namespaces, relationshipType } from "./namespaces";
import { normalFontElement } from "./style-elements";
import { emptyPackage, packageBytes, withPart, type XlsxPackage } from "./xlsx-package";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook that has no sheets yet; its Normal style is 新細明體 12, which the widths are planned for. */
const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${namespaces.contentTypes}">` +
    `<Default Extension="rels" ContentType="${contentTypes.relationships}"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${contentTypes.workbook}"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${contentTypes.styles}"/></Types>`,
  "_rels/.rels":
    `<Relationships xmlns="${namespaces.packageRelationships}">` +
    `<Relationship Id="rId1" Type="${relationshipType("officeDocument")}" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml":
    `<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.relationship}">` +
    '<workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets/></workbook>',
  "xl/_rels/workbook.xml.rels":
    `<Relationships xmlns="${namespaces.packageRelationships}">` +
    `<Relationship Id="rId1" Type="${relationshipType("styles")}" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${namespaces.main}"><fonts count="1">${normalFontElement}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/** A workbook without sheets, which no program opens until it is given some. */
export const blankPackage = (): XlsxPackage =>
  Object.entries(parts).reduce(
    (pack, [name, xml]) => withPart(pack, name, declaration + xml),
    emptyPackage,
  );

/** Writes a plan as an .xlsx file of its own; equal plans give equal bytes. */
export const newWorkbook = (plan: WorkbookPlan): Uint8Array =>
  packageBytes(withSheets(blankPackage(), plan));
