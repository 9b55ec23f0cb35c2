import { afterEach, describe, expect, it } from "@jest/globals";

import type { SheetCells } from "../../src/form/sheet-cells";
import { editWorkbook } from "../../src/host/xlsx/edit-workbook";
import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { officialRubrics } from "../../src/official/official-rubrics";
import { rangeToA1 } from "../../src/plan/address";
import { markerPrefix, overviewPrefix } from "../../src/plan/marker";
import type { WorkbookEdit } from "../../src/plan/workbook-edit";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { ok } from "../../src/result";
import { overviewRevision } from "../../src/taskpane/overview-revision";
import { updateOverview } from "../../src/taskpane/overview-update";
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

/** Inserts D and A with their 總表, then H, whose row is written into it. */
const revisedThroughOffice = async (): Promise<OfficeSession> => {
  const session = await openOfficeHost();
  sessions.push(session);
  const { host, excel } = session;
  const update = async (): Promise<void> => {
    await excel.emulated.settle();
    const read = await host.readMarked([markerPrefix, overviewPrefix]);
    if (read.ok) await updateOverview(host, read.value, officialRubrics());
  };
  for (const letter of ["D", "A", "H"]) {
    await host.insert(planOf(letter), { kind: "new-sheet" });
    await update();
  }
  return session;
};

/** The same in a file. */
const revisedThroughFile = async (): Promise<OfficeSession> => {
  const edited = (
    bytes: Uint8Array,
    planFor: (sheets: readonly SheetCells[], taken: readonly string[]) => Partial<WorkbookEdit>,
  ): Uint8Array => {
    const nothing = { added: [], blocks: [], removed: [], styles: {} };
    const result = editWorkbook(bytes, (sheets, taken) =>
      ok({ ...nothing, ...planFor(sheets, taken) }),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const withOverview = (bytes: Uint8Array): Uint8Array =>
    edited(bytes, (sheets, taken) => {
      const revision = overviewRevision(sheets, officialRubrics(), taken);
      if (revision.kind === "add") return { added: [revision.sheet], styles: revision.styles };
      if (revision.kind === "update") return { blocks: [revision.block], styles: revision.styles };
      return {};
    });
  const two = withOverview(newWorkbook(planOf("D", "A")([])));
  const three = edited(two, (_, taken) => {
    const { sheets, styles } = planOf("H")(taken);
    return { added: sheets, styles };
  });
  const { book } = await openXlsx(withOverview(three), "overview.xlsx");
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
  it.each(["A", "D", "H", "K"])(
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

describe("a 總表 revised through Office.js and revised in a file", () => {
  it("is the same sheet", async () => {
    const [one, other] = await Promise.all(
      [await revisedThroughOffice(), await revisedThroughFile()].map((session) =>
        viewSheet(session, "總表", "A1:M7", 13),
      ),
    );
    expect(one).toEqual(other);
  }, 120_000);
});
