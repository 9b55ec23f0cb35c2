import { describe, expect, it } from "@jest/globals";
import { pictureDrawer } from "../../src/cli/chart-picture";
import { chineseFont } from "../../src/cli/chinese-font";
import type { ReportChart } from "../../src/report/report-chart";

const chart: ReportChart = {
  title: "各項目得分比率",
  roles: ["self", "committee"],
  bars: [{ section: "一、行政組織", percents: { self: 80, committee: null } }],
  sentences: ["一、行政組織：自我檢核分數 8／10 分（80%）。"],
};

/** Width and height in dots, from the picture's first chunk. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe("pictureDrawer", () => {
  it("draws bars in twice the dots of their size, also without a font", async () => {
    const draw = await pictureDrawer(null);
    const { png, width, height } = await draw(chart);

    expect(new TextDecoder().decode(png.slice(1, 4))).toBe("PNG");
    expect(sizeOf(png)).toEqual([width * 2, height * 2]);
  });
});

describe("chineseFont", () => {
  it("is null where none of the files is there", () => {
    expect(chineseFont(["/nowhere/font.ttc"])).toBeNull();
  });

  it("reads the first file that is there", () => {
    expect(chineseFont(["/nowhere/font.ttc", __filename])?.length).toBeGreaterThan(100);
  });
});
