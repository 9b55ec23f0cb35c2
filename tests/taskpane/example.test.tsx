import { describe, expect, it } from "@jest/globals";
import { memoryHost, type MemoryHost } from "./memory-host";
import { plannedSheet } from "./opened";
import { memoryStorage, openPane, type Pane } from "./pane";

const sheetName = "範例 D 私立技專校院執行整體發展獎勵補助經費運用績效";

const namesIn = async (host: MemoryHost): Promise<readonly string[]> => {
  const sheets = await host.listSheets();
  return sheets.ok ? sheets.value.map(({ name }) => name) : [];
};

/** A pane on a workbook into which the example was inserted from the Insert page. */
const withExample = async (host = memoryHost()): Promise<Pane> => {
  const pane = await openPane(host, { startTab: "insert" });
  await pane.click(pane.button("插入填好的範例"));
  return pane;
};

describe("the example form", () => {
  it("is offered with the first steps where the workbook has no form yet", async () => {
    const storage = memoryStorage();
    const host = memoryHost();
    const pane = await openPane(host, { storage });
    await pane.click(pane.button("先看一張填好的範例"));
    expect(await namesIn(host)).toEqual(["工作表1", sheetName]);
    // Inserting was the first step.
    expect(pane.text()).toContain("第 2 步，共 3 步");
    expect(pane.text()).not.toContain("先看一張填好的範例");
  });

  it("is not offered with the first steps in a workbook that somebody works in", async () => {
    const host = memoryHost({ plans: [plannedSheet("A")] });
    const pane = await openPane(host, { storage: memoryStorage() });
    expect(pane.text()).toContain("第 1 步，共 3 步");
    expect(pane.text()).not.toContain("先看一張填好的範例");
  });

  it("is inserted in one write and shown on the Fill page with totals, missing and refused scores", async () => {
    const host = memoryHost();
    const pane = await withExample(host);
    expect(pane.get("[role=tabpanel]").getAttribute("aria-labelledby")).toBe("tab-fill");
    expect(pane.text()).toContain(`已插入「${sheetName}」`);
    expect(pane.get("[data-figure=total]").textContent).toContain("89.5");
    expect(host.calls.filter((call) => /^(insert|write)/u.test(call))).toEqual(["insert"]);
  });

  it("does not become the form used last", async () => {
    const pane = await withExample();
    expect(pane.storage.read("last-form")).toBeNull();
  });

  it("says why and changes nothing when the insert fails", async () => {
    const host = memoryHost();
    const pane = await openPane(host, { startTab: "insert" });
    host.failNext("insert", { type: "protected" });
    await pane.click(pane.button("插入填好的範例"));
    expect(pane.get("[role=alert]").textContent).toContain("受保護");
    expect(await namesIn(host)).toEqual(["工作表1"]);
    await pane.click(pane.button("插入填好的範例"));
    expect(await namesIn(host)).toEqual(["工作表1", sheetName]);
  });

  it("is taken back without a question while nothing but samples stands in it", async () => {
    const host = memoryHost();
    const pane = await withExample(host);
    await pane.click(pane.button("復原"));
    expect(await namesIn(host)).toEqual(["工作表1"]);
    expect(pane.text()).toContain(`已移除「${sheetName}」`);
  });

  it("is removed from the Insert page with one button, and then offered again", async () => {
    const host = memoryHost();
    const pane = await withExample(host);
    await pane.click(pane.get("#tab-insert"));
    expect(pane.text()).not.toContain("插入填好的範例");
    await pane.click(pane.button("移除範例"));
    expect(await namesIn(host)).toEqual(["工作表1"]);
    expect(pane.text()).toContain("插入填好的範例");
  });

  it("is removed only after the usual question once somebody has entered something", async () => {
    const host = memoryHost();
    const pane = await withExample(host);
    host.edit("s1", { row: 100, column: 0, value: "備忘" });
    await pane.settle();
    await pane.click(pane.button("復原"));
    expect(await namesIn(host)).toContain(sheetName);
    expect(pane.get("section[aria-label=移除訪視表]").textContent).toContain("表頭等其他內容");
    await pane.click(pane.get("[data-action=remove]"));
    expect(await namesIn(host)).toEqual(["工作表1"]);
  });
});

describe("the example beside a 總表", () => {
  it("neither brings one about nor is counted for one", async () => {
    const host = memoryHost({ plans: [plannedSheet("A")] });
    const pane = await withExample(host);
    expect(await namesIn(host)).toEqual(["工作表1", "105-A", sheetName]);
    await pane.click(pane.get("#tab-insert"));
    await pane.click(pane.get("[data-form=moe-105-b]"));
    expect(pane.text()).toContain("列出活頁簿裡的 2 張訪視表");
    await pane.click(pane.button("插入訪視表"));
    expect(await namesIn(host)).toContain("總表");
    expect(pane.text()).not.toContain("不一致");
  });

  it("leaves a 總表 that stands as it is, when it comes and when it goes", async () => {
    const host = memoryHost({ plans: [plannedSheet("A")] });
    const pane = await openPane(host, { startTab: "insert" });
    await pane.click(pane.get("[data-form=moe-105-b]"));
    await pane.click(pane.button("插入訪視表"));
    await pane.click(pane.button("再插入一張"));
    const before = host.calls.length;
    await pane.click(pane.button("插入填好的範例"));
    expect(pane.text()).not.toContain("不一致");
    await pane.click(pane.button("復原"));
    expect(pane.text()).not.toContain("不一致");
    expect(host.calls.slice(before)).not.toContain("writeBlocks");
  });
});
