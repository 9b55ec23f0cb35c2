import { describe, expect, it } from "@jest/globals";
import { columns, lastOfficialColumn } from "../../src/plan/columns";
import { addSheets } from "../../src/host/xlsx/add-sheets";
import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { annexTitle } from "../../src/plan/official-text";
import { planAnnexSheet } from "../../src/plan/plan-annex-sheet";
import { planFormSheet } from "../../src/plan/plan-form-sheet";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Annex, Rubric } from "../../src/rubric/rubric";
import { indicatorsOf } from "../../src/rubric/walk";
import { ownWorkbooks, valueOf, workbook } from "../host/xlsx/packages";
import { emptyForms, rubricsNamed } from "./forms";
import { pdfWords, type PlacedWord, throughLibreOffice } from "./libre-office";
import { annexColumnText, columnText, pageText } from "./printed-page";

/** Two plain forms, and those with annexes: F's is the longest, K has five and suffixes of its own. */
const names = ["A", "D", "F", "H", "K"];
const rubrics = rubricsNamed(names);

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

/** Annexes stand behind their form: the first page that begins with an annex's title ends the form's. */
const countFormPages = (rubric: Rubric, pages: readonly (readonly PlacedWord[])[]): number => {
  const titles = rubric.annexes.map((annex) => withoutSpaces(annexTitle(annex)));
  const first = pages.findIndex((words) =>
    titles.some((title) => pageText(words).startsWith(title)),
  );
  return first === -1 ? pages.length : first;
};

const printed = (bytes: Uint8Array): readonly PrintedForm[] => {
  const pages = pdfWords(throughLibreOffice(bytes, "pdf"));
  return rubrics.map((rubric) => {
    const options = { sheetName: rubric.short, situations: {}, alert: "refuse" } as const;
    const sheet = planFormSheet(rubric, options);
    const mark = withoutSpaces(sheet.page.footerLeft);
    const own = pages.filter((words) => pageText(words).includes(mark));
    const formPages = countFormPages(rubric, own);
    return {
      rubric,
      sheet,
      pages: own.slice(0, formPages),
      annexPages: own.slice(formPages),
    };
  });
};

type PrintedKey = "indicator" | "standard" | "evidence" | "remark";

/** The indicators whose official text in a column is not wholly on paper. */
const cutIn = ({ rubric, sheet, pages }: PrintedForm, key: PrintedKey): readonly string[] => {
  const onPaper = pages.map((words) => columnText(words, sheet, key)).join("");
  return indicatorsOf(rubric)
    .filter((indicator) => {
      const { text, pointsText = "" } = indicator;
      const official = key === "indicator" ? text + pointsText : indicator[key];
      return !onPaper.includes(withoutSpaces(official ?? ""));
    })
    .map(({ id }) => id);
};

/** The title, headers, cells and notes of an annex whose text is not wholly on paper. */
const cutInAnnex = ({ rubric, annexPages }: PrintedForm, annex: Annex): readonly string[] => {
  const sheet = planAnnexSheet(rubric, annex, annex.id);
  const missingFrom = (onPaper: string, texts: readonly string[]): readonly string[] =>
    texts.filter((text) => !onPaper.includes(withoutSpaces(text)));
  const cells = annex.columns.flatMap((header, column) => {
    const onPaper = annexPages.map((words) => annexColumnText(words, sheet, column));
    // The header row is repeated in the middle of a text that goes on on the next page.
    return [
      ...missingFrom(onPaper.join(""), [header]),
      ...missingFrom(
        onPaper.map((text) => text.replace(withoutSpaces(header), "")).join(""),
        annex.rows.map((texts) => texts[column] ?? ""),
      ),
    ];
  });
  const lines = [annexTitle(annex), ...annex.notes];
  return [...cells, ...missingFrom(annexPages.map(pageText).join(""), lines)];
};

const keys: readonly PrintedKey[] = ["indicator", "standard", "evidence", "remark"];

const forms = printed(emptyForms(names));
const byName = forms.map((form) => [form.rubric.short, form] as const);

describe.each(byName)("form %s printed by LibreOffice", (_, form) => {
  it.each(keys)("shows every printed character of the column %s", (key) => {
    expect(cutIn(form, key)).toEqual([]);
  });

  it("shows every printed character of its annexes", () => {
    expect(form.rubric.annexes.flatMap((annex) => cutInAnnex(form, annex))).toEqual([]);
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
