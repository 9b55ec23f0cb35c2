import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import { scoreCellOf } from "../../src/form/form-location";
import type { Role } from "../../src/rubric/rubric";
import { memoryHost } from "./memory-host";
import { openedForm, plannedSheet } from "./opened";
import { scene, type Scene, sheetId } from "./fill-scene";

const enter = async (
  { host, pane, location }: Scene,
  indicator: string,
  value: number | string,
  role: Role = "self",
): Promise<void> => {
  const cell = scoreCellOf(location, indicator, role);
  if (cell === null) throw new Error(`no cell for ${indicator}`);
  act(() => {
    host.edit(sheetId, { ...cell, value });
  });
  await pane.settle();
};

const openCheck = async ({ pane }: Scene): Promise<void> => {
  await pane.click(pane.get("#tab-check"));
  await pane.settle();
};

const checked = async (short: string): Promise<Scene> => {
  const made = await scene(short);
  await openCheck(made);
  return made;
};

describe("the Check page", () => {
  it("says what was checked where nothing is wrong, and counts nothing on its tab", async () => {
    const { pane } = await checked("B");
    expect(pane.text()).toMatch(/已檢核 1 張訪視表.*沒有問題（[上下]午\d\d:\d\d）/u);
    expect(pane.get("#tab-check").textContent).toBe("檢核");
    expect(pane.root.querySelectorAll("[data-finding]")).toHaveLength(0);
  });

  it("counts what is wrong on its tab while another page is open", async () => {
    const made = await scene("B");
    await enter(made, "1.1.3", 7);
    await enter(made, "1.2.1", 99, "committee");
    expect(made.pane.get("#tab-check").textContent).toContain("檢核 2");
  });

  it("explains 7 where 10, 6, 3 and 0 are printed and writes the neighbour that is clicked", async () => {
    const made = await checked("B");
    const { pane, scoreOf } = made;
    await enter(made, "1.1.3", 7);
    const row = pane.get("[data-group=scores] [data-finding]");
    expect(row.textContent).toContain("「7」：不在級距內（可填 0、3、6、10）");
    expect(row.textContent).toContain("評分標準沒有這個分數");
    expect(pane.button("改為 10").getAttribute("aria-label")).toBe("1.1.3 自我檢核 改為 10");
    await pane.click(pane.button("改為 6"));
    expect(scoreOf("1.1.3")).toBe(6);
    expect(pane.text()).toContain("1.1.3：7 → 6");
    expect(pane.root.querySelectorAll("[data-finding]")).toHaveLength(0);
    await pane.click(pane.button("復原"));
    expect(scoreOf("1.1.3")).toBe(7);
  });

  it("says the same on the Fill page when the cell is selected", async () => {
    const made = await scene("B");
    await enter(made, "1.1.3", 7);
    await made.select("1.1.3");
    const said = made.pane.get("[data-verdict=invalid]").textContent;
    await openCheck(made);
    const row = made.pane.get("[data-finding]").textContent;
    expect(row.endsWith(said)).toBe(true);
  });

  it("keeps numbers that are stored as text apart, and writes one only at its own button", async () => {
    const made = await checked("B");
    const { pane, scoreOf } = made;
    await enter(made, "1.1.3", "６ 分");
    expect(pane.get("[data-group=texts-for-numbers]").textContent).toContain("看起來是 6");
    expect(pane.text()).not.toContain("全部修復");
    await pane.click(pane.button("改為 6"));
    expect(scoreOf("1.1.3")).toBe(6);
  });

  it("goes to the cell of a finding", async () => {
    const made = await checked("B");
    await enter(made, "1.1.3", 7);
    const link = made.pane.get("[data-finding] button[aria-label^=前往]");
    await made.pane.click(link);
    const selected = await made.host.selection();
    expect(selected).toEqual({
      ok: true,
      value: { sheetId, ...scoreCellOf(made.location, "1.1.3", "self") },
    });
  });

  it("finds a lost validation when it looks, lists old and new before it mends all, and takes it back", async () => {
    const made = await scene("B");
    const { host, pane } = made;
    host.loseValidations(sheetId);
    await openCheck(made);
    expect(pane.get("[data-group=validations]").textContent).toContain("輸入限制不見了");
    await pane.click(pane.button("全部修復"));
    expect(host.calls).not.toContain("repair");
    expect(pane.get("section[aria-label=將要修復的項目]").textContent).toContain(
      "可填 0、3、6、10",
    );
    await pane.click(pane.get("[data-action=mend-all]"));
    expect(pane.text()).toMatch(/已檢核 1 張訪視表.*沒有問題/u);
    await pane.click(pane.button("復原"));
    expect(pane.root.querySelectorAll("[data-group=validations]")).toHaveLength(1);
  });

  it("mends one place at its own button and leaves the others", async () => {
    const made = await scene("B");
    made.host.loseValidations(sheetId);
    await openCheck(made);
    const before = made.pane.root.querySelectorAll("[data-finding]").length;
    await made.pane.click(made.pane.get("[data-finding=F12] button[aria-label^=修復]"));
    expect(made.pane.root.querySelectorAll("[data-finding]")).toHaveLength(before - 1);
    expect(made.pane.text()).toContain("已修復 1 項");
  });

  it("mends nothing that changed after it was listed", async () => {
    const made = await scene("B");
    const { host, pane, location } = made;
    const row = location.rows.get("1.1.3")?.[0] ?? 0;
    const write = async (value: string): Promise<void> => {
      act(() => {
        host.edit(sheetId, { row, column: location.columns.standard ?? 0, value });
      });
      await pane.settle();
    };
    await write("改過");
    await openCheck(made);
    await pane.click(pane.button("全部修復"));
    await write("又改過");
    await pane.click(pane.get("[data-action=mend-all]"));
    expect(host.calls).not.toContain("repair");
    expect(pane.text()).toContain("內容剛才有變動");
    await pane.click(pane.get("[data-action=mend-all]"));
    expect(pane.text()).toMatch(/沒有問題/u);
  });

  it("changes a form from refusing to reminding and back, and entered scores stay", async () => {
    const made = await checked("B");
    const { host, pane } = made;
    await enter(made, "1.1.3", 6);
    const radio = (value: string): HTMLInputElement =>
      pane.get(`input[type=radio][value=${value}]`) as HTMLInputElement;
    expect(radio("refuse").checked).toBe(true);
    await pane.click(radio("remind"));
    expect(pane.text()).toContain("改為提醒");
    expect(radio("remind").checked).toBe(true);
    const setups = await host.readSetups([{ sheetId, validated: [], looked: [] }]);
    const alerts = setups.ok ? (setups.value[0]?.validations ?? []).map(({ alert }) => alert) : [];
    expect(alerts).toContain("warning");
    expect(made.scoreOf("1.1.3")).toBe(6);
    expect(pane.root.querySelectorAll("[data-finding]")).toHaveLength(0);
    await pane.click(radio("refuse"));
    expect(radio("refuse").checked).toBe(true);
  });

  it("says why nothing was mended where the host refuses", async () => {
    const made = await scene("B");
    made.host.loseValidations(sheetId);
    await openCheck(made);
    await made.pane.click(made.pane.button("全部修復"));
    made.host.failNext("repair", { type: "protected" });
    await made.pane.click(made.pane.get("[data-action=mend-all]"));
    expect(made.pane.text()).toContain("工作表受保護");
  });

  it("finds a form whose marker was cleared, and makes it one again", async () => {
    const made = await scene("B");
    const { host, pane, location } = made;
    act(() => {
      host.edit(sheetId, { ...location.markerCell, value: null });
    });
    await pane.settle();
    await openCheck(made);
    expect(pane.get("[data-group=marker]").textContent).toContain("標記被清除了");
    await pane.click(pane.get("[data-group=marker] button[aria-label^=修復]"));
    expect(pane.text()).toMatch(/已檢核 1 張訪視表.*沒有問題/u);
    expect(pane.text()).toContain("105-B");
  });

  it("finds a form whose marker and headers were both cleared", async () => {
    const made = await scene("B");
    const { host, pane, location } = made;
    act(() => {
      host.edit(sheetId, { ...location.markerCell, value: null });
      for (const column of Object.values(location.columns))
        host.edit(sheetId, { row: location.headerRow ?? -1, column, value: null });
    });
    await pane.settle();
    await openCheck(made);

    expect(pane.get("[data-group=marker]").textContent).toContain("標記被清除了");
    expect(pane.text()).toContain("少了一列");
  });

  it("lists the findings of the form under the cursor first, and names every form", async () => {
    const host = memoryHost({ plans: [plannedSheet("B"), plannedSheet("D")] });
    const made = await scene("B", host);
    const other = openedForm("D");
    await enter(made, "1.1.3", 7);
    const cell = scoreCellOf(other.location, "1.1.2", "self");
    act(() => {
      host.edit("s2", { row: cell?.row ?? 0, column: cell?.column ?? 0, value: 99 });
    });
    await openCheck(made);
    const titles = (): readonly string[] =>
      [...made.pane.root.querySelectorAll("h2")].map(({ textContent }) => textContent.slice(0, 5));
    expect(titles()).toEqual(["105-B", "105-D"]);
    act(() => {
      host.selectByHand({ sheetId: "s2", row: 0, column: 0 });
    });
    await made.pane.settle();
    expect(titles()).toEqual(["105-D", "105-B"]);
  });
});
