import { useState } from "react";
import { reportHtml } from "../report/report-html";
import { reportText } from "../report/report-text";
import { reportTitle } from "../report/report-title";
import type { ReportChart } from "../report/report-chart";
import { copyReport } from "./copy-report";
import type { EarlierReportSheet } from "../report/earlier-report-sheets";
import { putReportSheets } from "./report-sheets";
import { useBusy } from "./use-busy";
import type { ReportState } from "./use-report";
import type { Workbook } from "./use-workbook";

/** What is done with a report. */
export interface ReportActions {
  readonly copy: () => void;
  readonly saveWord: () => void;
  readonly addSheets: () => void;
  /** The earlier 報告 sheets that somebody has written on, while it is asked whether they may go; null for no question. */
  readonly question: readonly EarlierReportSheet[] | null;
  readonly replaceSheets: () => void;
  readonly keepSheets: () => void;
  /** Whether one of them is under way. */
  readonly busy: boolean;
}

/** Copies, saves and adds a report; says what was done, and never that something was copied that was not. */
export const useReportActions = (
  workbook: Workbook,
  making: ReportState,
  onDenied: () => void,
): ReportActions => {
  const { busy, whileBusy } = useBusy();
  const [question, setQuestion] = useState<ReportActions["question"]>(null);
  const { blocks, drawingOf, report, forms } = making;
  const { tell } = workbook;
  const putSheets = (agreed: readonly EarlierReportSheet[]): void => {
    whileBusy(async () => {
      setQuestion(await putReportSheets(workbook, forms, report, agreed));
    });
  };
  const pictureOf = (chart: ReportChart): string | null => {
    const drawing = drawingOf(chart);
    return drawing?.picture == null
      ? null
      : `<img src="${drawing.picture}" width="${drawing.width}" height="${drawing.height}" alt="">`;
  };
  return {
    busy,
    copy: () => {
      whileBusy(async () => {
        const html = reportHtml(blocks, pictureOf);
        if (await copyReport({ html, text: reportText(blocks) }))
          tell({ type: "noted", message: { key: "report.copied", values: {} } });
        else onDenied();
      });
    },
    saveWord: () => {
      whileBusy(async () => {
        try {
          const { saveWordFile } = await import("./report-word");
          const file = await saveWordFile(reportTitle(report), blocks, drawingOf);
          tell({ type: "noted", message: { key: "report.saved", values: { file } } });
        } catch {
          tell({ type: "noted", message: { key: "report.notSaved", values: {} } });
        }
      });
    },
    addSheets: () => {
      putSheets([]);
    },
    question,
    replaceSheets: () => {
      putSheets(question ?? []);
    },
    keepSheets: () => {
      setQuestion(null);
    },
  };
};
