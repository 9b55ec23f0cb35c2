import { deflateSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "@jest/globals";
import { fillCells } from "../../../src/host/xlsx/fill-cells";
import { limits } from "../../../src/host/xlsx/limits";
import { readWorkbook } from "../../../src/host/xlsx/read-workbook";
import { writeZip, zipEntry } from "../../../src/host/xlsx/write-zip";
import { bareWorkbook, workbookOfRows } from "./bare-workbook";
import { partsOf, workbook } from "./packages";

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0]));

const compoundFile = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, ...utf16(stream)]);

const strict = bareWorkbook({
  "xl/workbook.xml":
    '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>',
});

const binary = bareWorkbook({
  "_rels/.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" ' +
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
});

const whole = workbook("calibri.xlsx");

const sheetEntry = "xl/worksheets/sheet1.xml";

const withSheetEntry = (entry: Partial<ReturnType<typeof zipEntry>>): Uint8Array => {
  const sheet = zipEntry(sheetEntry, strToU8("<x/>"));
  const parts = [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
  ];
  const markup = partsOf(bareWorkbook());
  return writeZip([
    ...parts.map((name) => zipEntry(name, strToU8(markup[name] ?? ""))),
    { ...sheet, ...entry },
  ]);
};

/** A part that unpacks to far more than its compressed size. */
const bomb = deflateSync(new Uint8Array(30_000_000));

/** So many empty rows of two nodes each, no two alike, so that they don't look like an archive bomb. */
const rows = (count: number): string =>
  Array.from({ length: count }, (_, row) => `<row ht="${(row * 7919) % 1_000_003}"/>`).join("");

describe("fillCells refuses", () => {
  it("a sheet whose tree would not fit into memory, before it is built", () => {
    const bytes = workbookOfRows(rows(limits.treeNodes / 2));

    expect(fillCells(bytes, sheetEntry, [{ row: 0, column: 0, value: 1 }])).toEqual({
      ok: false,
      error: { type: "too-large", measure: "nodes", limit: limits.treeNodes },
    });
  }, 60_000);
});

describe("readWorkbook refuses", () => {
  it.each([
    ["a file of 0 bytes", new Uint8Array(), { type: "empty-file" }],
    ["a text file", strToU8("姓名,分數\n"), { type: "not-a-workbook" }],
    [
      "another zip archive",
      zipSync({ "readme.txt": strToU8("hello") }),
      { type: "not-a-workbook" },
    ],
    ["another compound file", compoundFile("WordDocument"), { type: "not-a-workbook" }],
    ["an .xls of LibreOffice", workbook("own.xls"), { type: "other-format", format: "xls" }],
    ["an .ods of LibreOffice", workbook("own.ods"), { type: "other-format", format: "ods" }],
    ["an .xlsb", binary, { type: "other-format", format: "xlsb" }],
    ["a strict workbook", strict, { type: "other-format", format: "strict-open-xml" }],
    ["an encrypted workbook", compoundFile("EncryptedPackage"), { type: "encrypted" }],
    ["the first half of a workbook", whole.subarray(0, whole.length / 2), { type: "truncated" }],
    ["a workbook without its last 30 bytes", whole.subarray(0, -30), { type: "truncated" }],
    [
      "a workbook without its first kilobyte",
      Uint8Array.from([0x50, 0x4b, ...whole.subarray(1024)]),
      { type: "damaged", part: null },
    ],
    [
      "a part whose bytes were changed",
      withSheetEntry({ data: deflateSync(strToU8("<y/>")) }),
      { type: "damaged", part: sheetEntry, detail: "checksum" },
    ],
    [
      "a sheet that the package does not have",
      bareWorkbook({ [sheetEntry]: null }),
      { type: "damaged", part: sheetEntry },
    ],
    [
      "a part that unpacks to more than it declares",
      withSheetEntry({ data: bomb, size: 10 }),
      { type: "damaged", part: sheetEntry, detail: "checksum" },
    ],
    [
      "a part that shrinks a thousandfold",
      withSheetEntry({ data: bomb, size: 30_000_000 }),
      { type: "too-large", measure: "ratio", limit: limits.ratio },
    ],
    [
      "a part that declares 300 MB",
      withSheetEntry({ size: 300_000_000 }),
      { type: "too-large", measure: "part", limit: limits.partBytes },
    ],
    [
      "contents that declare 4 GB",
      withSheetEntry({ size: 0xffffffff }),
      { type: "too-large", measure: "contents", limit: limits.contentBytes },
    ],
    [
      "an unknown compression",
      withSheetEntry({ method: 12 }),
      { type: "damaged", part: sheetEntry, detail: "compression method 12" },
    ],
    ["an entry with a password", withSheetEntry({ flags: 1 }), { type: "encrypted" }],
    [
      "two parts of one name",
      withSheetEntry({ nameBytes: strToU8("XL/Workbook.xml") }),
      { type: "damaged", detail: "two parts of one name" },
    ],
    [
      "workbook markup that is broken",
      bareWorkbook({ "xl/workbook.xml": "<workbook><sheets>" }),
      { type: "damaged", part: "xl/workbook.xml" },
    ],
    [
      "elements nested a million deep",
      bareWorkbook({ "xl/workbook.xml": "<a>".repeat(1_000_000) }),
      { type: "damaged", part: "xl/workbook.xml", detail: "nesting" },
    ],
  ])("%s", (_, bytes, error) => {
    expect(readWorkbook(bytes)).toMatchObject({ ok: false, error });
  });
});
