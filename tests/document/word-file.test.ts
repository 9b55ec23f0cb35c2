import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "@jest/globals";
import { chartSvg } from "../../src/document/chart-svg";
import { wordFile } from "../../src/document/word-file";
import { layOutReport } from "../../src/report/lay-out-report";
import { makeReport } from "../../src/report/make-report";
import { type ReportPart, reportParts } from "../../src/report/report";
import { reportChart } from "../../src/report/report-chart";
import { roles } from "../../src/rubric/rubric";
import { type FormEntries, filledForm } from "../report/filled-form";

const reportOn = (entries: FormEntries, parts: readonly ReportPart[] = reportParts) =>
  makeReport([filledForm("J", entries)], { roles, parts });

const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);

const documentXml = async (
  entries: FormEntries,
  picture: { readonly png: Uint8Array; readonly width: number; readonly height: number } | null,
): Promise<{ readonly xml: string; readonly names: readonly string[] }> => {
  const blocks = layOutReport(reportOn(entries));
  const parts = unzipSync(await wordFile("報告", blocks, () => Promise.resolve(picture)));
  return { xml: strFromU8(parts["word/document.xml"] ?? png), names: Object.keys(parts) };
};

describe("wordFile", () => {
  it("repeats the header row of a table and breaks no row", async () => {
    const { xml } = await documentXml({}, null);
    const rows = xml.match(/<w:tr>|<w:tr /gu) ?? [];

    expect(xml.match(/<w:tblHeader\/>/gu)?.length).toBe(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(rows.length);
  });

  it("is A4 with 標楷體 and Times New Roman", async () => {
    const parts = unzipSync(await wordFile("報告", [], () => Promise.resolve(null)));

    expect(strFromU8(parts["word/document.xml"] ?? png)).toContain(
      '<w:pgSz w:w="11906" w:h="16838"',
    );
    const styles = strFromU8(parts["word/styles.xml"] ?? png);
    expect(styles).toContain('w:eastAsia="標楷體"');
    expect(styles).toContain('w:ascii="Times New Roman"');
  });

  it("gives the chart a text alternative, and its sentences where there is no picture", async () => {
    const drawn = await documentXml({ "1.1.1": { self: 3 } }, { png, width: 10, height: 10 });
    const without = await documentXml({ "1.1.1": { self: 3 } }, null);

    expect(drawn.xml).toMatch(/<wp:docPr [^>]*descr="[^"]*自我檢核分數 3／36 分（8\.3%）/u);
    expect(drawn.names.some((name) => name.endsWith(".png"))).toBe(true);
    expect(without.names.some((name) => name.endsWith(".png"))).toBe(false);
    expect(without.xml).toContain("自我檢核分數 3／36 分（8.3%）");
  });

  it("takes markup and formulas for text", async () => {
    const { xml } = await documentXml(
      { "1.1.1": { finding: "<script>alert(1)</script>\n=1+1\u0007" } },
      null,
    );

    expect(xml).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(xml).toContain(">=1+1<");
    expect(xml).not.toContain("\u0007");
  });
});

describe("chartSvg", () => {
  const svgOf = (entries: FormEntries, words = true): string => {
    const [form] = reportOn(entries).forms;
    if (form === undefined) throw new Error("no form");
    return chartSvg(reportChart(form, roles), { dark: false, words });
  };

  it("names and describes itself", () => {
    const svg = svgOf({ "1.1.1": { self: 3, committee: 6 } });

    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>J [^<]*<\/title><desc>[^<]*（16\.7%）/u);
  });

  it("tells the roles apart by patterns", () => {
    const patterns = svgOf({ "1.1.1": { self: 3, committee: 6 } }).match(/<pattern /gu) ?? [];

    expect(patterns.length).toBeGreaterThanOrEqual(2);
  });

  it("draws no words where no font can show them", () => {
    expect(svgOf({ "1.1.1": { self: 3 } }, false)).not.toContain("<text");
    expect(svgOf({ "1.1.1": { self: 3 } })).toContain("<text");
  });
});
