import { init, use as register } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { chartHeight, chartOption } from "../document/chart-option";
import { chartSvg, chartWidth } from "../document/chart-svg";
import type { ReportChart } from "../report/report-chart";

register([CanvasRenderer]);

/** One chart as the pane needs it: for its own page, for the preview, and as a picture for other programs. */
export interface ChartDrawing {
  /** SVG in the pane's theme, as wide as a narrow pane. */
  readonly screen: string;
  /** SVG on white paper. */
  readonly paper: string;
  /** PNG on white paper as a `data:` URL; null where the browser draws none. */
  readonly picture: string | null;
  /** Of the picture on paper, in px. */
  readonly width: number;
  readonly height: number;
}

/** In px: what a pane of 320 px has room for. */
const paneWidth = 296;

const paper = { dark: false, words: true } as const;

/** Pixels of the picture for each px: sharp on paper. */
const density = 2;

/** Draws a chart in all its shapes. ECharts is large: load this module only when a chart is to be seen. */
export const drawChart = (chart: ReportChart, dark: boolean): ChartDrawing => ({
  screen: chartSvg(chart, { dark, words: true, width: paneWidth }),
  paper: chartSvg(chart, paper),
  picture: pictureOf(chart),
  width: chartWidth,
  height: chartHeight(chart),
});

/** A canvas takes no foreign picture under the pane's content policy, so that the chart is drawn on it once more. */
const pictureOf = (chart: ReportChart): string | null => {
  const drawing = init(document.createElement("div"), null, {
    renderer: "canvas",
    width: chartWidth,
    height: chartHeight(chart),
  });
  try {
    drawing.setOption(chartOption(chart, paper));
    return drawing.getDataURL({ type: "png", pixelRatio: density });
  } catch {
    return null;
  } finally {
    drawing.dispose();
  }
};
