import { TextDecoder } from "node:util";
import { afterEach, describe, expect, it } from "@jest/globals";
import { act } from "react";
import { linkedCell } from "../../src/form/agreed-links";
import { cellsOfPlan } from "../../src/form/expected-sheet";
import type { SheetCells } from "../../src/form/sheet-cells";
import { markerPrefix, membersPrefix } from "../../src/plan/marker";
import { err, ok } from "../../src/result";
import type { Role } from "../../src/rubric/rubric";
import type { ReadFile } from "../../src/taskpane/read-file";
import { scoreWrites } from "../../src/taskpane/score-writes";
import { withWrites } from "../../src/taskpane/with-writes";
import { type MemoryHost, memoryHost } from "./memory-host";
import { openedForm, plannedSheet } from "./opened";
import { openPane, type Pane } from "./pane";

type Scores = Readonly<Partial<Record<Role, Readonly<Record<string, number>>>>>;

/** What a member of the committee has filled into a copy of a form. */
const copyOf = (short: string, scores: Scores): SheetCells =>
  (["self", "committee"] as const).reduce(
    (filled, role) =>
      Object.entries(scores[role] ?? {}).reduce((cells, [indicator, value]) => {
        const change = { indicator, role, value, parts: null };
        return withWrites(cells, scoreWrites(openedForm(short), change) ?? []);
      }, filled),
    cellsOfPlan(plannedSheet(short)),
  );

const copies: Readonly<Record<string, SheetCells>> = {
  "甲.xlsx": copyOf("D", { committee: { "1.1.1": 2, "1.1.2": 1 } }),
  "乙.xlsx": copyOf("D", { committee: { "1.1.1": 1 } }),
  "乙又.xlsx": copyOf("D", { committee: { "1.1.1": 1 } }),
  "改.xlsx": copyOf("D", { self: { "1.1.1": 3 }, committee: { "1.1.1": 0 } }),
  "別張.xlsx": copyOf("A", { committee: { "1.1.1": 0 } }),
};

/** A file's contents here are its name. */
const readFile: ReadFile = (bytes) => {
  const cells = copies[new TextDecoder().decode(bytes)];
  return Promise.resolve(cells === undefined ? err("encrypted") : ok([cells]));
};

let open: Pane | null = null;

const scene = async (): Promise<{ readonly host: MemoryHost; readonly pane: Pane }> => {
  const host = memoryHost({ plans: [plannedSheet("D")] });
  const pane = await openPane(host, { readFile });
  open = pane;
  await pane.click(pane.button("合併各委員評分"));
  return { host, pane };
};

const choose = async (pane: Pane, ...names: readonly string[]): Promise<void> => {
  const input = pane.get("input[type=file]");
  const files = names.map((name) => ({
    name,
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(name).buffer),
  }));
  Object.defineProperty(input, "files", { value: files, configurable: true });
  Object.defineProperty(input, "value", { value: "", writable: true });
  act(() => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.settle();
};

const isDisabled = (button: HTMLElement): boolean => button.hasAttribute("disabled");

const marked = async (host: MemoryHost, prefix: string): Promise<SheetCells | undefined> => {
  const read = await host.readMarked([prefix]);
  return read.ok ? read.value[0] : undefined;
};

afterEach(async () => {
  await open?.close();
  open = null;
});

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
  });
});
