import { describe, expect, it } from "@jest/globals";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import type { OpenForm } from "../../src/form/open-form";
import { officialRubrics } from "../../src/official/official-rubrics";
import { toA1 } from "../../src/plan/address";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { earlierReportSheets } from "../../src/report/earlier-report-sheets";
import { reportParts } from "../../src/report/report";
import { reportSheetEdit } from "../../src/report/report-sheet-edit";
import { type Role, roles } from "../../src/rubric/rubric";
import { withCell } from "../form/sheets";
import { type FormEntries, filledForm } from "./filled-form";

const planned = (form: OpenForm, shown: readonly Role[] = roles): SheetPlan => {
  const choice = { roles: shown, parts: reportParts };
  const [sheet] = reportSheetEdit([form], choice, { sheets: [], sheetNames: [] }).added;
  if (sheet === undefined) throw new Error("nothing planned");
  return sheet;
};

const entries: FormEntries = {
  "1.1.1": { self: 3, committee: 2, finding: "=1+1", evidence: "本校無此情形。" },
  "1.1.3": { self: "NA", committee: 99, evidence: "不適用。" },
};

describe("earlierReportSheets", () => {
  it.each(officialRubrics().map(({ short }) => short))(
    "finds the sheet of form %s again, with nothing of anybody else's on it, whatever was entered since",
    (short) => {
      const [before, now] = [filledForm(short, {}), filledForm(short, { "1.1.1": { self: 1 } })];
      for (const shown of [roles, ["self"], ["committee"]] as const) {
        const sheet = cellsOfPlan(planned(before, shown));
        const found = { sheetId: sheet.sheetId, name: `報告 ${short}`, foreign: [] };

        expect(earlierReportSheets([now], [sheet])).toEqual([found]);
      }
    },
  );

  it("takes lists of what no longer is so for its own", () => {
    const sheet = cellsOfPlan(planned(filledForm("F", entries, { institution: "public" })));
    const [found] = earlierReportSheets([filledForm("F", {})], [sheet]);

    expect(found?.foreign).toEqual([]);
  });

  it("names the cells of a text, a number and a formula that somebody else wrote", () => {
    const form = filledForm("J", {});
    const plan = planned(form);
    const sheet = cellsOfPlan(plan);
    const last = plan.rows.length - 1;
    const signed = withCell(sheet, last, 0, "視導委員：王小明");
    const reckoned = withCell(signed, last - 1, 9, null, "=SUM(E20:E30)");
    const noted = withCell(reckoned, 1, 2, 12);

    expect(earlierReportSheets([form], [noted])[0]?.foreign).toEqual([
      toA1(1, 2),
      toA1(last - 1, 9),
      toA1(last, 0),
    ]);
  });

  it("leaves sheets that somebody renamed, that are about another copy of the form, or bear no marker", () => {
    const form = filledForm("J", {});
    const sheet = cellsOfPlan(planned(form));
    const { row, column } = planned(form).marker;
    const copy = { ...form, location: { ...form.location, sheetName: "J 副本" } };

    expect(earlierReportSheets([form], [{ ...sheet, name: "報告 J 定稿版" }])).toEqual([]);
    expect(earlierReportSheets([form], [cellsOfPlan(planned(copy))])).toEqual([]);
    expect(earlierReportSheets([form], [withCell(sheet, row, column, null)])).toEqual([]);
    expect(earlierReportSheets([filledForm("L", {})], [sheet])).toEqual([]);
  });

  it("finds a sheet whose form was deleted", () => {
    const form = filledForm("J", {});
    const sheet = cellsOfPlan(planned(form));
    const formulas = sheet.formulas.map((line) =>
      line.map((formula) => formula?.replace(/'(?:[^']|'')+'!\$[A-Z]+\$\d+/gu, "#REF!") ?? null),
    );

    expect(earlierReportSheets([form], [{ ...sheet, formulas }])[0]?.foreign).toEqual([]);
  });
});
