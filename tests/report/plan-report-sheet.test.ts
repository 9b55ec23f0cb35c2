import { describe, expect, it } from "@jest/globals";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { recognizeForm } from "../../src/form/recognize-form";
import { officialRubrics } from "../../src/official/official-rubrics";
import { lintPlan } from "../../src/plan/lint-plan";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { reportSheetEdit } from "../../src/report/plan-report-sheet";
import { reportParts } from "../../src/report/report";
import { type Role, roles } from "../../src/rubric/rubric";
import { drawSheet } from "../draw";
import { type FormEntries, filledForm } from "./filled-form";

const planned = (
  short: string,
  entries: FormEntries = {},
  shown: readonly Role[] = roles,
): SheetPlan => {
  const choice = { roles: shown, parts: reportParts };
  const [sheet] = reportSheetEdit([filledForm(short, entries)], choice, ["報告 A"]).added;
  if (sheet === undefined) throw new Error("nothing planned");
  return sheet;
};

describe("reportSheetEdit", () => {
  it.each(officialRubrics().map(({ short }) => short))(
    "plans a sheet of form %s that Excel takes, as wide as A4 landscape",
    (short) => {
      const form = filledForm(short, {});
      const { added, styles } = reportSheetEdit([form], { roles, parts: reportParts }, []);
      const [sheet] = added;
      const printed = (sheet?.columns ?? []).slice(0, (sheet?.page.printArea.lastColumn ?? 0) + 1);

      expect(lintPlan({ sheets: added, styles })).toEqual([]);
      expect(printed.reduce((sum, { width }) => sum + width, 0)).toBe(780);
    },
  );

  it("never replaces a sheet of the same name", () => {
    expect(planned("A").name).toBe("報告 A (2)");
  });

  it("holds official text as text and everything that people entered as a formula", () => {
    const drawn = drawSheet(planned("A", { "1.1.1": { self: 9, finding: "=1+1" } }));
    const row = drawn.find((cells) => cells.some((text) => text.startsWith("1.1.1 ")));

    expect(row?.[2]).toMatch(/^1\.1\.1 招生政策/u);
    expect(row?.filter((text) => text.startsWith("=")).length).toBe(5);
    expect(drawn.flat()).not.toContain("=1+1");
  });

  it("cuts a finding that no row is high enough for into pieces, and none of it is lost", () => {
    const finding = "訪視委員之具體建議如下，".repeat(120);
    const sheet = planned("A", { "1.1.1": { finding } });
    const pieces = drawSheet(sheet)
      .flat()
      .filter((text) => text.includes("MID("));
    const starts = pieces.map((text) => Number(/MID\([^,]+,(\d+),/u.exec(text)?.[1]));

    expect(pieces.length).toBeGreaterThan(1);
    expect(starts[0]).toBe(1);
    expect(pieces.at(-1)).toContain("32767");
    expect(sheet.rows.every(({ height }) => height <= 409)).toBe(true);
  });

  it("leaves out the other role and the difference where one role was chosen", () => {
    const texts = drawSheet(planned("A", {}, ["committee"])).flat();

    expect(texts).toContain("委員");
    expect(texts).not.toContain("自評");
    expect(texts).not.toContain("差異");
  });

  it("is not taken for a form that lost its marker", () => {
    expect(recognizeForm(cellsOfPlan(planned("J")), officialRubrics())).toBeNull();
  });
});
