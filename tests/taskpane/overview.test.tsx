import { describe, expect, it } from "@jest/globals";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { memoryHost, type MemoryHost } from "./memory-host";
import { official, plannedSheet } from "./opened";
import { openPane, type Pane } from "./pane";

const namesIn = async (host: MemoryHost): Promise<readonly string[]> => {
  const sheets = await host.listSheets();
  return sheets.ok ? sheets.value.map(({ name }) => name) : [];
};

/** Inserts a form through the pane, up to what was inserted. */
const insert = async (pane: Pane, id: string): Promise<void> => {
  await pane.click(pane.get("#tab-insert"));
  if (pane.text().includes("再插入一張")) await pane.click(pane.button("再插入一張"));
  await pane.click(pane.get(`[data-form=${id}]`));
  await pane.click(pane.button("插入訪視表"));
};

describe("the 總表 on the insert page", () => {
  it("is not spoken of with the first form", async () => {
    const pane = await openPane(memoryHost());
    await pane.click(pane.get("[data-form=moe-105-d]"));
    expect(pane.text()).not.toContain("總表");
  });

  it("is announced with the second form, and added after it", async () => {
    const host = memoryHost({ plans: [plannedSheet("D")] });
    const pane = await openPane(host);
    await pane.click(pane.get("#tab-insert"));
    await pane.click(pane.get("[data-form=moe-105-a]"));
    expect(pane.text()).toContain("會新增 2 張工作表（含總表）");
    await pane.click(pane.button("插入訪視表"));
    expect(await namesIn(host)).toContain("總表");
    expect(pane.text()).toContain("已新增「總表」");
  });

  it("is left alone where the person unticks it", async () => {
    const host = memoryHost({ plans: [plannedSheet("D")] });
    const pane = await openPane(host);
    await pane.click(pane.get("#tab-insert"));
    await pane.click(pane.get("[data-form=moe-105-a]"));
    const box = [...pane.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].find(
      ({ labels }) => labels?.[0]?.textContent === "一併更新總表",
    );
    if (box === undefined) throw new Error("no such box");
    await pane.click(box);
    expect(pane.text()).not.toContain("含總表");
    await pane.click(pane.button("插入訪視表"));
    expect(await namesIn(host)).not.toContain("總表");
  });

  it("costs the insert itself no write more", async () => {
    const host = memoryHost({ plans: [plannedSheet("D"), plannedSheet("B")] });
    const pane = await openPane(host);
    await insert(pane, "moe-105-a");
    const before = host.calls.length;
    await insert(pane, "moe-105-e");
    const calls = host.calls.slice(before);
    expect(calls.filter((call) => call === "insert")).toHaveLength(1);
    expect(calls.filter((call) => call === "writeBlocks")).toHaveLength(1);
    expect(calls.indexOf("writeBlocks")).toBeGreaterThan(calls.indexOf("insert"));
  });

  it("is not overwritten where cells are in the way: the form is inserted, and a bar names them", async () => {
    const host = memoryHost({ plans: [plannedSheet("D")] });
    const pane = await openPane(host);
    await insert(pane, "moe-105-a");
    // The 總表 is the third sheet that was made; its rows are 5 and 6.
    host.edit("s3", { row: 6, column: 0, value: "我的備註" });
    await pane.settle();
    await insert(pane, "moe-105-b");
    expect(pane.text()).toContain("已插入「B ");
    expect(pane.text()).toContain("「總表」沒有更新：A7 有別的內容");
    host.edit("s3", { row: 6, column: 0, value: null });
    await pane.settle();
    await pane.click(pane.button("再試一次"));
    expect(pane.text()).not.toContain("沒有更新");
    expect(host.valueAt("s3", 6, 0)).toContain("B ");
  });

  it("is said not to be updated, and why, where the program refuses", async () => {
    const host = memoryHost({ plans: [plannedSheet("D")] });
    const pane = await openPane(host);
    await insert(pane, "moe-105-a");
    host.failNext("writeBlocks", { type: "protected" });
    await insert(pane, "moe-105-b");
    expect(pane.text()).toContain("總表沒有更新。工作表受保護");
    expect(host.valueAt("s3", 6, 0)).toBeNull();
  });
});

describe("a 總表 that is not right", () => {
  /** D and A with their 總表; then D's sheet is deleted by hand. */
  const withDeletedSheet = async (): Promise<{ host: MemoryHost; pane: Pane }> => {
    const host = memoryHost({ plans: [plannedSheet("D")] });
    const pane = await openPane(host);
    await insert(pane, "moe-105-a");
    await host.removeSheets(["s1"]);
    await pane.settle();
    return { host, pane };
  };

  it("is offered to be updated, and never updated unasked", async () => {
    const { host, pane } = await withDeletedSheet();
    expect(pane.text()).toContain("「總表」和活頁簿裡的訪視表不一致");
    expect(host.calls).not.toContain("writeBlocks");
    await pane.click(pane.button("更新總表"));
    expect(host.calls).toContain("writeBlocks");
    expect(pane.text()).not.toContain("不一致");
    expect(pane.text()).toContain("已更新「總表」");
  });

  it("is not mentioned again once the bar was closed", async () => {
    const { host, pane } = await withDeletedSheet();
    const close = pane.root.querySelector<HTMLElement>("[role=status] button[aria-label=關閉]");
    if (close === null) throw new Error("nothing to close");
    await pane.click(close);
    host.edit("s3", { row: 30, column: 20, value: "x" });
    await pane.settle();
    expect(pane.text()).not.toContain("不一致");
  });
});

describe("removing a form", () => {
  const plans = planWorkbook(
    [
      { rubric: official("H"), situations: {}, alert: "refuse" },
      { rubric: official("D"), situations: {}, alert: "refuse" },
    ],
    [],
  ).sheets;

  /** H with its annex, and D; the panel for removing H. */
  const withPanel = async (): Promise<{ host: MemoryHost; pane: Pane }> => {
    const host = memoryHost({ plans });
    const pane = await openPane(host);
    await pane.click(pane.get("[aria-haspopup=menu]"));
    const item = [...document.querySelectorAll<HTMLElement>("[role=menuitem]")].find(
      ({ textContent }) => textContent === "移除此訪視表…",
    );
    if (item === undefined) throw new Error("no such item");
    await pane.click(item);
    return { host, pane };
  };

  it("says first what would be deleted, and that it can't be undone", async () => {
    const { host, pane } = await withPanel();
    const panel = pane.get("section[aria-label=移除訪視表]").textContent;
    expect(panel).toContain("會刪除 2 張工作表");
    expect(panel).toContain(plans[1]?.name);
    expect(panel).toContain("還沒有填寫任何內容");
    expect(panel).toContain("無法復原");
    expect(host.calls).not.toContain("removeSheets");
  });

  it("deletes the form with its annexes at the second click, and says so", async () => {
    const { host, pane } = await withPanel();
    await pane.click(pane.get("[data-action=remove]"));
    expect(await namesIn(host)).toEqual(["工作表1", plans[2]?.name]);
    expect(pane.text()).toContain(`已移除「${plans[0]?.name ?? ""}」「${plans[1]?.name ?? ""}」。`);
    expect(pane.text()).toContain("105-D");
  });

  it("keeps everything when it is cancelled", async () => {
    const { host, pane } = await withPanel();
    await pane.press(pane.get("section[aria-label=移除訪視表]"), "Escape");
    expect(pane.root.querySelector("section[aria-label=移除訪視表]")).toBeNull();
    expect(await namesIn(host)).toHaveLength(4);
  });

  it("asks again where something was entered in the meantime", async () => {
    const { host, pane } = await withPanel();
    host.edit("s1", { row: 100, column: 0, value: "備忘" });
    await pane.click(pane.get("[data-action=remove]"));
    expect(await namesIn(host)).toHaveLength(4);
    expect(pane.text()).toContain("內容剛才有變動");
    expect(pane.text()).toContain("表頭等其他內容 1 格");
    await pane.click(pane.get("[data-action=remove]"));
    expect(await namesIn(host)).toHaveLength(2);
  });

  it("says why nothing was removed where the program refuses", async () => {
    const { host, pane } = await withPanel();
    host.failNext("removeSheets", { type: "last-sheet" });
    await pane.click(pane.get("[data-action=remove]"));
    expect(pane.get("[role=alert]").textContent).toContain("至少要留一張看得見的工作表");
    expect(await namesIn(host)).toHaveLength(4);
  });
});
