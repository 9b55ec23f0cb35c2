import { describe, expect, it } from "@jest/globals";
import { openForm } from "../../src/form/open-form";
import { makeReport } from "../../src/report/make-report";
import {
  type FormInReport,
  type IndicatorInReport,
  type Report,
  reportParts,
} from "../../src/report/report";
import { type Role, roles } from "../../src/rubric/rubric";
import { officialRubrics } from "../../src/official/official-rubrics";
import { type FormEntries, filledForm, plannedCells } from "./filled-form";

const reportOn = (short: string, entries: FormEntries, situations = {}): FormInReport => {
  const { forms } = makeReport([filledForm(short, entries, situations)], {
    roles,
    parts: reportParts,
  });
  const [form] = forms;
  if (form === undefined) throw new Error("no form");
  return form;
};

const indicatorOf = ({ sections }: FormInReport, id: string): IndicatorInReport => {
  const all = sections.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));
  const found = all.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

const shown = (indicator: IndicatorInReport, role: Role) => indicator.scores?.[role].shown;

describe("makeReport", () => {
  it("gives each role's score, and committee minus self where both are legal", () => {
    const form = reportOn("D", {
      "1.1.1": { self: 2, committee: 1 },
      "1.1.2": { self: 1.5, committee: 1.9 },
      "1.2.1": { self: 2 },
    });

    expect(indicatorOf(form, "1.1.1").difference).toBe(-1);
    expect(indicatorOf(form, "1.1.2").difference).toBe(0.4);
    expect(indicatorOf(form, "1.2.1").difference).toBeNull();
  });

  it("tells blank from 0 and from NA", () => {
    const form = reportOn("F", {
      "1.1.1": { self: 0 },
      "1.1.3": { self: "NA", evidence: "本校無此設施" },
    });

    expect(shown(indicatorOf(form, "1.1.1"), "self")).toBe("0");
    expect(shown(indicatorOf(form, "1.1.1"), "committee")).toBe("未填");
    expect(shown(indicatorOf(form, "1.1.3"), "self")).toBe("NA");
    expect(indicatorOf(form, "1.1.3").notCounted).toEqual({
      roles: ["self"],
      reason: "本校無此設施",
    });
  });

  it("says an NA without its reason and a refused score, and goes on", () => {
    const form = reportOn("F", { "1.1.1": { self: 7 }, "1.1.3": { committee: "NA" } });

    expect(indicatorOf(form, "1.1.1").scores?.self).toMatchObject({
      shown: "7",
      score: null,
      refusal: "超過配分 1",
    });
    expect(indicatorOf(form, "1.1.3").notCounted?.reason).toBe("（未敘明）");
    expect(form.notes.join()).toContain("1.1.1「7」（超過配分 1）");
    expect(form.notes.join()).toContain("1.1.3「NA」（請於說明欄敘明理由）");
  });

  it("never gives a total that is not final without its 暫計", () => {
    const { totals, notes } = reportOn("A", { "1.1.1": { self: 10 } });

    expect(totals.self).toEqual({ total: 10, status: "暫計：未填 3 項" });
    expect(totals.committee.total).toBeNull();
    expect(notes).toContain("自我檢核分數尚未確定（暫計：未填 3 項）。");
  });

  it("gives no sum that the sheet has lost", () => {
    const cells = plannedCells("A");
    const values = cells.values.map((row) => {
      if (row.includes("1.1.1")) return row.map((value, column) => (column === 5 ? 10 : value));
      return row.includes("總分") || row.includes("小計1") ? row.map(() => null) : row;
    });
    const form = openForm({ ...cells, values }, officialRubrics());
    if (form === null) throw new Error("no form");
    const [report] = makeReport([form], { roles: ["self"], parts: reportParts }).forms;

    expect(form.score.roles.self.total).toBe(10);
    expect(report?.totals.self.total).toBeNull();
    expect(report?.sections[0]?.subtotals.self).toBeNull();
    expect(report?.notes.join()).toContain("已沒有「自我檢核分數」的總分儲存格");
  });

  it("counts the points of a section that NA and situations leave", () => {
    const form = reportOn("F", { "1.1.1": { self: "NA", evidence: "無" } });

    expect(form.sections[0]?.points).toBe(40);
    expect(form.sections[0]?.applicable).toEqual({ self: 39, committee: 40 });
  });

  it("names the situation that takes an indicator out", () => {
    const form = reportOn("K", {}, { "campus-incident": "no" });

    expect(indicatorOf(form, "3.1.3").points).toBeNull();
    expect(shown(indicatorOf(form, "3.1.3"), "self")).toBe("不計分");
    expect(indicatorOf(form, "3.1.3").notCounted?.reason).toMatch(/：無，本項不予計分$/u);
  });

  it("takes findings apart under the headings that the form asks for", () => {
    const form = reportOn("J", {
      "1.1.1": { finding: "特色與績優事項：\n甲\n建議改進事項：\n乙" },
      "1.1.2": { finding: "丙" },
    });

    expect(form.findingParts).toEqual(["特色與績優事項", "建議改進事項"]);
    expect(indicatorOf(form, "1.1.1").finding).toEqual({ unheaded: "", parts: ["甲", "乙"] });
    expect(indicatorOf(form, "1.1.2").finding).toEqual({ unheaded: "丙", parts: ["", ""] });
  });

  it("takes the printed text of 自我檢核說明 for no evidence", () => {
    const form = reportOn("D", { "1.1.2": { evidence: "附件一" } });
    const printed = officialRubrics()
      .find(({ short }) => short === "D")
      ?.sections[0]?.criteria[0]?.indicators.at(0);

    expect(printed?.evidence).toContain("□");
    expect(indicatorOf(form, "1.1.1").evidence).toBe("");
    expect(indicatorOf(form, "1.1.2").evidence).toBe("附件一");
  });

  it.each(officialRubrics().map(({ short }) => short))(
    "shows every indicator of form %s once and survives JSON",
    (short) => {
      const report: Report = makeReport([filledForm(short, {})], { roles, parts: reportParts });
      const ids = report.forms.flatMap(({ sections }) =>
        sections.flatMap(({ criteria }) =>
          criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
        ),
      );
      const rubric = officialRubrics().find((form) => form.short === short);

      expect(ids).toEqual(
        rubric?.sections.flatMap(({ criteria }) =>
          criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
        ),
      );
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    },
  );
});
