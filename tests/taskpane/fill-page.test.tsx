import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import { scoreCellOf } from "../../src/form/form-location";
import { scene, sheetId } from "./fill-scene";

describe("FillPage", () => {
  it("shows the indicator of the selected row with its ladder", async () => {
    const { pane, select } = await scene("A");
    await select("1.1.1");
    expect(pane.get("[data-indicator]").dataset["indicator"]).toBe("1.1.1");
    expect(pane.root.querySelectorAll("[role=option]")).toHaveLength(11);
  });

  it("shows the next indicator from its beginning, however far down the one before was read", async () => {
    const { pane, select } = await scene("A");
    await select("1.1.1");
    document.documentElement.scrollTop = 400;
    await pane.click(pane.get("[data-score='8']"));
    expect(document.documentElement.scrollTop).toBe(400);
    await pane.click(pane.button("下一個未填"));
    expect(pane.get("[data-indicator]").dataset["indicator"]).toBe("1.1.2");
    expect(document.documentElement.scrollTop).toBe(0);
  });

  it("writes the score of a clicked step, says so, and takes it back", async () => {
    const { pane, select, scoreOf } = await scene("A");
    await select("1.1.1");
    await pane.click(pane.get("[data-score='8']"));
    expect(scoreOf("1.1.1")).toBe(8);
    expect(pane.text()).toContain("已寫入 8 分");
    expect(pane.get("[data-verdict]").textContent).toBe("✓");
    await pane.click(pane.button("復原"));
    expect(scoreOf("1.1.1")).toBeNull();
    expect(pane.get("[data-verdict]").textContent).toBe("未填");
  });

  it("writes into the column of the selected cell", async () => {
    const { pane, select, scoreOf } = await scene("A");
    await select("1.1.1", "committee");
    await pane.click(pane.get("[data-score='8']"));
    expect([scoreOf("1.1.1", "self"), scoreOf("1.1.1", "committee")]).toEqual([null, 8]);
  });

  it("speaks of the arrow keys only where a ladder stands", async () => {
    const { pane, select } = await scene("D");
    await select("1.1.2");
    expect(pane.text()).not.toContain("← →");
    await select("1.1.1");
    expect(pane.text()).toContain("← → 選分數");
  });

  it("moves along the ladder with the arrow keys and writes with Enter", async () => {
    const { pane, select, scoreOf } = await scene("A");
    await select("1.1.1");
    const ladder = pane.get("[role=listbox]");
    await pane.press(ladder, "ArrowLeft");
    await pane.press(ladder, "ArrowLeft");
    expect(scoreOf("1.1.1")).toBeNull();
    await pane.press(ladder, "Enter");
    expect(scoreOf("1.1.1")).toBe(9);
  });

  it("takes a digit typed on the ladder to the score field, and Esc leaves it without writing", async () => {
    const { pane, select, scoreOf } = await scene("A");
    await select("1.1.1");
    await pane.press(pane.get("[role=listbox]"), "８");
    const field = pane.get("input[inputmode=decimal]");
    expect(field).toHaveProperty("value", "8");
    expect(document.activeElement).toBe(field);
    await pane.press(field, "Escape");
    expect(field).toHaveProperty("value", "");
    expect(scoreOf("1.1.1")).toBeNull();
  });

  it("does nothing while an input method composes", async () => {
    const { pane, select, scoreOf } = await scene("A");
    await select("1.1.1");
    const field = pane.get("input[inputmode=decimal]");
    await pane.type(field, "8");
    await pane.press(field, "Enter", { isComposing: true });
    await pane.press(field, "Enter", { keyCode: 229 });
    expect(scoreOf("1.1.1")).toBeNull();
    await pane.press(field, "Enter");
    expect(scoreOf("1.1.1")).toBe(8);
  });

  it("accepts a full-width digit and refuses an illegal score in the sheet's words", async () => {
    const { pane, select, scoreOf } = await scene("A");
    await select("1.1.1");
    const field = pane.get("input[inputmode=decimal]");
    await pane.type(field, "１２");
    await pane.press(field, "Enter");
    expect(pane.text()).toContain("超過配分 10");
    expect(scoreOf("1.1.1")).toBeNull();
    await pane.type(field, "８");
    await pane.press(field, "Enter");
    expect(scoreOf("1.1.1")).toBe(8);
  });

  it("writes a sum as soon as every part is chosen, and how it was made up", async () => {
    const { host, pane, location, select, scoreOf } = await scene("D");
    await select("1.1.2");
    const [first, second] = [...pane.root.querySelectorAll("[role=listbox]")];
    const step = (ladder: Element | undefined, score: string): HTMLElement => {
      const found = ladder?.querySelector<HTMLElement>(`[data-score='${score}']`);
      if (!found) throw new Error(`no step ${score}`);
      return found;
    };
    await pane.click(step(first, "1"));
    expect(scoreOf("1.1.2")).toBeNull();
    expect(pane.text()).toContain("已選 1 / 2 項");
    await pane.click(step(second, "0.5"));
    expect(scoreOf("1.1.2")).toBe(1.5);
    const row = location.rows.get("1.1.2")?.[0] ?? 0;
    expect(host.valueAt(sheetId, row, location.columns.selfParts ?? 0)).toBe("1|0.5");
  });

  it("writes ☑ into the evidence cell for a ticked box", async () => {
    const { host, pane, location, select } = await scene("D");
    await select("1.1.2");
    const [box] = [...pane.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    if (box === undefined) throw new Error("no check box");
    await pane.click(box);
    const row = location.rows.get("1.1.2")?.[0] ?? 0;
    expect(host.valueAt(sheetId, row, location.columns.evidence ?? 0)).toContain("☑有書面規定");
  });

  it("offers NA only where the form allows it", async () => {
    const { pane, select, scoreOf } = await scene("H");
    await select("1.1.1");
    await pane.click(pane.button("不計分（NA）"));
    expect(scoreOf("1.1.1")).toBe("NA");
    await select("1.1.3");
    expect(() => pane.button("不計分（NA）")).toThrow();
  });

  it("leaves the school's 自我檢核說明 to the school when the committee's NA lacks its reason", async () => {
    const { pane, select, cellOf, scoreOf } = await scene("F");
    await select("1.1.1", "committee");
    expect(pane.text()).toContain("請由學校補上理由");
    expect(() => pane.button("不計分（NA）")).toThrow();
    const [field] = pane.root.querySelectorAll<HTMLElement>("input[inputmode=decimal]");
    if (field === undefined) throw new Error("no field");
    await pane.type(field, "NA");
    await pane.press(field, "Enter");
    expect([scoreOf("1.1.1", "committee"), cellOf("1.1.1", "evidence")]).toEqual([null, null]);
  });

  it("steps to the next missing, the previous and the next invalid score by keyboard", async () => {
    const { host, pane, location, select, scoreOf } = await scene("A");
    await select("1.1.1");
    const current = (): string | undefined => pane.get("[data-indicator]").dataset["indicator"];
    await pane.press(document.body, "ArrowDown", { altKey: true });
    expect(current()).toBe("1.1.2");
    await pane.press(document.body, "ArrowUp", { altKey: true });
    expect(current()).toBe("1.1.1");
    const cell = scoreCellOf(location, "1.2.1", "self");
    if (cell === null) throw new Error("no cell");
    act(() => {
      host.edit(sheetId, { ...cell, value: 999 });
    });
    await pane.settle();
    await pane.press(document.body, "ArrowDown", { altKey: true, shiftKey: true });
    expect(current()).toBe("1.2.1");
    expect(pane.get("[data-verdict]").textContent).toContain("超過配分");
    expect(scoreOf("1.2.1")).toBe(999);
  });

  it("shows the running total, what is missing and what is invalid", async () => {
    const { pane, select } = await scene("A");
    expect(pane.get("[data-figure=total]").textContent).toContain("尚無分數");
    expect(pane.get("[data-figure=missing]").textContent).toBe("缺 4");
    await select("1.1.1");
    await pane.click(pane.get("[data-score='8']"));
    expect(pane.get("[data-figure=total]").textContent).toBe("自我檢核 8 / 100");
    expect(pane.text()).toContain("暫計");
    expect(pane.root.querySelectorAll("[data-state=ok]")).toHaveLength(1);
  });

  it("says what was not changed when the write is refused", async () => {
    const { host, pane, select, scoreOf } = await scene("A");
    await select("1.1.1");
    host.failNext("write", { type: "protected" });
    await pane.click(pane.get("[data-score='8']"));
    expect(pane.get("[role=alert]").textContent).toContain("沒有寫入任何內容");
    expect(scoreOf("1.1.1")).toBeNull();
  });
});
