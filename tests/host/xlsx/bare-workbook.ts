import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The smallest workbook there is: one sheet, no styles, no strings. */
const bareParts: Readonly<Record<string, string | null>> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  "_rels/.rels": `<Relationships xmlns="${packageRelationships}"><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
};

/** The bare workbook with some parts replaced, added, or left out where null. */
export const bareWorkbook = (changes: Readonly<Record<string, string | null>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ ...bareParts, ...changes }).flatMap(([name, markup]) =>
        markup === null ? [] : [[name, strToU8(markup)]],
      ),
    ),
  );

/** The bare workbook with this markup as its sheet's data. */
export const workbookOfRows = (rows: string): Uint8Array =>
  bareWorkbook({
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
