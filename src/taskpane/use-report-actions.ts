import { useState } from "react";
import { reportHtml } from "../report/report-html";
import { reportText } from "../report/report-text";
import { reportTitle } from "../report/report-title";
import type { ReportChart } from "../report/report-chart";
import { copyReport } from "./copy-report";
import { addReportSheets } from "./report-sheets";
import type { ReportState } from "./use-report";
import type { Workbook } from "./use-workbook";

/** What is done with a report. */
export interface ReportActions {
  readonly copy: () => void;
  readonly saveWord: () => void;
  readonly addSheets: () => void;
  /** Whether one of them is under way. */
  readonly busy: boolean;
}

/** Copies, saves and adds a report; says what was done, and never that something was copied that was not. */
export const useReportActions = (
  workbook: Workbook,
  making: ReportState,
  onDenied: () => void,
): ReportActions => {
  const [busy, setBusy] = useState(false);
  const { blocks, drawingOf, report, forms } = making;
  const { tell } = workbook;
  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    void work().finally(() => {
      setBusy(false);
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
      run(async () => {
        const html = reportHtml(blocks, pictureOf);
        if (await copyReport({ html, text: reportText(blocks) }))
          tell({ type: "noted", message: { key: "report.copied", values: {} } });
        else onDenied();
      });
    },
    saveWord: () => {
      run(async () => {
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
      run(() => addReportSheets(workbook, forms, report));
    },
  };
};
