import { describe, expect, it } from "@jest/globals";
import { makeReport } from "../../src/report/make-report";
import { reportParts } from "../../src/report/report";
import { type ReportChart, reportChart } from "../../src/report/report-chart";
import { roles } from "../../src/rubric/rubric";
import { type FormEntries, filledForm } from "./filled-form";

const chartOf = (short: string, entries: FormEntries): ReportChart => {
  const [form] = makeReport([filledForm(short, entries)], { roles, parts: reportParts }).forms;
  if (form === undefined) throw new Error("no form");
  return reportChart(form, roles);
};

describe("reportChart", () => {
  it("gives 小計 in percent of the points that count", () => {
    const { bars } = chartOf("F", {
      "1.1.1": { self: "NA", evidence: "無", committee: 1 },
      "1.2.1": { self: 3.9, committee: 0 },
      "3.4.1": { self: 2.5 },
    });

    expect(bars.map(({ percents }) => percents.committee)).toEqual([2.5, null, null]);
    expect(bars[0]?.section).toBe("一、環境保護及能資源管理現況查核");
  });

  it("says each section in words, also one that nobody scored", () => {
    const { sentences } = chartOf("A", { "1.1.1": { self: 9 } });

    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/：自我檢核分數 9／100 分（9%）、委員評分 尚未評分。$/u);
  });
});
