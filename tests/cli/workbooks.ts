import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellOf, type FormLocation } from "../../src/form/form-location";
import { locateForm } from "../../src/form/locate-form";
import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { columnHeaders } from "../../src/messages/sheet";
import { officialRubrics } from "../../src/official/official-rubrics";
import { toA1 } from "../../src/plan/address";
import type { ColumnKey } from "../../src/plan/columns";
import { printMarker } from "../../src/plan/marker";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { CellContent, SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";

/** Finds an official form that a test is about. */
export const officialForm = (short: string): Rubric => {
  const rubric = officialRubrics().find((form) => form.short === short);
  if (rubric === undefined) throw new Error(`no form ${short}`);
  return rubric;
};

const planned = (...shorts: readonly string[]): WorkbookPlan =>
  planWorkbook(
    shorts.map((short) => ({ rubric: officialForm(short), situations: {}, alert: "refuse" })),
    [],
  );

const withMarker = (sheet: SheetPlan, content: CellContent | null): SheetPlan => ({
  ...sheet,
  cells: sheet.cells.map((cells, row) =>
    cells.map((cell, column) =>
      row === sheet.marker.row && column === sheet.marker.column ? { ...cell, content } : cell,
    ),
  ),
});

/** A workbook whose sheets carry other markers than their forms', or none; one for each form. */
const marked = (shorts: readonly string[], content: CellContent | null): Uint8Array => {
  const plan = planned(...shorts);
  return newWorkbook({
    ...plan,
    sheets: plan.sheets.map((sheet, index) => (index === 0 ? withMarker(sheet, content) : sheet)),
  });
};

/** Puts other markup into cells of a form, as another program would have saved it; `["1.1.1", "self", "<v>3</v>"]`. */
export const withCells = (
  bytes: Uint8Array,
  short: string,
  cells: readonly (readonly [code: string, key: ColumnKey, markup: string, attributes?: string])[],
): Uint8Array => {
  const parts = unzipSync(bytes);
  const { sheetId, location } = formIn(bytes, short);
  const changed = cells.reduce(
    (xml, [code, key, markup, attributes = ""]) => {
      const place = cellOf(location, code, key);
      if (place === null) throw new Error(`no cell ${code} ${key}`);
      const cell = new RegExp(
        `<c r="${toA1(place.row, place.column)}" s="(\\d+)"[^>]*?(?:/>|>.*?</c>)`,
        "su",
      );
      if (!cell.test(xml)) throw new Error(`no markup of ${code} ${key}`);
      return xml.replace(
        cell,
        (_, style: string) =>
          `<c r="${toA1(place.row, place.column)}" s="${style}" ${attributes}>${markup}</c>`,
      );
    },
    strFromU8(parts[sheetId] ?? new Uint8Array()),
  );
  return zipSync({ ...parts, [sheetId]: strToU8(changed) });
};

const formIn = (
  bytes: Uint8Array,
  short: string,
): { readonly sheetId: string; readonly location: FormLocation } => {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.error.type);
  for (const cells of sheetCells(workbook.value)) {
    const location = locateForm(cells);
    if (location?.marker.rubricId === officialForm(short).id) {
      return { sheetId: cells.sheetId, location };
    }
  }
  throw new Error(`no form ${short}`);
};

/** A workbook with form A, whose marker was cleared. */
export const unmarked = (): Uint8Array => marked(["A"], null);

/** A workbook with a form that nobody knows, followed by known ones. */
export const withUnknownForm = (...shorts: readonly string[]): Uint8Array =>
  marked(["A", ...shorts], {
    type: "text",
    text: printMarker({ rubricId: "moe-199-x", version: "1.0.0", fingerprint: "00ff" }),
  });

/** A workbook with form A in an older edition. */
export const withOlderForm = (): Uint8Array =>
  marked(["A"], {
    type: "text",
    text: printMarker({ rubricId: "moe-105-a", version: "0.9.0", fingerprint: "00ff" }),
  });

/** A workbook with two copies of one form. */
export const withTwoCopies = (): Uint8Array => newWorkbook(planned("A", "A"));

/** A workbook with one form, in which 自我檢核分數 and 委員評分 were written over each other's columns. */
export const withExchangedHeaders = (short: string): Uint8Array => {
  const plan = planned(short);
  const headers: readonly string[] = [columnHeaders.self, columnHeaders.committee];
  const otherOf = (content: CellContent | null): CellContent | null => {
    if (content?.type !== "text" || !headers.includes(content.text)) return content;
    return { type: "text", text: headers.find((header) => header !== content.text) ?? "" };
  };
  return newWorkbook({
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) =>
        row.map((cell) => ({ ...cell, content: otherOf(cell.content) })),
      ),
    })),
  });
};
