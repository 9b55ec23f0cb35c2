import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import { linkedCell } from "../../src/form/agreed-links";
import { scoreCellOf } from "../../src/form/form-location";
import { markerPrefix, membersPrefix } from "../../src/plan/marker";
import type { SheetCells } from "../../src/form/sheet-cells";
import {
  choose,
  copiesScene,
  type CopiesScene,
  copyOf,
  isDisabled,
  logLines,
  marked,
} from "./copies-scene";
import { openedForm } from "./opened";

const copies: Readonly<Record<string, SheetCells>> = {
  "甲.xlsx": copyOf("D", { committee: { "1.1.1": 2, "1.1.2": 1 } }),
  "乙.xlsx": copyOf("D", { committee: { "1.1.1": 1 } }),
  "乙又.xlsx": copyOf("D", { committee: { "1.1.1": 1 } }),
  "改.xlsx": copyOf("D", { self: { "1.1.1": 3 }, committee: { "1.1.1": 0 } }),
  "別張.xlsx": copyOf("A", { committee: { "1.1.1": 0 } }),
};

const selfCell = (indicator: string): { readonly row: number; readonly column: number } => {
  const cell = scoreCellOf(openedForm("D").location, indicator, "self");
  if (cell === null) throw new Error(`no self-check score ${indicator}`);
  return cell;
};

const scene = (): Promise<CopiesScene> => copiesScene("合併各委員評分", copies);

describe("merging members' copies", () => {
  it("adds the 委員彙整 sheet and links 委員評分 to it, but not before it is told to", async () => {
    const { host, pane } = await scene();
    await choose(pane, "甲.xlsx", "乙.xlsx");
    expect(pane.text()).toContain("甲.xlsx：評分 2 項，說明 0 則");
    expect(host.calls).not.toContain("insert");
    const [first] = [...pane.root.querySelectorAll<HTMLInputElement>("article input[type=text]")];
    if (first === undefined) throw new Error("no field for a name");
    expect(first.placeholder).toBe("委員 1");
    await pane.type(first, "王大明");
    await pane.click(pane.button("合併 2 位委員"));

    const list = await marked(host, membersPrefix);
    const headers = list?.values.find(([cell]) => cell === "指標");
    expect(headers?.slice(2, 4)).toEqual(["王大明", "委員 2"]);
    expect(list?.values.find(([cell]) => cell === "1.1.1")?.slice(2, 4)).toEqual([2, 1]);
    const form = await marked(host, markerPrefix);
    const links = (form?.formulas ?? []).flat().filter((formula) => linkedCell(formula) !== null);
    expect(links).toHaveLength(30);
    expect(pane.text()).toContain("並列 2 位委員的評分");
  });

  it("names everybody under 視導委員, and says so before with what stands there", async () => {
    const { host, pane } = await scene();
    await choose(pane, "甲.xlsx", "乙.xlsx");
    expect(pane.text()).toContain("視導委員（E3）：「—」→「委員 1、委員 2」");
    const [first] = [...pane.root.querySelectorAll<HTMLInputElement>("article input[type=text]")];
    if (first === undefined) throw new Error("no field for a name");
    await pane.type(first, "王大明");
    await pane.settle();
    expect(pane.text()).toContain("視導委員（E3）：「—」→「王大明、委員 2」");
    await pane.click(pane.button("合併 2 位委員"));
    expect(host.valueAt("s1", 2, 4)).toBe("王大明、委員 2");
    expect(await logLines(host)).toEqual([
      ["E3", null, "視導委員", null, "王大明、委員 2", "合併各委員評分"],
    ]);
  });

  it("writes down the scores that give way to agreed ones", async () => {
    const { host, pane } = await scene();
    const place = scoreCellOf(openedForm("D").location, "1.1.1", "committee");
    if (place === null) throw new Error("no cell");
    act(() => {
      host.edit("s1", { ...place, value: 3 });
    });
    await pane.settle();
    await choose(pane, "甲.xlsx");
    await pane.click(pane.button("合併 2 位委員"));
    expect((await logLines(host)).map((line) => line.slice(1))).toEqual([
      ["1.1.1", "委員評分", null, "3", null],
      ["1.1.1", "委員評分", "3", null, "合併各委員評分"],
      [null, "視導委員", null, "委員 1、委員 2", "合併各委員評分"],
    ]);
  });

  it("names a file with another form, and merges nothing", async () => {
    const { pane } = await scene();
    await choose(pane, "甲.xlsx", "別張.xlsx");
    expect(pane.text()).toContain("別張.xlsx");
    expect(pane.text()).toContain("檔案裡沒有訪視表 D");
    expect(isDisabled(pane.button("合併 2 位委員"))).toBe(true);
  });

  it("asks about what differs and about the same scores twice", async () => {
    const { pane } = await scene();
    await choose(pane, "乙.xlsx", "乙又.xlsx", "改.xlsx");
    expect(pane.text()).toContain("評分與說明和「乙.xlsx」完全相同");
    expect(pane.text()).toContain("該檔「3」");
    expect(isDisabled(pane.button("合併 3 位委員"))).toBe(true);
    await pane.click(pane.get("article input[type=checkbox]"));
    expect(isDisabled(pane.button("合併 3 位委員"))).toBe(false);
  });

  it("asks again where more differs than a person has agreed to", async () => {
    const { host, pane } = await scene();
    await choose(pane, "乙.xlsx", "改.xlsx");
    await pane.click(pane.get("article input[type=checkbox]"));
    expect(isDisabled(pane.button("合併 2 位委員"))).toBe(false);
    act(() => {
      host.edit("s1", { ...selfCell("1.1.2"), value: 1 });
    });
    await pane.settle();
    expect(isDisabled(pane.button("合併 2 位委員"))).toBe(true);
  });

  it("merges nothing where somebody has changed the form since it was shown", async () => {
    const { host, pane } = await scene();
    await choose(pane, "甲.xlsx", "乙.xlsx");
    act(() => {
      host.edit("s1", { ...selfCell("1.1.2"), value: 1 });
    });
    await pane.click(pane.button("合併 2 位委員"));
    expect(host.calls).not.toContain("insert");
    expect(pane.text()).toContain("剛才有人改過，沒有寫入任何內容");
  });

  it("needs two members", async () => {
    const { pane } = await scene();
    await choose(pane, "甲.xlsx");
    expect(pane.text()).toContain("至少要有兩位委員");
    expect(isDisabled(pane.button("合併 1 位委員"))).toBe(true);
  });

  it("takes the new sheet out again when the links can't be written", async () => {
    const { host, pane } = await scene();
    await choose(pane, "甲.xlsx", "乙.xlsx");
    host.failNext("writeBlocks", { type: "read-only" });
    await pane.click(pane.button("合併 2 位委員"));
    expect(await marked(host, membersPrefix)).toBeUndefined();
    expect(pane.text()).toContain("活頁簿是唯讀");
    expect(await logLines(host)).toEqual([]);
  });
});
