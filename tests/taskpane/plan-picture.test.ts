import { describe, expect, it } from "@jest/globals";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { planPicture } from "../../src/taskpane/plan-picture";
import { official } from "./opened";

const plan = planWorkbook([{ rubric: official("D"), situations: {}, alert: "refuse" }], []);

const pictureOfD = (): ReturnType<typeof planPicture> => {
  const [sheet] = plan.sheets;
  if (sheet === undefined) throw new Error("no sheet planned");
  return planPicture(plan, sheet);
};

describe("planPicture", () => {
  it("is as wide as the printed columns and as high as one page", () => {
    const { width, height } = pictureOfD();
    const { printArea } = plan.sheets[0]?.page ?? { printArea: null };
    const printed = plan.sheets[0]?.columns.slice(0, (printArea?.lastColumn ?? 0) + 1) ?? [];
    expect(width).toBeCloseTo(printed.reduce((sum, column) => sum + column.width, 0));
    expect(height / width).toBeCloseTo(210 / 297);
  });

  it("draws boxes and writing, all of it on the page", () => {
    const { boxes, texts, width, height } = pictureOfD();
    expect(boxes.length).toBeGreaterThan(9);
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) {
      expect(text.x + text.width).toBeLessThanOrEqual(width);
      expect(text.y).toBeLessThan(height);
    }
  });
});
