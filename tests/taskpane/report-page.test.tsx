import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import { scoreCellOf } from "../../src/form/form-location";
import type { SheetSummary } from "../../src/host/workbook-host";
import { scene, type Scene, sheetId } from "./fill-scene";

const reporting = async (): Promise<Scene> => {
  const opened = await scene("A");
  const { host, location, pane } = opened;
  const cell = scoreCellOf(location, "1.1.1", "self");
  act(() => {
    if (cell !== null) host.edit(sheetId, { ...cell, value: 8 });
  });
  await pane.settle();
  await pane.click(pane.button("報告"));
  return opened;
};

/** Drawing takes ECharts, which is loaded in its own time. */
const drawn = async ({ pane }: Scene): Promise<void> => {
  for (let turn = 0; turn < 50 && pane.button("複製").ariaDisabled === "true"; turn += 1)
    await pane.settle();
};

const untick = async ({ pane }: Scene, label: string): Promise<void> => {
  const found = [...pane.root.querySelectorAll("label")].find(
    ({ textContent }) => textContent === label,
  );
  if (found === undefined) throw new Error(`no check box ${label}`);
  await pane.click(found);
};

describe("ReportPage", () => {
  it("previews the page of the form and follows the workbook", async () => {
    const { host, location, pane } = await reporting();
    expect(pane.get("[data-preview]").textContent).toContain("評分結果");
    expect(pane.get("[data-preview]").textContent).toContain("1.1.1");
    const cell = scoreCellOf(location, "1.1.2", "self");
    act(() => {
      if (cell !== null) host.edit(sheetId, { ...cell, value: 999 });
    });
    await pane.settle();
    expect(pane.text()).toContain("不合規定：1.1.2「999」");
  });

  it("leaves out what is not ticked, and keeps at least one role", async () => {
    const opened = await reporting();
    const { pane } = opened;
    await untick(opened, "簽章");
    await untick(opened, "圖表");
    expect(pane.get("[data-preview]").textContent).not.toContain("簽章");
    expect(pane.root.querySelectorAll("[data-chart]")).toHaveLength(0);
    await untick(opened, "自我檢核");
    await untick(opened, "委員評分");
    const roles = [...pane.root.querySelectorAll<HTMLInputElement>("fieldset input")].slice(0, 2);
    expect(roles.map(({ checked }) => checked)).toEqual([false, true]);
  });

  it("selects the report for copying by hand where no clipboard is to be had, and does not say copied", async () => {
    const opened = await reporting();
    const { pane } = opened;
    await untick(opened, "圖表");
    await pane.click(pane.button("複製"));
    expect(pane.get("[role=alert]").textContent).toContain("沒有複製");
    expect(pane.text()).not.toContain("已複製報告");
    expect(window.getSelection()?.toString()).toContain("評分結果");
  });

  it("adds a 報告 sheet and takes it away again, unless somebody has written on it", async () => {
    const opened = await reporting();
    const { host, pane } = opened;
    await pane.click(pane.button("在活頁簿加入報告工作表"));
    expect(pane.text()).toContain("已新增工作表「報告 A」");
    await pane.click(pane.button("復原"));
    expect(host.calls.filter((call) => call === "removeSheets")).toHaveLength(1);

    await pane.click(pane.button("在活頁簿加入報告工作表"));
    const sheets = await host.listSheets();
    const added = sheets.ok ? sheets.value.find(({ name }) => name === "報告 A") : undefined;
    act(() => {
      host.edit(added?.sheetId ?? "", { row: 2, column: 2, value: "蓋章用" });
    });
    await pane.settle();
    await pane.click(pane.button("復原"));
    expect(host.calls.filter((call) => call === "removeSheets")).toHaveLength(1);
    expect(pane.get("[role=alert]").textContent).toContain("有人改過");
  });

  it("makes the 報告 sheet again in place of the one before, and asks first where somebody has written on it", async () => {
    const { host, pane } = await reporting();
    const reports = async (): Promise<readonly SheetSummary[]> => {
      const sheets = await host.listSheets();
      return sheets.ok ? sheets.value.filter(({ name }) => name.startsWith("報告")) : [];
    };
    const make = (): Promise<void> => pane.click(pane.button("在活頁簿加入報告工作表"));
    await make();
    await make();
    expect(pane.text()).toContain("已重做工作表「報告 A」，取代先前做的");
    const [made, ...others] = await reports();
    expect(others).toEqual([]);

    act(() => {
      host.edit(made?.sheetId ?? "", { row: 2, column: 2, value: "蓋章用" });
    });
    await pane.settle();
    await make();
    const panel = pane.get("section[aria-label=取代先前做的報告工作表]");
    expect(panel.textContent).toContain("「報告 A」：C3");
    await pane.click(pane.button("取消"));
    expect(await reports()).toEqual([made]);

    await make();
    await pane.click(pane.get("[data-action=replace-report]"));
    const [replaced, ...more] = await reports();
    expect(more).toEqual([]);
    expect(replaced?.name).toBe("報告 A");
    expect(host.valueAt(replaced?.sheetId ?? "", 2, 2)).not.toBe("蓋章用");
  });

  it("asks again where more was written on the 報告 sheet since it was asked", async () => {
    const { host, pane } = await reporting();
    await pane.click(pane.button("在活頁簿加入報告工作表"));
    const sheets = await host.listSheets();
    const made = sheets.ok ? sheets.value.find(({ name }) => name === "報告 A") : undefined;
    const write = (row: number): void => {
      act(() => {
        host.edit(made?.sheetId ?? "", { row, column: 2, value: "蓋章用" });
      });
    };
    write(2);
    await pane.click(pane.button("在活頁簿加入報告工作表"));
    write(3);
    await pane.click(pane.get("[data-action=replace-report]"));

    expect(pane.get("section[aria-label=取代先前做的報告工作表]").textContent).toContain("C3、C4");
    expect(host.valueAt(made?.sheetId ?? "", 3, 2)).toBe("蓋章用");
  });

  it("says that the sheet made before is gone where the new one can't be made", async () => {
    const { host, pane } = await reporting();
    await pane.click(pane.button("在活頁簿加入報告工作表"));
    host.failNext("insert", { type: "protected" });
    await pane.click(pane.button("在活頁簿加入報告工作表"));

    expect(pane.text()).toContain("先前做的「報告 A」已移除，新的沒有做成");
  });

  it("has the 報告 sheet named among those that go with the form, and removed with it", async () => {
    const { host, pane } = await reporting();
    await pane.click(pane.button("在活頁簿加入報告工作表"));
    await pane.click(pane.get("[aria-haspopup=menu]"));
    const item = [...document.querySelectorAll<HTMLElement>("[role=menuitem]")].find(
      ({ textContent }) => textContent === "移除此訪視表…",
    );
    if (item === undefined) throw new Error("no such item");
    await pane.click(item);
    expect(pane.get("section[aria-label=移除訪視表]").textContent).toContain("報告 A");
    await pane.click(pane.get("[data-action=remove]"));
    const sheets = await host.listSheets();
    expect(sheets.ok ? sheets.value.map(({ name }) => name) : []).toEqual(["工作表1"]);
  });

  it("says the chart in words where no picture can be drawn", async () => {
    const opened = await reporting();
    await drawn(opened);
    expect(opened.pane.get("[data-chart]").textContent).toContain("自我檢核分數 8／");
  });
});
