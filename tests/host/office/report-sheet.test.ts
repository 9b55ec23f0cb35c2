import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { cellOf } from "../../../src/form/form-location";
import { openForm } from "../../../src/form/open-form";
import type { SheetCells } from "../../../src/form/sheet-cells";
import { officialRubrics } from "../../../src/official/official-rubrics";
import type { ColumnKey } from "../../../src/plan/columns";
import { reportSheetEdit } from "../../../src/report/report-sheet-edit";
import { reportParts } from "../../../src/report/report";
import { roles } from "../../../src/rubric/rubric";
import type { CellEntry } from "../../../src/scoring/verdict";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";
import { formNow, formsNow } from "./session-forms";

/** Milliseconds; each test calculates a form several times. */
const patience = 60_000;

/** The columns of a 報告 sheet that shows both roles. */
const at = { indicator: 2, points: 3, self: 4, committee: 5, difference: 6, check: 7, finding: 8 };

describe("the 報告 sheet, calculated by Univer", () => {
  let session: OfficeSession;
  let reportId = "";

  const enter = async (
    code: string,
    entries: Readonly<Partial<Record<ColumnKey, number | string>>>,
  ): Promise<void> => {
    const { location } = await formNow(session);
    const writes = Object.entries(entries).map(([key, value]) => {
      const place = cellOf(location, code, key as ColumnKey);
      if (place === null) throw new Error(`no ${code} ${key}`);
      return { ...place, value };
    });
    await session.host.write(location.sheetId, writes);
  };

  const shown = async (): Promise<SheetCells> => {
    await session.excel.emulated.settle();
    const read = await session.host.readSheet(reportId);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };

  const rowOf = ({ values }: SheetCells, begins: string): readonly CellEntry[] =>
    values.find((row) =>
      row.some((value) => typeof value === "string" && value.startsWith(begins)),
    ) ?? [];

  beforeEach(async () => {
    session = await openOfficeHost();
    await session.host.insert(planOf("A"), { kind: "new-sheet" });
    const open = await formNow(session);
    const inserted = await session.host.insert(
      (taken) => {
        const { added, styles } = reportSheetEdit(
          [open],
          { roles, parts: reportParts },
          { sheets: [], sheetNames: taken },
        );
        return { sheets: added, styles };
      },
      { kind: "new-sheet" },
    );
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
    reportId = inserted.value[0]?.sheetId ?? "";
  }, patience);
  afterEach(() => {
    session.excel.dispose();
  });

  it(
    "follows scores, findings and totals of the form",
    async () => {
      await enter("1.1.1", { self: 10, committee: 8, finding: "特色鮮明" });
      await enter("1.1.2", { self: 20, committee: 99 });
      const sheet = await shown();
      const { score } = await formNow(session);

      expect(rowOf(sheet, "1.1.1 ").slice(at.points, at.finding + 1)).toEqual([
        10,
        10,
        8,
        -2,
        "",
        "特色鮮明",
      ]);
      expect(rowOf(sheet, "1.1.2 ").slice(at.points, at.finding + 1)).toEqual([
        20,
        20,
        99,
        "",
        "委員：超過配分 20",
        "",
      ]);
      expect(rowOf(sheet, "1.1.3 ").slice(at.self, at.check + 1)).toEqual([
        "",
        "",
        "",
        "自評：未填 委員：未填",
      ]);
      expect(rowOf(sheet, "總分").slice(at.self, at.committee + 1)).toEqual([
        score.roles.self.total,
        score.roles.committee.total,
      ]);
      expect(rowOf(sheet, "狀態")).toContain("暫計：未填 2 項");
    },
    patience,
  );

  it(
    "draws the sections' bars from the sums of the form",
    async () => {
      await enter("1.1.1", { self: 10, committee: 8 });
      await enter("1.1.2", { self: 20, committee: 99 });
      const texts = (await shown()).values.flat().filter((value) => typeof value === "string");

      expect(texts).toContain("自評 30／100 分（30%）");
      expect(texts).toContain("委員 8／100 分（8%）");
      expect(texts).toContain("■".repeat(12));
      expect(texts).toContain("□".repeat(3));
    },
    patience,
  );

  it(
    "shows what looks like a formula as text, and an error value in words",
    async () => {
      await enter("1.1.1", { finding: "=1+1", self: "NA" });
      const sheet = await shown();

      expect(rowOf(sheet, "1.1.1 ")[at.finding]).toBe("=1+1");
      expect(rowOf(sheet, "1.1.1 ")[at.self]).toBe("NA");
      expect(rowOf(sheet, "1.1.1 ")[at.check]).toContain("自評：不得填 NA");
    },
    patience,
  );

  it(
    "writes a date of the form as 民國 years",
    async () => {
      const { location, cells } = await formNow(session);
      const row = cells.values.findIndex((line) => line[0] === "訪視日期：");
      await session.host.write(location.sheetId, [{ row, column: 2, value: 42_695 }]);

      expect(rowOf(await shown(), "訪視日期")).toContain("民國105年11月21日");
    },
    patience,
  );

  it(
    "says that the form's sheet was deleted, and shows no broken reference",
    async () => {
      await enter("1.1.1", { self: 10 });
      await session.host.removeSheets([(await formNow(session)).location.sheetId]);
      const values = (await shown()).values.flat();

      expect(values).toContain("工作表已刪除");
      expect(values.filter((value) => typeof value === "object" && value !== null)).toEqual([]);
    },
    patience,
  );

  it(
    "is not taken for a form",
    async () => {
      expect(await formsNow(session)).toHaveLength(1);
      expect(openForm(await shown(), officialRubrics())).toBeNull();
    },
    patience,
  );
});
