import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import { scoreCellOf } from "../../src/form/form-location";
import type { SheetCells } from "../../src/form/sheet-cells";
import { calendarColumns } from "../../src/plan/appeal-calendar";
import { serialOf } from "../../src/plan/calendar";
import { appealPrefix } from "../../src/plan/marker";
import { scene, type Scene, sheetId } from "./fill-scene";
import type { Pane } from "./pane";

const december = (day: number): number => serialOf({ year: 2016, month: 12, day });

/** Form D with one score that the committee lowered; the panel with the appeal is open. */
const lowered = async (): Promise<Scene> => {
  const made = await scene("D");
  for (const [role, value] of [
    ["self", 3],
    ["committee", 0],
  ] as const) {
    const place = scoreCellOf(made.location, "1.1.1", role);
    if (place === null) throw new Error(role);
    act(() => {
      made.host.edit(sheetId, { ...place, value });
    });
  }
  await made.pane.settle();
  await openPanel(made.pane);
  return made;
};

const openPanel = async (pane: Pane): Promise<void> => {
  await pane.click(pane.get("[data-figure=state]"));
  await pane.settle();
};

/** The field with a label. */
const field = (pane: Pane, label: string): HTMLElement => {
  const found = [...pane.root.querySelectorAll("label")].find(
    ({ textContent }) => textContent === label,
  );
  return pane.get(`[id="${found?.htmlFor ?? ""}"]`);
};

const enter = async (pane: Pane, label: string, text: string): Promise<void> => {
  const input = field(pane, label);
  input.focus();
  await pane.type(input, text);
  await act(async () => {
    input.blur();
    return Promise.resolve();
  });
  await pane.settle();
};

const valueOf = (pane: Pane, label: string): unknown => Reflect.get(field(pane, label), "value");

const deadline = (pane: Pane): string => pane.get("[data-figure=deadline]").textContent;

const appealIn = async ({ host }: Scene): Promise<SheetCells> => {
  const read = await host.readMarked([appealPrefix]);
  const [cells] = read.ok ? read.value : [];
  if (cells === undefined) throw new Error("no appeal");
  return cells;
};

const received = "收到報告初稿日期";
const holidays = "放假日";
const makeUpDays = "補行上班日";

describe("the days of an appeal in the pane", () => {
  it("move the last day for it, and are shown in years of the republic", async () => {
    const { pane } = await lowered();
    expect(deadline(pane)).toBe("申復期限：請填收到報告初稿日期。");
    await enter(pane, received, "2016-11-21");
    expect(valueOf(pane, received)).toBe("民國105年11月21日");
    expect(deadline(pane)).toContain("民國105年12月9日（星期五）");
    expect(deadline(pane)).toContain("只扣除週六、週日");

    await enter(pane, holidays, "2016-12-02");
    expect(valueOf(pane, holidays)).toBe("民國105年12月2日");
    expect(deadline(pane)).toBe("申復期限：民國105年12月12日（星期一）。");
    await enter(pane, makeUpDays, "105/12/3");
    expect(deadline(pane)).toBe("申復期限：民國105年12月9日（星期五）。");
  });

  it("stand on the drafted sheet", async () => {
    const made = await lowered();
    await enter(made.pane, received, "105/11/21");
    await enter(made.pane, holidays, "105/12/5、105/12/2");
    await enter(made.pane, makeUpDays, "105/12/3");
    await made.pane.click(made.pane.button("起草申復"));
    const { values } = await appealIn(made);
    const listed = (column: number): readonly unknown[] =>
      values.map((row) => row[column]).filter((value) => typeof value === "number" && value > 0);

    expect(listed(calendarColumns.holiday)).toEqual([december(2), december(5)]);
    expect(listed(calendarColumns.makeUp)).toEqual([december(3)]);
  });

  it("are kept for the next form and the next time", async () => {
    const { pane } = await lowered();
    await enter(pane, holidays, "105/12/2");
    await pane.click(pane.button("關閉"));
    await openPanel(pane);

    expect(valueOf(pane, holidays)).toBe("民國105年12月2日");
    expect(pane.storage.read("holidays")).toBe("民國105年12月2日");
  });

  it("are named when they cannot be read, and nothing is drafted", async () => {
    const made = await lowered();
    await enter(made.pane, received, "105/11/21");
    await enter(made.pane, holidays, "105/12/2\n105/2/30\n明天");
    expect(made.pane.text()).toContain("讀不出：105/2/30、明天");
    expect(deadline(made.pane)).toContain("有讀不出的日期");
    await made.pane.click(made.pane.button("起草申復"));
    await expect(appealIn(made)).rejects.toThrow("no appeal");

    await enter(made.pane, holidays, "105/12/2");
    expect(made.pane.text()).not.toContain("讀不出");
    await made.pane.click(made.pane.button("起草申復"));
    await expect(appealIn(made)).resolves.toBeDefined();
  });

  it("are not more make-up days than the sheet has room for", async () => {
    const made = await lowered();
    const days = Array.from({ length: 13 }, (_, index) => `105/12/${index + 1}`);
    await enter(made.pane, makeUpDays, days.join("\n"));

    expect(made.pane.text()).toContain("補行上班日最多 12 天");
    await made.pane.click(made.pane.button("起草申復"));
    await expect(appealIn(made)).rejects.toThrow("no appeal");
  });
});
