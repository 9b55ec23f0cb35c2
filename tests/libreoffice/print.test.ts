import { describe, expect, it } from "@jest/globals";
import { columns, lastOfficialColumn } from "../../src/plan/columns";
import { addSheets } from "../../src/host/xlsx/add-sheets";
import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { planFormSheet } from "../../src/plan/plan-form-sheet";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import { indicatorsOf } from "../../src/rubric/walk";
import { ownWorkbooks, valueOf, workbook } from "../host/xlsx/packages";
import { emptyForms, rubrics } from "./forms";
import { pdfWords, type PlacedWord, throughLibreOffice } from "./libre-office";
import { columnText, pageText } from "./printed-page";

const planFor = (taken: readonly string[]): WorkbookPlan =>
  planWorkbook(
    rubrics.map((rubric) => ({ rubric, situations: {}, alert: "refuse" })),
    taken,
  );

const withoutSpaces = (text: string): string => text.replace(/\s/gu, "");

/** A form with the pages that it and its annexes take. */
interface PrintedForm {
  readonly rubric: Rubric;
  readonly sheet: SheetPlan;
  readonly pages: readonly (readonly PlacedWord[])[];
  readonly annexPages: readonly (readonly PlacedWord[])[];
}

const isAnnex = (words: readonly PlacedWord[]): boolean => pageText(words).startsWith("附表");

const printed = (bytes: Uint8Array): readonly PrintedForm[] => {
  const pages = pdfWords(throughLibreOffice(bytes, "pdf"));
  return rubrics.map((rubric) => {
    const options = { sheetName: rubric.short, situations: {}, alert: "refuse" } as const;
    const sheet = planFormSheet(rubric, options);
    const mark = withoutSpaces(sheet.page.footerLeft);
    const own = pages.filter((words) => pageText(words).includes(mark));
    return {
      rubric,
      sheet,
      pages: own.filter((words) => !isAnnex(words)),
      annexPages: own.filter(isAnnex),
    };
  });
};

type PrintedKey = "indicator" | "standard" | "evidence" | "remark";

/** The indicators whose official text in a column is not wholly on paper. */
const cutIn = ({ rubric, sheet, pages }: PrintedForm, key: PrintedKey): readonly string[] => {
  const onPaper = pages.map((words) => columnText(words, sheet, key)).join("");
  return indicatorsOf(rubric)
    .filter((indicator) => {
      const official = key === "indicator" ? indicator.text : indicator[key];
      return !onPaper.includes(withoutSpaces(official ?? ""));
    })
    .map(({ id }) => id);
};

const keys: readonly PrintedKey[] = ["indicator", "standard", "evidence", "remark"];

const forms = printed(emptyForms());
const byName = forms.map((form) => [form.rubric.short, form] as const);

describe.each(byName)("form %s printed by LibreOffice", (_, form) => {
  it.each(keys)("shows every printed character of the column %s", (key) => {
    expect(cutIn(form, key)).toEqual([]);
  });

  it("shows the last words of every title and header of its annexes", () => {
    const onPaper = form.annexPages.map(pageText).join("");
    const titles = form.rubric.annexes.flatMap(({ title, columns: heads }) => [title, ...heads]);

    expect(titles.filter((text) => !onPaper.includes(withoutSpaces(text).slice(-5)))).toEqual([]);
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
    const pages = forms.flatMap((form) => [...form.pages, ...form.annexPages]);

    expect(pages.length).toBeGreaterThan(forms.length);
    pages.forEach((words, index) => {
      expect(pageText(words)).toContain(`第${index + 1}頁／共${pages.length}頁`);
    });
  });

  it("would be found cut if their rows were half as high", () => {
    const { sheets, styles } = planFor([]);
    const low = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ height }) => ({ height: height / 2, soft: false })),
    }));

    const [form] = printed(newWorkbook({ sheets: low, styles }));
    expect(form === undefined ? [] : cutIn(form, "standard")).not.toEqual([]);
  });
});

describe.each(ownWorkbooks)("forms printed from a workbook with %s", (_, name) => {
  it("show every printed character", () => {
    const added = valueOf(addSheets(workbook(name), planFor));

    for (const form of printed(added)) {
      expect(form.pages.length).toBeGreaterThan(0);
      expect(keys.flatMap((key) => cutIn(form, key))).toEqual([]);
    }
  });
});
