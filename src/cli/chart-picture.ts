import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { chartHeight } from "../document/chart-option";
import { chartSvg, chartWidth } from "../document/chart-svg";
import type { ChartPicture } from "../document/word-file";
import type { ReportChart } from "../report/report-chart";

/** Dots of the picture for each px of its size on the page: 2 is 192 dots an inch. */
const zoom = 2;

/** Draws charts as PNG; the words need a font, without one bars stand alone. */
export const pictureDrawer = async (
  font: Uint8Array | null,
): Promise<(chart: ReportChart) => Promise<ChartPicture>> => {
  started ??= initWasm(readFileSync(wasmFile()));
  await started;
  return (chart) => {
    const svg = chartSvg(chart, { dark: false, words: font !== null });
    const drawing = new Resvg(svg, {
      fitTo: { mode: "zoom", value: zoom },
      font: { fontBuffers: font === null ? [] : [font] },
    });
    const png = drawing.render().asPng();
    drawing.free();
    return Promise.resolve({ png, width: chartWidth, height: chartHeight(chart) });
  };
};

/** The module may be started once only. */
let started: Promise<void> | undefined;

/** Beside the built program; in a checkout where the package has it. */
const wasmFile = (): string => {
  const beside = join(__dirname, "resvg.wasm");
  return existsSync(beside) ? beside : require.resolve("@resvg/resvg-wasm/index_bg.wasm");
};
