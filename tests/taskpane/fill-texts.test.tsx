import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import { scene, sheetId } from "./fill-scene";
import type { Pane } from "./pane";

const field = (pane: Pane, label: string): HTMLTextAreaElement => {
  const names = [...pane.root.querySelectorAll("label")].filter(
    ({ textContent }) => textContent === label,
  );
  const found = document.getElementById(names[0]?.htmlFor ?? "");
  if (!(found instanceof HTMLTextAreaElement)) throw new Error(`no field ${label}`);
  return found;
};

const leave = async (pane: Pane, element: HTMLElement): Promise<void> => {
  act(() => {
    element.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  });
  await pane.settle();
};

describe("a finding", () => {
  it("is written when its field is left, and taken back", async () => {
    const { pane, select, cellOf } = await scene("A");
    await select("1.1.1", "committee");
    const finding = field(pane, "訪視結果說明");
    await pane.type(finding, "招生規劃完整。\n宜公告期程。");
    expect(cellOf("1.1.1", "finding")).toBeNull();
    await leave(pane, finding);
    expect(cellOf("1.1.1", "finding")).toBe("招生規劃完整。\n宜公告期程。");
    expect(pane.text()).toContain("已寫入訪視結果說明");
    await pane.click(pane.button("復原"));
    expect(cellOf("1.1.1", "finding")).toBeNull();
    expect(field(pane, "訪視結果說明").value).toBe("");
  });

  it("is written by Ctrl+Enter, but not while an input method composes", async () => {
    const { pane, select, cellOf } = await scene("A");
    await select("1.1.1", "committee");
    const finding = field(pane, "訪視結果說明");
    await pane.type(finding, "良好");
    await pane.press(finding, "Enter", { ctrlKey: true, isComposing: true });
    expect(cellOf("1.1.1", "finding")).toBeNull();
    await pane.press(finding, "Enter", { ctrlKey: true });
    expect(cellOf("1.1.1", "finding")).toBe("良好");
  });

  it("is not lost when a step key leaves the indicator", async () => {
    const { pane, select, cellOf } = await scene("A");
    await select("1.1.1", "committee");
    const finding = field(pane, "訪視結果說明");
    await pane.type(finding, "良好");
    await pane.press(finding, "ArrowDown", { altKey: true });
    expect(cellOf("1.1.1", "finding")).toBe("良好");
  });

  it("shows the school's own words beside it, not to be changed", async () => {
    const { pane, select, host, location } = await scene("D");
    const row = location.rows.get("1.1.2")?.[0] ?? 0;
    const column = location.columns.evidence ?? 0;
    host.edit(sheetId, { row, column, value: "詳附件 3" });
    await select("1.1.2", "committee");
    expect(pane.text()).toContain("詳附件 3");
    expect(() => field(pane, "補充文字")).toThrow();
  });
});

describe("a 自我檢核說明 with printed boxes", () => {
  const boxes = (pane: Pane): readonly HTMLInputElement[] => [
    ...pane.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]"),
  ];

  it("keeps the words that were being typed when a box is ticked", async () => {
    const { pane, select, cellOf } = await scene("D");
    await select("1.1.2");
    const own = field(pane, "補充文字");
    await pane.type(own, "詳附件 3");
    act(() => {
      own.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
      boxes(pane)[0]?.click();
    });
    await pane.settle();
    expect(cellOf("1.1.2", "evidence")).toMatch(/^☑有書面規定[^]*\n詳附件 3$/u);
    expect(field(pane, "補充文字").value).toBe("詳附件 3");
  });

  it("keeps both of two boxes that are ticked before the first is written", async () => {
    const { pane, select, cellOf } = await scene("D");
    await select("1.1.2");
    act(() => {
      boxes(pane)[0]?.click();
      boxes(pane)[2]?.click();
    });
    await pane.settle();
    expect(cellOf("1.1.2", "evidence")).toBe("☑有書面規定 □無書面規定\n☑合理 □部分合理 □欠合理");
  });
});

describe("a finding of J", () => {
  const good = "特色與績優事項";
  const better = "建議改進事項";

  it("has a field for each part and stands in its cell as headed paragraphs", async () => {
    const { pane, select, cellOf } = await scene("J");
    await select("1.1.1", "committee");
    const first = field(pane, good);
    await pane.type(first, "制度完善。");
    await leave(pane, first);
    const second = field(pane, better);
    await pane.type(second, "宜增人力。");
    await leave(pane, second);
    expect(cellOf("1.1.1", "finding")).toBe(
      "特色與績優事項：\n制度完善。\n建議改進事項：\n宜增人力。",
    );
    expect(field(pane, good).value).toBe("制度完善。");
  });

  it("shows and keeps what was written without headings", async () => {
    const { pane, select, cellOf, host, location } = await scene("J");
    const row = location.rows.get("1.1.1")?.[0] ?? 0;
    host.edit(sheetId, { row, column: location.columns.finding ?? 0, value: "整體良好。" });
    await select("1.1.1", "committee");
    expect(field(pane, "未分項的文字").value).toBe("整體良好。");
    const second = field(pane, better);
    await pane.type(second, "宜增人力。");
    await leave(pane, second);
    expect(cellOf("1.1.1", "finding")).toBe("整體良好。\n建議改進事項：\n宜增人力。");
  });
});

describe("the annexes beside an indicator", () => {
  it("explain each indicator of F in its own 填表說明", async () => {
    const { pane, select } = await scene("F");
    await select("1.1.2");
    const annex = [...pane.root.querySelectorAll("details")].find(
      (each) => each.querySelector("summary")?.textContent === "填表說明",
    );
    const laws = [...(annex?.querySelectorAll("details summary") ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(annex?.open).toBe(false);
    expect(laws).toContain("能源管理法");
    await select("1.1.1");
    expect(pane.text()).toContain("環境保護管理政策、目標、標的及年度環境保護計畫之訂頒。");
  });

  it("rule in place of L's main form, whose standard stands beside them", async () => {
    const { pane, select } = await scene("L");
    await select("1.1.1");
    expect(pane.text()).toContain("以下級距出自補充說明，評分以此為準。");
    expect(pane.root.querySelectorAll("[role=option]")).toHaveLength(4);
    const titles = [...pane.root.querySelectorAll("summary")].map(({ textContent }) => textContent);
    expect(titles).toEqual(
      expect.arrayContaining(["補充說明的評分標準（以此為準）", "主表的評分標準（供參考）"]),
    );
    expect(pane.text()).toContain("提供學校國際化策略之主要內容：3分。");
  });
});

describe("an indicator of C that is not scored", () => {
  it("may be left empty, and says so", async () => {
    const { pane, select } = await scene("C");
    await select("3.4.1");
    expect(pane.text()).toContain("本項不計分，可不填。");
    expect(pane.root.querySelectorAll("[role=option]")).toHaveLength(0);
  });
});
