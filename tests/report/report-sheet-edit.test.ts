import { describe, expect, it } from "@jest/globals";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import { recognizeForm } from "../../src/form/recognize-form";
import { reportWords } from "../../src/messages/report";
import { officialRubrics } from "../../src/official/official-rubrics";
import { lintPlan } from "../../src/plan/lint-plan";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { evidenceTable, notCountedTable } from "../../src/report/indicator-tables";
import { makeReport } from "../../src/report/make-report";
import { reportSheetEdit } from "../../src/report/report-sheet-edit";
import { reportParts } from "../../src/report/report";
import { type Role, roles } from "../../src/rubric/rubric";
import { drawSheet } from "../draw";
import { type FormEntries, filledForm } from "./filled-form";

const nowhere = { sheets: [], sheetNames: [] };

const planned = (
  short: string,
  entries: FormEntries = {},
  shown: readonly Role[] = roles,
): SheetPlan => {
  const choice = { roles: shown, parts: reportParts };
  const [sheet] = reportSheetEdit([filledForm(short, entries)], choice, {
    sheets: [],
    sheetNames: ["報告 A"],
  }).added;
  if (sheet === undefined) throw new Error("nothing planned");
  return sheet;
};

describe("reportSheetEdit", () => {
  it.each(officialRubrics().map(({ short }) => short))(
    "plans a sheet of form %s that Excel takes, as wide as A4 landscape",
    (short) => {
      const form = filledForm(short, {});
      const { added, styles } = reportSheetEdit([form], { roles, parts: reportParts }, nowhere);
      const [sheet] = added;
      const printed = (sheet?.columns ?? []).slice(0, (sheet?.page.printArea.lastColumn ?? 0) + 1);

      expect(lintPlan({ sheets: added, styles })).toEqual([]);
      expect(printed.reduce((sum, { width }) => sum + width, 0)).toBe(780);
    },
  );

  it("never replaces somebody else's sheet of the same name", () => {
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

  it("draws each section as a bar for each role, in marks that differ without colour", () => {
    const form = filledForm("J", { "1.1.1": { self: 6 } });
    const drawn = drawSheet(planned("J"));
    const bars = drawn.flat().filter((text) => text.includes("REPT("));

    expect(bars).toHaveLength(form.rubric.sections.length * roles.length);
    expect(bars.filter((text) => text.includes('REPT("■"'))).toHaveLength(bars.length / 2);
    expect(bars.filter((text) => text.includes('REPT("□"'))).toHaveLength(bars.length / 2);
    expect(
      drawSheet(planned("J", {}, ["self"]))
        .flat()
        .join(),
    ).not.toContain("□");
  });

  it("lists what does not count and what evidence there is, as the other documents do", () => {
    const long = "本校已訂定相關辦法並公告於網站。".repeat(120);
    const reasoned = { self: "NA", evidence: "本校無此設施。" };
    const entries = { "1.1.3": reasoned, "1.2.1": { evidence: long } };
    const form = filledForm("F", entries, { institution: "public" });
    const { forms } = makeReport([form], { roles, parts: reportParts });
    const tables = forms.flatMap((one) => [notCountedTable(one, roles), evidenceTable(one)]);
    const choice = { roles, parts: reportParts };
    const [sheet] = reportSheetEdit([form], choice, nowhere).added;
    const drawn = sheet === undefined ? [] : drawSheet(sheet);
    const codes = drawn.flatMap(([first = ""]) => (/^\d+\.\d+\.\d+$/u.test(first) ? [first] : []));

    expect(codes).toEqual(
      tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text ?? "")),
    );
    expect(codes.length).toBeGreaterThan(2);
    expect(drawn.flat()).not.toContain("本校無此設施。");
    expect(drawn.flat().filter((text) => text.includes("MID(")).length).toBeGreaterThan(1);
  });

  it("says in place of an empty list that there is nothing", () => {
    const texts = drawSheet(planned("J")).flat();

    expect(texts).toContain(reportWords.noNotApplicable);
    expect(texts).toContain(reportWords.noEvidence);
  });

  it("leaves out the parts that were not chosen, but for the table", () => {
    const choice = { roles, parts: ["results"] } as const;
    const [sheet] = reportSheetEdit([filledForm("J", {})], choice, nowhere).added;
    const texts = sheet === undefined ? [] : drawSheet(sheet).flat();

    expect(texts.join()).not.toContain("REPT(");
    expect(texts).not.toContain(reportWords.headings.evidence);
    expect(texts).toContain(reportWords.headings.results);
  });

  it("has no other table below the header row that paper repeats", () => {
    const sheet = planned("F");
    const drawn = drawSheet(sheet);
    const { titleRow } = sheet.page;
    const below = drawn.slice((titleRow ?? 0) + 1).flat();

    expect(drawn[titleRow ?? -1]).toContain(reportWords.columns.finding);
    expect(below).not.toContain(reportWords.columns.reason);
    expect(below).not.toContain(reportWords.columns.evidence);
  });

  it("is not taken for a form that lost its marker", () => {
    expect(recognizeForm(cellsOfPlan(planned("J")), officialRubrics())).toBeNull();
  });
});
