import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "@jest/globals";
import type { Block } from "../../src/report/block";
import { layOutReport } from "../../src/report/lay-out-report";
import { makeReport } from "../../src/report/make-report";
import { type Report, type ReportPart, reportParts } from "../../src/report/report";
import { reportCsv } from "../../src/report/report-csv";
import { reportHtml, reportPage } from "../../src/report/report-html";
import { reportMarkdown } from "../../src/report/report-markdown";
import { reportText } from "../../src/report/report-text";
import { roles } from "../../src/rubric/rubric";
import { filledForm } from "./filled-form";

const script = "<script>alert(1)</script>";

const reportWith = (finding: string, parts: readonly ReportPart[] = reportParts): Report =>
  makeReport(
    [filledForm("A", { "1.1.1": { finding, evidence: finding, self: finding, committee: 8 } })],
    { roles, parts },
  );

const blocksWith = (finding: string): readonly Block[] => layOutReport(reportWith(finding));
const noPicture = (): null => null;

/** The elements of some HTML, which must be well-formed. */
const namesIn = (html: string): readonly string[] =>
  Array.from(
    new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    })
      .parseFromString(
        html.replace(/<(col)\b([^>]*)>/gu, "<$1$2/>").replaceAll("<br>", "<br/>"),
        "text/xml",
      )
      .getElementsByTagName("*"),
    ({ tagName }) => tagName,
  );

describe("a text that looks like something else", () => {
  it("stays text in HTML", () => {
    const html = reportHtml(blocksWith(`${script}" onload='x' & <b>`), noPicture);

    expect(namesIn(html)).not.toContain("script");
    expect(html).toContain(
      "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp; &lt;b&gt;",
    );
    expect(reportPage(script, blocksWith(script), noPicture)).not.toContain(script);
  });

  it("is kept from becoming a formula when the HTML is pasted into Excel", () => {
    const html = reportHtml(blocksWith("=1+1"), noPicture);
    const cells = html.match(/<td[^>]*>=1\+1/gu) ?? [];

    expect(cells.length).toBeGreaterThan(0);
    expect(cells.every((cell) => cell.includes(String.raw`mso-number-format:'\@'`))).toBe(true);
  });

  it.each(["=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "\t=1+1"])(
    "never begins a cell of the clipboard's text or of a .csv as %j",
    (finding) => {
      const text = reportText(blocksWith(finding));
      const csv = reportCsv(reportWith(finding));
      const fields = [...text.split(/[\t\r\n]/u), ...csv.split(/[,\r\n]/u)];

      expect(
        fields.filter((field) => /^"?[=+\-@＝]/u.test(field) && !/^[+-]?[\d.]+$/u.test(field)),
      ).toEqual([]);
      expect(text).toContain(`'${finding.trim()}`);
    },
  );

  it("never is markup in Markdown", () => {
    const markdown = reportMarkdown(blocksWith(`${script} | **甲** [乙](http://x)\n# 丙`));

    expect(markdown).not.toContain("<script>");
    expect(markdown).toContain(String.raw`\<script\>`);
    expect(markdown).toContain(String.raw`\| \*\*甲\*\* \[乙\]\(http\:`);
    expect(markdown).not.toMatch(/^# 丙/mu);
  });
});

describe("the documents of a report", () => {
  it("keep the rows of a table when a text has several lines", () => {
    const rows = (finding: string): number =>
      reportText(layOutReport(reportWith(finding, ["results"]))).split("\r\n").length;

    expect(rows("甲\n乙\t丙")).toBe(rows("甲"));
  });

  it("span sections and criteria over their rows, and the header stands in its own part", () => {
    const html = reportHtml(layOutReport(reportWith("甲", ["results"])), noPicture);

    expect(html).toContain('<thead><tr><th scope="col"');
    expect(html.match(/rowspan="4"/gu)).toHaveLength(1);
    expect(html).toMatch(/<table border="1"/u);
    expect(html).toContain("border:1px solid #000000");
  });

  it("show 訪視結果說明 in the table only while it has no part of its own", () => {
    const texts = (parts: readonly ReportPart[]): string =>
      reportMarkdown(layOutReport(reportWith("甲甲甲", parts)));

    expect(texts(["results"])).toMatch(/ 甲甲甲 \|$/mu);
    expect(texts(["results", "findings"])).not.toMatch(/ 甲甲甲 \|$/mu);
    expect(texts(["results", "findings"])).toMatch(/^- \*\*1\\\.1\\\.1\*\* 甲甲甲$/mu);
  });

  it("leave the result to the ministry and show only the roles and parts chosen", () => {
    const form = filledForm("A", { "1.1.1": { self: 10, committee: 8 } });
    const self = makeReport([form], { roles: ["self"], parts: ["cover", "results"] });
    const markdown = reportMarkdown(layOutReport(self));

    expect(markdown).toContain("□ 通過　　□ 待改進（由教育部認定）");
    expect(markdown).not.toContain("委員評分");
    expect(markdown).not.toContain("| 差異");
    expect(reportCsv(self).split("\r\n")[0]).toBe(
      "\uFEFF訪視表,訪視項目,訪視細項,代碼,訪視指標,配分,自我檢核分數,自評檢核,說明與佐證資料,訪視結果說明",
    );
  });

  it("show no difference of sums that are made of different indicators", () => {
    const totals = (last: number | null): string => {
      const entries = ["1.1.1", "1.1.2", "1.1.3", "1.2.1"].map((id, index) => {
        const committee = index === 3 ? last : 2;
        return [id, { self: 1, committee }] as const;
      });
      const form = filledForm("A", Object.fromEntries(entries));
      const report = makeReport([form], { roles, parts: ["results", "findings"] });
      const lines = reportText(layOutReport(report)).split("\r\n");
      return lines.find((line) => line.startsWith("總分")) ?? "";
    };

    expect(totals(2)).toBe("總分\t\t\t100\t4\t8\t+4");
    expect(totals(null)).toBe("總分\t\t\t100\t4\t6 暫計\t");
  });
});
