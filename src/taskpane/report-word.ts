import { wordFile } from "../document/word-file";
import type { Block } from "../report/block";
import type { ReportChart } from "../report/report-chart";
import type { ChartDrawing } from "./chart-drawing";
import { saveFile } from "./save-file";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Makes the Word file of a report in the pane and hands it to the browser. The library is large: load this module when asked. */
export const saveWordFile = async (
  title: string,
  blocks: readonly Block[],
  drawingOf: (chart: ReportChart) => ChartDrawing | null,
): Promise<string> => {
  const name = `${title.replace(/[\\/:*?"<>|]/gu, " ")}.docx`;
  const bytes = await wordFile(title, blocks, (chart) => {
    const drawing = drawingOf(chart);
    return Promise.resolve(
      drawing?.picture == null
        ? null
        : { png: bytesOf(drawing.picture), width: drawing.width, height: drawing.height },
    );
  });
  saveFile(new Uint8Array(bytes), name, wordType);
  return name;
};

const bytesOf = (dataUrl: string): Uint8Array =>
  Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(",") + 1)), (sign) => sign.charCodeAt(0));
