import { describe, expect, it } from "@jest/globals";
import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { officialRubrics } from "../../src/official/official-rubrics";
import { columnIndex, columns, lastOfficialColumn } from "../../src/plan/columns";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { highestRow } from "../../src/plan/planned-row";
import { continuationCode } from "../../src/plan/row-code";
import type { SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import { indicatorsOf } from "../../src/rubric/walk";
import { addSheets, ownWorkbooks, valueOf, workbook } from "../host/xlsx/packages";
import { emptyForms, rubricsNamed } from "./forms";
import {
  cutAbove,
  cutIn,
  cutInAnnex,
  emptyPagesOf,
  formsOn,
  printedKeys,
  printedPages,
  rowsCutByBreaks,
} from "./printed-form";
import { pageText } from "./printed-page";

const rubrics = officialRubrics();

const planFor =
  (some: readonly Rubric[]) =>
  (taken: readonly string[]): WorkbookPlan =>
    planWorkbook(
      some.map((rubric) => ({ rubric, situations: {}, alert: "refuse" })),
      taken,
    );

const pages = printedPages(emptyForms(rubrics.map(({ short }) => short)));
const forms = formsOn(pages, rubrics);
const byName = forms.map((form) => [form.rubric.short, form] as const);

describe.each(byName)("form %s printed by LibreOffice", (_, form) => {
  it.each(printedKeys)("shows every printed character of the column %s", (key) => {
    expect(cutIn(form, key)).toEqual([]);
  });

  it("shows its title and every note above the table", () => {
    expect(cutAbove(form)).toEqual([]);
  });

  it("has no page with nothing but the header row, and no row cut by a page break", () => {
    expect(emptyPagesOf(form)).toBe(0);
    expect(rowsCutByBreaks(form)).toEqual([]);
  });

  it("shows every printed character of its annexes and worksheets, none cut by a page break", () => {
    const tables = [...form.rubric.annexes, ...(form.rubric.worksheets ?? [])];
    expect(tables.flatMap((table) => cutInAnnex(form, table))).toEqual([]);
  });

  it("repeats the header row on every page", () => {
    const headers = columns
      .slice(0, lastOfficialColumn + 1)
      .map(({ header }) => header.split("\n"));
    for (const words of form.pages) {
      const texts = words.map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(headers.flat()));
    }
  });

  it("does not print the columns beside the table", () => {
    const beside = columns.slice(lastOfficialColumn + 1).map(({ header }) => header);
    const texts = form.pages.flatMap((words) => words.map(({ text }) => text));

    expect(texts.filter((text) => text !== "" && beside.includes(text))).toEqual([]);
  });
});

describe("the printed forms", () => {
  it("number their pages", () => {
    expect(pages.length).toBeGreaterThan(forms.length);
    pages.forEach((words, index) => {
      expect(pageText(words)).toContain(`第${index + 1}頁／共${pages.length}頁`);
    });
  });

  it("would be found cut if their rows were 0.62 times as high", () => {
    const plan = planFor(rubrics)([]);
    const low = plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ height }) => ({ height: height * 0.62, soft: false })),
    }));
    const cut = formsOn(printedPages(newWorkbook({ ...plan, sheets: low })), rubrics).map(
      (form) => cutIn(form, "standard").length,
    );
    expect(Math.min(...cut)).toBeGreaterThan(0);
  });

  it("would be found cut by page breaks if rows were higher than a page", () => {
    const rubric = rubricsNamed(["E"]);
    const plan = planFor(rubric)([]);
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, ...allInOneRow(sheet) }));
    const [form] = formsOn(printedPages(newWorkbook({ ...plan, sheets })), rubric);
    expect(
      form === undefined ? [] : rowsCutByBreaks({ ...form, sheet: sheets[0] ?? form.sheet }),
    ).not.toEqual([]);
  });

  it("spread four indicators of form A over several rows, and no others", () => {
    const spread = forms.flatMap(({ rubric, sheet }) => {
      const codes = sheet.cells.map((cells) => cells[columnIndex.code]?.content);
      return indicatorsOf(rubric)
        .filter(({ id }) =>
          codes.some((code) => code?.type === "text" && code.text === continuationCode(id)),
        )
        .map(({ id }) => `${rubric.short} ${id}`);
    });
    expect(spread).toEqual(["A 1.1.1", "A 1.1.2", "A 1.1.3", "A 1.2.1"]);
  });

  it("have no row that is higher than Excel's highest", () => {
    const heights = forms.flatMap(({ sheet }) => sheet.rows.map(({ height }) => height));
    expect(Math.max(...heights)).toBeLessThan(highestRow);
  });
});

/** Two plain forms, and those with annexes: F's is the longest, K has five and suffixes of its own. */
const added = rubricsNamed(["A", "D", "F", "H", "K"]);

describe.each(ownWorkbooks)("forms printed from a workbook with %s", (_, name) => {
  it("show every printed character", () => {
    const bytes = valueOf(addSheets(workbook(name), planFor(added)));

    for (const form of formsOn(printedPages(bytes), added)) {
      expect(form.pages.length).toBeGreaterThan(0);
      expect(printedKeys.flatMap((key) => cutIn(form, key))).toEqual([]);
    }
  });
});

/** The texts of several indicators in one row, too high for a page. */
const allInOneRow = (sheet: SheetPlan): Pick<SheetPlan, "cells" | "rows"> => {
  const first = (sheet.page.titleRow ?? 0) + 1;
  const column = columnIndex.standard;
  const texts = sheet.cells.slice(first, first + 8).map((cells) => {
    const content = cells[column]?.content;
    return content?.type === "text" ? content.text : "";
  });
  return {
    cells: sheet.cells.map((cells, row) =>
      cells.map((cell, index) =>
        row === first && index === column
          ? { ...cell, content: { type: "text", text: texts.join("\n") } }
          : cell,
      ),
    ),
    rows: sheet.rows.map((row, index) => (index === first ? { height: 900, soft: false } : row)),
  };
};
