import { readWorkbook } from "../../src/host/xlsx/read-workbook";
import { cellOf, type FormLocation } from "../../src/form/form-location";
import { locateForm } from "../../src/form/locate-form";
import { entryAt } from "../../src/form/sheet-cells";
import { toA1 } from "../../src/plan/address";
import type { ColumnKey } from "../../src/plan/columns";
import { withDeletedRow, withParts } from "../host/xlsx/deleted-row";
import { withCells } from "./workbooks";

/** Finds form D in a workbook. */
export const formD = (bytes: Uint8Array): FormLocation => {
  const read = readWorkbook(bytes);
  const sheets = read.ok ? read.value.sheets : [];
  const location = sheets
    .flatMap((cells) => locateForm(cells) ?? [])
    .find(({ marker }) => marker.rubricId === "moe-105-d");
  if (location === undefined) throw new Error("no form");
  return location;
};

/** The address of a coded row's cell. */
export const addressIn = (location: FormLocation, code: string, key: ColumnKey): string => {
  const place = cellOf(location, code, key);
  if (place === null) throw new Error(`no cell ${code} ${key}`);
  return toA1(place.row, place.column);
};

/** The text of a coded row's cell. */
export const printedAt = (
  bytes: Uint8Array,
  location: FormLocation,
  code: string,
  key: ColumnKey,
): string => {
  const read = readWorkbook(bytes);
  const sheets = read.ok ? read.value.sheets : [];
  const sheet = sheets.find(({ sheetId }) => sheetId === location.sheetId);
  const entry = sheet === undefined ? null : entryAt(sheet, cellOf(location, code, key));
  if (typeof entry !== "string") throw new Error(`no text ${code} ${key}`);
  return entry;
};

/** The eight kinds of damage that people and programs do to form D: the last two leave no trace of what stood there. */
export const damagedWorkbook = (whole: Uint8Array): Uint8Array => {
  const text = (value: string): string => `<is><t>${value}</t></is>`;
  const changed = withCells(whole, "D", [
    ["1.1.1", "selfCheck", ""],
    ["小計1", "self", "<v>42</v>"],
    ["1.1.2", "standard", text("改過"), 't="inlineStr"'],
    ["1.3.1", "rule", ""],
  ]);
  const location = formD(changed);
  const look = addressIn(location, "1.2.1", "self");
  const bare = withParts(changed, (name, xml) =>
    name === location.sheetId
      ? xml
          .replace(/<dataValidations.*<\/dataValidations>/su, "")
          .replace(/<conditionalFormatting.*<\/conditionalFormatting>/su, "")
          .replace(new RegExp(`<c r="${look}" s="\\d+"`, "u"), `<c r="${look}" s="0"`)
      : xml,
  );
  const gone = location.rows.get("1.4.1")?.[0] ?? -1;
  const shorter = withDeletedRow(bare, location.sheetId, gone);
  return withParts(shorter, (name, xml) =>
    name === location.sheetId
      ? xml.replace(/(<c r="K1"[^>]*?)( t="inlineStr")?>.*?<\/c>/u, "$1/>")
      : xml,
  );
};
