import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { editWorkbook } from "../../../src/host/xlsx/edit-workbook";
import type { WorkbookPlan } from "../../../src/plan/workbook-plan";
import { ok, type Result } from "../../../src/result";
import type { XlsxError } from "../../../src/host/xlsx/xlsx-error";
import { planOf } from "./small-plan";

/** The bytes of a workbook in tests/fixtures/workbooks; see make-own-workbooks.py. */
export const workbook = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`tests/fixtures/workbooks/${name}`));

/** Workbooks of other people that forms are added to, by what is special in them. */
export const ownWorkbooks: readonly (readonly [string, string])[] = [
  ["Calibri 11, charts, pivot table, comments, customXml", "calibri.xlsx"],
  ["Aptos Narrow 11", "aptos-narrow.xlsx"],
  ["新細明體 12 and macros", "pmingliu-macros.xlsm"],
  ["saved by LibreOffice", "libreoffice.xlsx"],
  ["prefixed element names", "prefixed.xlsx"],
];

/** The value of a result that must be a success. */
export const valueOf = <T>(result: Result<T, XlsxError>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Appends a plan's sheets to a workbook's bytes; the planner is told the names of all its sheets. */
export const addSheets = (
  bytes: Uint8Array,
  planFor: (takenSheetNames: readonly string[]) => WorkbookPlan,
): Result<Uint8Array, XlsxError> =>
  editWorkbook(bytes, (_, taken) => {
    const { sheets, styles } = planFor(taken);
    return ok({ added: sheets, blocks: [], removed: [], styles });
  });

/** A package's parts as text, unpacked by another program than the one under test. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]),
  );

/** The text of one part in UTF-8. */
export const partText = (bytes: Uint8Array, name: string): string => {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new Error(`no part ${name}`);
  return strFromU8(content);
};

/** The cell formats of a workbook, each as its markup. */
export const formatsIn = (bytes: Uint8Array): readonly string[] => {
  const [, formats = ""] =
    /<(?:x:)?cellXfs[^>]*>(.*)<\/(?:x:)?cellXfs>/s.exec(partText(bytes, "xl/styles.xml")) ?? [];
  return Array.from(formats.matchAll(/<((?:x:)?xf)\b[^>]*?(?:\/>|>.*?<\/\1>)/gs), ([xf]) => xf);
};

/** The names of all sheets in tab order, as the planner of further ones is told them. */
export const sheetNames = (bytes: Uint8Array): readonly string[] => {
  let taken: readonly string[] = [];
  valueOf(
    addSheets(bytes, (names) => {
      taken = names;
      return planOf();
    }),
  );
  return taken;
};
