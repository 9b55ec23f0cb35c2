import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { namespaces } from "../../../src/host/xlsx/namespaces";
import { shiftNames, shiftUses } from "../../../src/host/xlsx/shift-uses";
import { shiftAnchors } from "../../../src/host/xlsx/shift-anchors";
import { shiftWorksheet } from "../../../src/host/xlsx/shift-worksheet";
import { listedSheets, openWorkbook, withWorkbook } from "../../../src/host/xlsx/workbook-part";
import { childOf, parseXml, printXml, rootOf } from "../../../src/host/xlsx/xml-document";
import { openPackage, packageBytes, withPart, xmlText } from "../../../src/host/xlsx/xlsx-package";
import { placedRows } from "../../../src/host/xlsx/sheet-rows";

/** Puts other text into the parts of a workbook. */
export const withParts = (
  bytes: Uint8Array,
  change: (name: string, text: string) => string,
  added: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const text = strFromU8(parts[name] ?? new Uint8Array());
    const changed = change(name, text);
    if (changed !== text) parts[name] = strToU8(changed);
  }
  for (const [name, text] of Object.entries(added)) parts[name] = strToU8(text);
  return zipSync(parts);
};

/** Deletes a row of a worksheet as Excel does: what stands below moves up, and what refers to it follows. */
export const withDeletedRow = (bytes: Uint8Array, sheetId: string, row: number): Uint8Array => {
  const pack = openPackage(bytes);
  const workbook = openWorkbook(pack);
  const name = listedSheets(workbook).find(({ worksheet }) => worksheet === sheetId)?.name ?? "";
  const document = parseXml(sheetId, xmlText(pack, sheetId) ?? "");
  const worksheet = rootOf(sheetId, document, namespaces.main, "worksheet");
  const sheetData = childOf(worksheet, "sheetData");
  const gone = sheetData === null ? undefined : placedRows(sheetData).get(row);
  if (sheetData === null || gone === undefined) throw new Error(`no row ${row + 1}`);
  sheetData.removeChild(gone);
  const up = [{ before: row + 1, count: -1 }];
  shiftWorksheet(sheetId, name, worksheet, up);
  shiftNames(workbook, name, up);
  const anchored = shiftAnchors(withPart(pack, sheetId, printXml(document)), sheetId, name, up);
  const own = new Set([sheetId, workbook.path].map((part) => part.toLowerCase()));
  return packageBytes(withWorkbook(shiftUses(anchored, own, name, up), workbook));
};
