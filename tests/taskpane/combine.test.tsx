import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import type { SheetCells } from "../../src/form/sheet-cells";
import {
  choose,
  copiesScene,
  type CopiesScene,
  copyOf,
  isDisabled,
  logLines,
  startChoosing,
} from "./copies-scene";
import type { MemoryHost } from "./memory-host";
import { openedForm } from "./opened";

const copies: Readonly<Record<string, SheetCells | "gone">> = {
  "總務處.xlsx": copyOf("D", { self: { "1.1.1": 3, "1.1.2": 1 } }),
  "會計室.xlsx": copyOf("D", { self: { "1.2.1": 4 } }),
  "秘書室.xlsx": copyOf("D", { self: { "1.1.1": 2 } }),
  "已移走.xlsx": "gone",
};

const { location } = openedForm("D");

const selfScore = (host: MemoryHost, indicator: string): unknown =>
  host.valueAt("s1", location.rows.get(indicator)?.[0] ?? -1, location.columns.self ?? -1);

const scene = (): Promise<CopiesScene> => copiesScene("合併各單位填報", copies);

describe("combining copies", () => {
  it("shows what comes from which file, and writes nothing before it is told to", async () => {
    const { host, pane } = await scene();
    await choose(pane, "總務處.xlsx", "會計室.xlsx");
    expect(pane.text()).toContain("總務處.xlsx：取用 2 格");
    expect(pane.text()).toContain("會計室.xlsx：取用 1 格");
    expect(pane.text()).toContain("1.2.1 自我檢核分數");
    expect(host.calls).not.toContain("write");
    await pane.click(pane.button("寫入 3 格"));
    expect(["1.1.1", "1.1.2", "1.2.1"].map((id) => selfScore(host, id))).toEqual([3, 1, 4]);
    expect(host.calls.filter((call) => call === "writeSheets")).toHaveLength(1);
    expect(pane.text()).toContain("已從各單位檔案寫入 3 格");
  });

  it("writes each cell down once, and again when it is taken back", async () => {
    const { host, pane } = await scene();
    await choose(pane, "總務處.xlsx");
    await pane.click(pane.button("寫入 2 格"));
    const reason = "合併各單位填報";
    const written = [
      [expect.stringMatching(/^F\d+$/u), "1.1.1", "自我檢核分數", null, "3", reason],
      [expect.stringMatching(/^F\d+$/u), "1.1.2", "自我檢核分數", null, "1", reason],
    ];
    expect(await logLines(host)).toEqual(written);
    await pane.click(pane.button("復原"));
    expect(await logLines(host)).toEqual([
      ...written,
      [expect.any(String), "1.1.1", "自我檢核分數", "3", null, `復原：${reason}`],
      [expect.any(String), "1.1.2", "自我檢核分數", "1", null, `復原：${reason}`],
    ]);
  });

  it("takes everything back while nobody has changed it", async () => {
    const { host, pane } = await scene();
    await choose(pane, "總務處.xlsx");
    await pane.click(pane.button("寫入 2 格"));
    await pane.click(pane.button("復原"));
    expect([selfScore(host, "1.1.1"), selfScore(host, "1.1.2")]).toEqual([null, null]);
  });

  it("takes back once, however often it is asked for", async () => {
    const { host, pane } = await scene();
    await choose(pane, "總務處.xlsx");
    await pane.click(pane.button("寫入 2 格"));
    const undo = pane.button("復原");
    act(() => {
      undo.click();
      undo.click();
    });
    await pane.settle();
    expect(host.calls.filter((call) => call === "writeSheets")).toHaveLength(2);
    expect(await logLines(host)).toHaveLength(4);
  });

  it("takes nothing back after a cell was changed", async () => {
    const { host, pane } = await scene();
    await choose(pane, "總務處.xlsx");
    await pane.click(pane.button("寫入 2 格"));
    const row = location.rows.get("1.1.1")?.[0] ?? 0;
    host.edit("s1", { row, column: location.columns.self ?? 0, value: 2 });
    await pane.settle();
    await pane.click(pane.button("復原"));
    expect([selfScore(host, "1.1.1"), selfScore(host, "1.1.2")]).toEqual([2, 1]);
    expect(pane.text()).toContain("沒有復原任何內容");
  });

  it("lets a person decide where copies differ, with both values", async () => {
    const { host, pane } = await scene();
    await choose(pane, "總務處.xlsx", "秘書室.xlsx");
    expect(pane.text()).toContain("還有 1 格要選擇");
    expect(isDisabled(pane.button("寫入"))).toBe(true);
    const radios = [
      ...pane.root.querySelectorAll<HTMLInputElement>("[role=tabpanel] [type=radio]"),
    ];
    expect(radios.map(({ value }) => value)).toEqual(["總務處.xlsx", "秘書室.xlsx"]);
    expect(pane.text()).toContain("3（總務處.xlsx）");
    expect(pane.text()).toContain("2（秘書室.xlsx）");
    const [, second] = radios;
    if (second === undefined) throw new Error("no choice");
    await pane.click(second);
    await pane.click(pane.button("寫入 2 格"));
    expect([selfScore(host, "1.1.1"), selfScore(host, "1.1.2")]).toEqual([2, 1]);
  });

  it("names a file that can't be read, with the reason, and goes on with the others", async () => {
    const { pane } = await scene();
    await choose(pane, "密碼.xlsx", "會計室.xlsx");
    expect(pane.text()).toContain("「密碼.xlsx」設有開啟密碼，沒有讀取。");
    expect(isDisabled(pane.button("寫入 1 格"))).toBe(false);
  });

  it("names a file that is gone by now, and is ready for others", async () => {
    const { pane } = await scene();
    await choose(pane, "已移走.xlsx", "會計室.xlsx");
    expect(pane.text()).toContain("「已移走.xlsx」讀不出來，沒有讀取。");
    expect(isDisabled(pane.button("寫入 1 格"))).toBe(false);
  });

  it("keeps all files where some are chosen while others are read", async () => {
    const { pane } = await scene();
    startChoosing(pane, "總務處.xlsx");
    startChoosing(pane, "會計室.xlsx");
    await pane.settle();
    expect(pane.text()).toContain("總務處.xlsx：取用 2 格");
    expect(pane.text()).toContain("會計室.xlsx：取用 1 格");
  });

  it("tells two files of one name apart", async () => {
    const { pane } = await scene();
    await choose(pane, "總務處.xlsx");
    await choose(pane, "總務處.xlsx");
    expect(pane.text()).toContain("總務處.xlsx (2)：取用 0 格");
  });

  it("keeps the values when the program refuses the write", async () => {
    const { host, pane } = await scene();
    await choose(pane, "總務處.xlsx");
    host.failNext("writeSheets", { type: "protected" });
    await pane.click(pane.button("寫入 2 格"));
    expect(selfScore(host, "1.1.1")).toBeNull();
    expect(pane.text()).toContain("工作表受保護");
    expect(pane.text()).toContain("總務處.xlsx：取用 2 格");
    expect(await logLines(host)).toEqual([]);
  });
});
