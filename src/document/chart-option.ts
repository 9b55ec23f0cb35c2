import type { EChartsCoreOption } from "echarts/core";
import { reportWords } from "../messages/report";
import { printedPercent } from "../report/printed-number";
import type { ReportChart } from "../report/report-chart";
import type { Role } from "../rubric/rubric";

/** How a chart is to look. */
export interface ChartLook {
  readonly dark: boolean;
  /** False where no font for its words is at hand: bars and axis numbers only. */
  readonly words: boolean;
  /** In px, where it is drawn narrower than a report's page. */
  readonly width?: number;
}

const inks = {
  light: { text: "#000000", line: "#8a8a8a", paper: "#ffffff", pattern: "#ffffff" },
  dark: { text: "#ffffff", line: "#9e9e9e", paper: "transparent", pattern: "#1f1f1f" },
} as const;

/** Apart in lightness as well as in hue; the patterns tell them apart without either. */
const fills = {
  light: { self: "#2f6fb7", committee: "#e3a857" },
  dark: { self: "#4d92dd", committee: "#f0c27b" },
} as const satisfies Readonly<Record<string, Readonly<Record<Role, string>>>>;

const decals = {
  self: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  committee: {
    symbol: "circle",
    symbolSize: 0.8,
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
  },
} as const satisfies Readonly<Record<Role, object>>;

/** In px; what stands between axis and paper. */
const room = {
  page: { labels: 222, right: 60, section: 62, step: 20 },
  narrow: { labels: 104, right: 46, section: 86, step: 50 },
} as const;

/** The library alone leaves Chinese no room between lines. */
const font = { fontSize: 12, lineHeight: 15, fontFamily: "sans-serif" } as const;

const roomOf = ({ width }: Pick<ChartLook, "width">) =>
  width === undefined ? room.page : room.narrow;

/**
 * Makes the ECharts option of a chart: horizontal bars from 0 to 100 %, a pattern for each role, values at the bars.
 *
 * Pane, page and Word file show the same one. Nothing moves.
 */
export const chartOption = (
  { title, roles, bars, sentences }: ReportChart,
  look: ChartLook,
): EChartsCoreOption => {
  const { dark, words } = look;
  const { labels, right, step } = roomOf(look);
  const theme = dark ? "dark" : "light";
  const ink = inks[theme];
  const textStyle = { ...font, color: ink.text };
  return {
    animation: false,
    backgroundColor: ink.paper,
    textStyle,
    aria: {
      enabled: true,
      label: { description: reportWords.chart.description(title, sentences.join("")) },
      decal: { show: true, decals: roles.map((role) => ({ ...decals[role], color: ink.pattern })) },
    },
    legend: {
      show: words,
      bottom: 0,
      textStyle,
      itemWidth: 36,
      itemHeight: 16,
      selectedMode: false,
    },
    grid: { left: words ? labels + 12 : 12, right, top: 12, bottom: words ? 70 : 30 },
    xAxis: {
      type: "value",
      min: 0,
      max: 100,
      interval: step,
      name: words ? reportWords.chart.axis : "",
      nameLocation: "middle",
      nameGap: 24,
      nameTextStyle: textStyle,
      axisLabel: { ...textStyle, formatter: "{value}%", show: words },
      splitLine: { lineStyle: { color: ink.line, type: "dashed" } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ section }) => section),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
      axisLabel: { ...textStyle, width: labels, overflow: "break", show: words },
    },
    series: roles.map((role) => ({
      name: reportWords.roles[role],
      type: "bar",
      barMaxWidth: 18,
      barGap: "20%",
      itemStyle: { color: fills[theme][role], borderColor: ink.text, borderWidth: 1 },
      label: { ...textStyle, show: words, position: "right", formatter: percentAt },
      data: bars.map(({ percents }) => percents[role]),
    })),
  };
};

const percentAt = ({ value }: { readonly value: unknown }): string =>
  typeof value === "number" ? printedPercent(value) : "";

/** In px: so high that the bars and a wrapped title have room in each section. */
export const chartHeight = (
  { bars, roles }: ReportChart,
  look: Pick<ChartLook, "width"> = {},
): number => 90 + bars.length * (roomOf(look).section - (roles.length > 1 ? 0 : 14));
