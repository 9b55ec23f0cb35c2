import { describe, expect, it, jest } from "@jest/globals";
import { act } from "react";
import { officialRubrics } from "../../src/official/official-rubrics";
import type { LoadRubrics } from "../../src/taskpane/rubric-supply";
import { memoryHost } from "./memory-host";
import { plannedSheet } from "./opened";
import { memoryStorage, openPane } from "./pane";

/** The official forms, which arrive only when the test says so. */
const slowRubrics = (): {
  readonly load: LoadRubrics;
  readonly loads: () => number;
  readonly arrive: () => void;
} => {
  let loads = 0;
  let arrive = (): void => undefined;
  const loading = new Promise<ReturnType<typeof officialRubrics>>((resolve) => {
    arrive = () => {
      resolve(officialRubrics());
    };
  });
  return {
    load: () => {
      loads += 1;
      return loading;
    },
    loads: () => loads,
    arrive,
  };
};

describe("InsertPage", () => {
  it("is what a workbook without a form opens with", async () => {
    const pane = await openPane(memoryHost());
    expect(pane.root.querySelectorAll("[data-form]")).toHaveLength(12);
  });

  it("lists the forms before they are loaded, and loads them when one is chosen", async () => {
    const loading = slowRubrics();
    const pane = await openPane(memoryHost(), {}, loading.load);
    expect(loading.loads()).toBe(0);
    await pane.click(pane.get("[data-form=moe-105-d]"));
    expect(loading.loads()).toBe(1);
    // The list stays, and says which form is on its way.
    expect(pane.get("[aria-busy=true]").dataset["form"]).toBe("moe-105-d");
    expect(pane.root.querySelectorAll("[data-form]")).toHaveLength(12);
    loading.arrive();
    await pane.settle();
    expect(pane.text()).toContain("將會寫入");
    await pane.click(pane.button("返回清單"));
    expect(pane.root.querySelector("[aria-busy=true]")).toBeNull();
  });

  it("shows progress only where loading takes longer than a moment", async () => {
    const loading = slowRubrics();
    const pane = await openPane(memoryHost(), {}, loading.load);
    jest.useFakeTimers();
    try {
      act(() => {
        pane.get("[data-form=moe-105-d]").click();
      });
      act(() => {
        jest.advanceTimersByTime(299);
      });
      expect(pane.root.querySelector("[role=progressbar]")).toBeNull();
      act(() => {
        jest.advanceTimersByTime(1);
      });
      expect(pane.get("[role=progressbar]").getAttribute("aria-label")).toBe("正在讀取訪視表…");
    } finally {
      jest.useRealTimers();
      // React ends no other transition, not even another test's, before this one.
      loading.arrive();
      await pane.settle();
    }
  });

  it("goes on with the form that was chosen last while they were loading", async () => {
    const loading = slowRubrics();
    const pane = await openPane(memoryHost(), {}, loading.load);
    await pane.click(pane.get("[data-form=moe-105-d]"));
    await pane.click(pane.get("[data-form=moe-105-a]"));
    loading.arrive();
    await pane.settle();
    expect(pane.get("h2").textContent).toContain("A 大學甄選入學招生");
  });

  it("keeps the list when the forms can't be loaded, and tries again when asked again", async () => {
    let fails = true;
    const pane = await openPane(memoryHost(), {}, () =>
      fails ? Promise.reject(new Error("no network")) : Promise.resolve(officialRubrics()),
    );
    await pane.click(pane.get("[data-form=moe-105-d]"));
    expect(pane.get("[role=alert]").textContent).toContain("訪視表資料無法讀取");
    expect(pane.root.querySelector("[aria-busy=true]")).toBeNull();
    fails = false;
    await pane.click(pane.get("[data-form=moe-105-d]"));
    expect(pane.root.querySelector("[role=alert]")?.textContent ?? "").toBe("");
    expect(pane.text()).toContain("將會寫入");
  });

  it("says what will be written where before it writes anything", async () => {
    const host = memoryHost();
    const pane = await openPane(host);
    await pane.click(pane.get("[data-form=moe-105-d]"));
    expect(pane.text()).toContain("會新增工作表");
    expect(pane.text()).toContain("× 19 欄");
    expect(pane.get("svg[role=img]").getAttribute("aria-label")).toContain("19 欄");
    expect(host.calls).not.toContain("insert");
  });

  it("inserts the form, remembers it, and goes on to its first indicator", async () => {
    const host = memoryHost();
    const pane = await openPane(host);
    await pane.click(pane.get("[data-form=moe-105-d]"));
    await pane.click(pane.button("插入訪視表"));
    expect(pane.text()).toContain("已插入「");
    expect(pane.storage.read("last-form")).toBe("moe-105-d");
    expect(host.autoShow()).toBe(false);
    await pane.click(pane.button("開始填寫"));
    expect(pane.get("[data-indicator]").dataset["indicator"]).toBe("1.1.1");
  });

  it("makes the pane open with the workbook only when asked", async () => {
    const host = memoryHost();
    const pane = await openPane(host);
    await pane.click(pane.get("[data-form=moe-105-a]"));
    await pane.click(pane.get("input[type=checkbox]"));
    await pane.click(pane.button("插入訪視表"));
    expect(host.autoShow()).toBe(true);
  });

  it("keeps the choices and says what to do when the insert fails", async () => {
    const host = memoryHost();
    const pane = await openPane(host);
    await pane.click(pane.get("[data-form=moe-105-a]"));
    host.failNext("insert", { type: "failed", code: "X", detail: "y", cleanedUp: true });
    await pane.click(pane.button("插入訪視表"));
    expect(pane.get("[role=alert]").textContent).toContain("活頁簿維持原狀");
    expect(pane.text()).toContain("將會寫入");
  });
});

describe("InsertPage after a clean-up that failed", () => {
  it("looks for the unfinished sheet and offers to remove it", async () => {
    const host = memoryHost({ remainders: [{ sheetId: "s7", sheetName: "105-A" }] });
    const pane = await openPane(host);
    await pane.click(pane.get("[data-form=moe-105-a]"));
    host.failNext("insert", { type: "failed", code: "X", detail: "y", cleanedUp: false });
    const before = host.calls.filter((call) => call === "remainders").length;
    await pane.click(pane.button("插入訪視表"));
    expect(host.calls.filter((call) => call === "remainders").length).toBe(before + 1);
    expect(pane.get("[role=alert]").textContent).toContain("移除");
    expect(pane.text()).toContain("未完成的工作表「105-A」");
  });
});

describe("PaneFrame", () => {
  it("shows no list of forms that a workbook with a form then takes away", async () => {
    const loading = slowRubrics();
    const pane = await openPane(memoryHost({ plans: [plannedSheet("A")] }), {}, loading.load);
    expect(pane.root.querySelector("[role=tabpanel]")).toBeNull();
    loading.arrive();
    await pane.settle();
    expect(pane.get("[role=tabpanel]").getAttribute("aria-labelledby")).toBe("tab-fill");
  });

  it("speaks English to an English Office", async () => {
    const pane = await openPane(memoryHost(), { displayLanguage: "en-US" });
    expect(pane.text()).toContain("Search forms");
    expect(document.documentElement.lang).toBe("en");
  });

  it("points to the ready-made files where the program is too old", async () => {
    const pane = await openPane(memoryHost({ supported: false }));
    expect(pane.text()).toContain("現成的訪視表檔案");
    expect(pane.root.querySelector("[role=tablist]")).toBeNull();
  });

  it("shows the first steps once", async () => {
    const storage = memoryStorage();
    const pane = await openPane(memoryHost(), { storage });
    expect(pane.text()).toContain("第 1 步，共 3 步");
    await pane.click(pane.button("略過"));
    expect(pane.text()).not.toContain("步，共");
    await pane.close();
    const again = await openPane(memoryHost(), { storage });
    expect(again.text()).not.toContain("步，共");
  });

  it("offers to remove an unfinished sheet", async () => {
    const host = memoryHost({ remainders: [{ sheetId: "s7", sheetName: "105-D (2)" }] });
    const pane = await openPane(host);
    expect(pane.text()).toContain("105-D (2)");
    await pane.click(pane.button("移除"));
    expect(pane.text()).not.toContain("105-D (2)");
    expect(host.calls).toContain("removeRemainder");
  });

  it("says when the workbook calculates by hand or can't be written", async () => {
    const host = memoryHost();
    host.surround({ manualCalculation: true, readOnly: true });
    const pane = await openPane(host);
    expect(pane.text()).toContain("F9");
    expect(pane.text()).toContain("唯讀");
  });

  it("leads from an empty Fill page to Insert", async () => {
    const pane = await openPane(memoryHost(), { startTab: "fill" });
    expect(pane.text()).toContain("還沒有訪視表");
    await pane.click(pane.button("插入訪視表"));
    expect(pane.root.querySelector("[data-form]")).not.toBeNull();
  });

  it("switches between the forms of a workbook", async () => {
    const host = memoryHost({ plans: [plannedSheet("A"), plannedSheet("H")] });
    const pane = await openPane(host);
    const options = [...pane.root.querySelectorAll("option")].map(({ textContent }) => textContent);
    expect(options.filter((text) => text.includes("105-"))).toHaveLength(2);
  });
});
