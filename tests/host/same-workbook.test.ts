import { afterEach, describe, expect, it } from "@jest/globals";

import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { rangeToA1 } from "../../src/plan/address";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { openXlsx } from "../../src/workbench/files/open-xlsx";
import { type OfficeSession, openOfficeHost, planOf } from "./office/office-session";
import { viewSheet } from "./sheet-view";

const sessions: OfficeSession[] = [];
afterEach(() => {
  for (const { excel } of sessions.splice(0)) excel.dispose();
});

const throughOffice = async (letter: string): Promise<OfficeSession> => {
  const session = await openOfficeHost();
  sessions.push(session);
  const inserted = await session.host.insert(planOf(letter), { kind: "new-sheet" });
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
  return session;
};

const throughFile = async (letter: string): Promise<OfficeSession> => {
  const { book } = await openXlsx(newWorkbook(planOf(letter)([])), "form.xlsx");
  const session = await openOfficeHost({ workbook: book as never });
  sessions.push(session);
  return session;
};

const addressOf = ({ rows, columns }: SheetPlan): string =>
  rangeToA1({
    firstRow: 0,
    firstColumn: 0,
    lastRow: rows.length - 1,
    lastColumn: columns.length - 1,
  });

describe("a plan written through Office.js and written as a file", () => {
  it.each(["A", "D", "H"])(
    "gives the same workbook for form %s",
    async (letter) => {
      const inExcel = await throughOffice(letter);
      const fromFile = await throughFile(letter);
      for (const sheet of planOf(letter)([]).sheets) {
        const [one, other] = [
          await viewSheet(inExcel, sheet.name, addressOf(sheet), sheet.columns.length),
          await viewSheet(fromFile, sheet.name, addressOf(sheet), sheet.columns.length),
        ];
        expect(one).toEqual(other);
      }
    },
    60_000,
  );
});
