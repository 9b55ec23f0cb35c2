import { strToU8, zipSync } from "fflate";

const utf16 = (text: string): readonly number[] =>
  Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0]);

/** The start of a compound file with one stream of the given name, as far as a reader looks at it. */
const compoundFile = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Array.from({ length: 1016 }, () => 0),
    ...utf16(stream),
  ]);

/** Files that are no workbooks one can read, by what they are. */
export const badWorkbooks = {
  empty: new Uint8Array(),
  text: strToU8("姓名,分數\n王小明,8\n"),
  xls: compoundFile("Workbook"),
  encrypted: compoundFile("EncryptedPackage"),
  ods: zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8("<office:document-content/>"),
  }),
  otherZip: zipSync({ "readme.txt": strToU8("hello") }),
} as const satisfies Readonly<Record<string, Uint8Array>>;
