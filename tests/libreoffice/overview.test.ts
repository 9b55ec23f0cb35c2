import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../src/form/check-form";
import type { FormReport } from "../../src/form/form-report";
import { locateForm } from "../../src/form/locate-form";
import { locateOverview } from "../../src/form/locate-overview";
import { editWorkbook } from "../../src/host/xlsx/edit-workbook";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { overviewWords, statusMessages } from "../../src/messages/sheet";
import { findRubric } from "../../src/official/official-rubrics";
import { overviewColumn } from "../../src/plan/overview-columns";
import { ok } from "../../src/result";
import { type Role, roles } from "../../src/rubric/rubric";
import { statusWords } from "../../src/scoring/status-words";
import type { CellEntry } from "../../src/scoring/verdict";
import { runAtOnce } from "../cli/run-at-once";
import { withCells } from "../cli/workbooks";
import { filledForms, rubrics, scoresBy } from "./forms";
import { fileNamed, pdfPages, throughLibreOffice, withoutSheet } from "./libre-office";

type Figure = "total" | "missing" | "invalid" | "status";

interface Row {
  readonly name: CellEntry;
  readonly maximum: CellEntry;
  readonly at: (figure: Figure, role: Role) => CellEntry;
  /** The form of the row, judged by the core; null when its sheet is gone. */
  readonly report: FormReport | null;
}

/** The rows of the 總表 as LibreOffice calculates them, with the forms that they are about. */
const rowsOf = (bytes: Uint8Array): readonly Row[] => rowsIn(throughLibreOffice(bytes, "xlsx"));

const rowsIn = (calculated: Uint8Array): readonly Row[] => {
  const read = readWorkbook(calculated);
  if (!read.ok) throw new Error(read.error.type);
  const sheets = sheetCells(read.value);
  const reports = sheets.flatMap((cells): readonly FormReport[] => {
    const location = locateForm(cells);
    const rubric = findRubric(location?.marker.rubricId ?? "");
    return location === null || rubric === null ? [] : [checkForm(cells, location, rubric)];
  });
  const overview = sheets.find((cells) => locateOverview(cells) !== null);
  const location = overview === undefined ? null : locateOverview(overview);
  if (overview === undefined || location === null) throw new Error("no 總表");
  return location.rows.map(({ row, rubricId }) => {
    const cell = (column: number): CellEntry => overview.values[row]?.[column] ?? null;
    return {
      name: cell(0),
      maximum: cell(1),
      at: (figure, role) => cell(overviewColumn(figure, role)),
      report: reports.find(({ rubric }) => rubric === rubricId) ?? null,
    };
  });
};

const rounded = (value: CellEntry): CellEntry =>
  typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value;

const expectedStatus = (report: FormReport, role: Role): string => {
  const { missing, invalid } = report.totals[role];
  if (missing + invalid === 0) return overviewWords.complete;
  const entered = report.scores.filter(
    (score) => score.role === role && score.state !== "blank" && score.state !== "undecided",
  );
  return entered.length === 0 ? overviewWords.empty : statusWords(missing, invalid);
};

/** What the core says a row must show, beside what it shows. */
const compared = (rows: readonly Row[]) =>
  rows.map(({ at, report }) => {
    if (report === null) throw new Error("a form is gone");
    const shown = roles.map((role) =>
      (["total", "missing", "invalid", "status"] as const).map((figure) =>
        rounded(at(figure, role)),
      ),
    );
    const expected = roles.map((role) => {
      const { total, missing, invalid } = report.totals[role];
      return [rounded(total) ?? "", missing, invalid, expectedStatus(report, role)];
    });
    return { rubric: report.rubric, shown, expected };
  });

const expectAgreement = (rows: readonly Row[]): void => {
  const all = compared(rows);
  expect(all.map(({ rubric, shown }) => [rubric, shown])).toEqual(
    all.map(({ rubric, expected }) => [rubric, expected]),
  );
};

const made = (...letters: readonly string[]): Uint8Array => {
  const file = fileNamed("overview.xlsx");
  const { status, stderr } = runAtOnce(["new", ...letters, "-o", file, "--force"]);
  if (status !== 0) throw new Error(stderr);
  return new Uint8Array(readFileSync(file));
};

const allLetters: readonly string[] = "A B C D E F G H I J K L".split(" ");

const expectDeleted = (row: Row | undefined): void => {
  expect(row?.name).toMatch(/^D /u);
  expect(row?.maximum).toBe("");
  expect(
    roles.map((role) =>
      (["total", "missing", "invalid", "status"] as const).map((figure) => row?.at(figure, role)),
    ),
  ).toEqual([
    ["", "", "", "工作表已刪除"],
    ["", "", "", ""],
  ]);
};

describe("總表 calculated by LibreOffice", () => {
  it("shows every form's points, missing scores and 未填寫 while all twelve forms are empty", () => {
    const rows = rowsOf(made(...allLetters));

    expect(rows.map(({ maximum }) => maximum)).toEqual(
      allLetters.map((letter) => (letter === "K" ? "100+4" : 100)),
    );
    expect(rows.map(({ at }) => at("status", "self"))).toEqual(
      allLetters.map(() => overviewWords.empty),
    );
    expectAgreement(rows);
  });

  it.each([
    ["the best scores", scoresBy((legal) => legal.at(-1))],
    ["every second score", scoresBy((legal, index) => (index % 2 ? undefined : legal.at(-1)))],
    [
      "a refused number in every third cell",
      scoresBy((legal, index) => (index % 3 ? legal[0] : 99)),
    ],
    ["texts and NA", scoresBy((_, index) => [undefined, "NA", "８", "優"][index % 4])],
  ])("agrees with the core on %s", (_, scores) => {
    const rows = rowsOf(filledForms(scores));

    expect(rows).toHaveLength(rubrics.length);
    expectAgreement(rows);
  });

  it("says 完成 and shows the totals where nothing is missing", () => {
    const rows = rowsOf(filledForms(scoresBy((legal) => legal.at(-1))));

    for (const { at } of rows)
      for (const role of roles) {
        expect(at("status", role)).toBe("完成");
        expect(rounded(at("total", role))).toBe(100);
      }
  });

  it.each(["小計1", "總分"])("calls no form 完成 whose %s was overtyped", (code) => {
    const best = filledForms(scoresBy((legal) => legal.at(-1)));
    const rows = rowsOf(withCells(best, "D", [[code, "self", "<v>77.5</v>", ""]]));
    const statuses = rows.map(({ at }) => [at("status", "self"), at("status", "committee")]);

    expect(statuses.filter(([self]) => self !== "完成")).toEqual([
      [statusMessages.sumsDiffer, "完成"],
    ]);
  });

  it("says once that a sheet was deleted, and nothing else in that row", () => {
    // The sheet is taken away without telling the 總表, as a person does it.
    const bytes = editWorkbook(made("A", "D", "H"), (sheets) =>
      ok({
        added: [],
        blocks: [],
        removed: sheets.filter(({ name }) => name.startsWith("D ")).map(({ sheetId }) => sheetId),
        styles: {},
      }),
    );
    if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
    const rows = rowsOf(bytes.value);

    expectDeleted(rows[1]);
    expectAgreement(rows.filter(({ report }) => report !== null));
    expect(rows.filter(({ report }) => report !== null)).toHaveLength(2);
  });

  it("says so at once where a sheet was deleted in LibreOffice", () => {
    const [, form] = rubrics;
    const bytes = made("A", "D", "H");
    const rows = rowsIn(withoutSheet(bytes, `D ${form?.title}`));

    expectDeleted(rows[1]);
    expect(rows.filter(({ report }) => report !== null)).toHaveLength(2);
  });

  it("prints twelve forms on one page", () => {
    const pages = pdfPages(throughLibreOffice(made(...allLetters), "pdf"));

    const [first = "", second = ""] = pages;
    expect(first).toContain(overviewWords.title);
    for (const letter of allLetters) expect(first).toMatch(new RegExp(`^ *${letter} `, "mu"));
    expect(second).not.toContain(overviewWords.title);
  });
});
