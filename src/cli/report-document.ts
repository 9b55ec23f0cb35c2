import { extname } from "node:path";
import { chartSvg } from "../document/chart-svg";
import { wordFile } from "../document/word-file";
import { reportMessages } from "../messages/cli-report";
import type { Block } from "../report/block";
import type { Report } from "../report/report";
import { reportCsv } from "../report/report-csv";
import { reportPage } from "../report/report-html";
import { reportMarkdown } from "../report/report-markdown";
import { reportTitle } from "../report/report-title";
import { pictureDrawer } from "./chart-picture";
import { chineseFont } from "./chinese-font";

/** A document's bytes and what whoever asked for it must know. */
export interface ReportDocument {
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
}

/** Makes the document that a file's extension asks for; a Word file for every unknown one. */
export const documentFile = async (
  file: string,
  report: Report,
  blocks: readonly Block[],
): Promise<ReportDocument> => {
  switch (extname(file).toLowerCase()) {
    case ".html":
      return textFile(
        reportPage(reportTitle(report), blocks, (chart) =>
          chartSvg(chart, { dark: false, words: true }),
        ),
      );
    case ".md":
      return textFile(reportMarkdown(blocks));
    case ".csv":
      return textFile(reportCsv(report));
    default:
      return wordDocument(report, blocks);
  }
};

const textFile = (text: string): ReportDocument => ({
  bytes: new TextEncoder().encode(text),
  notes: [],
});

const wordDocument = async (report: Report, blocks: readonly Block[]): Promise<ReportDocument> => {
  const hasChart = blocks.some(({ kind }) => kind === "chart");
  const font = hasChart ? chineseFont() : null;
  const draw = hasChart ? await pictureDrawer(font) : () => Promise.resolve(null);
  return {
    bytes: await wordFile(reportTitle(report), blocks, draw),
    notes: hasChart && font === null ? [reportMessages.noFont] : [],
  };
};
