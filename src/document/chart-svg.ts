import { BarChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { escaped } from "../report/report-html";
import type { ReportChart } from "../report/report-chart";
import { chartHeight, type ChartLook, chartOption } from "./chart-option";

register([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** In px: the text width of a report's page. */
export const chartWidth = 620;

/**
 * Draws a chart as an SVG element of its own, with its text alternative in `<title>` and `<desc>`; needs no DOM.
 *
 * Its size in px is `chartWidth`, unless the look has a width of its own, by `chartHeight`.
 */
export const chartSvg = (chart: ReportChart, look: ChartLook): string => {
  const drawing = init(null, null, {
    renderer: "svg",
    ssr: true,
    width: look.width ?? chartWidth,
    height: chartHeight(chart, look),
  });
  try {
    drawing.setOption(chartOption(chart, look));
    return described(drawing.renderToSVGString(), chart);
  } finally {
    // An open drawing keeps Node from ending.
    drawing.dispose();
  }
};

const described = (svg: string, { title, sentences }: ReportChart): string =>
  svg.replace(
    /^<svg([^>]*)>/u,
    (_, attributes: string) =>
      `<svg${attributes} role="img" aria-label="${escaped(title)}"><title>${escaped(title)}</title><desc>${escaped(sentences.join(""))}</desc>`,
  );
