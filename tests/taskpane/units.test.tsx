import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import { readUnits, unitCellOf, unitOf } from "../../src/form/units";
import { scene, type Scene } from "./fill-scene";
import type { Pane } from "./pane";

const unitsSheet = "s2";
const rubric = "moe-105-d";

const unitField = (pane: Pane): HTMLInputElement => {
  const found = pane.get("input[list]");
  if (!(found instanceof HTMLInputElement)) throw new Error("no field");
  return found;
};

const unitIn = async ({ host }: Scene, indicator: string): Promise<string | null> => {
  const cells = await host.readSheet(unitsSheet);
  const list = cells.ok ? readUnits(cells.value) : null;
  return list === null ? null : unitOf(list, rubric, indicator);
};

/** Form D with a list of units that the pane made. */
const withList = async (): Promise<Scene> => {
  const made = await scene("D");
  await made.select("1.1.1");
  await made.pane.click(made.pane.button("建立負責單位清單"));
  await made.select("1.1.1");
  return made;
};

const assign = async ({ pane, select }: Scene, indicator: string, unit: string): Promise<void> => {
  await select(indicator);
  await pane.type(unitField(pane), unit);
  await pane.press(unitField(pane), "Enter");
};

const show = async (pane: Pane, words: string): Promise<void> => {
  const option = [...pane.root.querySelectorAll("option")].find(
    ({ textContent }) => textContent === words,
  );
  const select = option?.closest("select");
  if (option === undefined || select == null) throw new Error(`no choice ${words}`);
  act(() => {
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.settle();
};

const figure = (pane: Pane): string => pane.get("[data-figure=missing]").textContent;

describe("the unit in charge", () => {
  it("is offered a list where the workbook has none, and stays at the indicator", async () => {
    const { pane } = await withList();
    expect(pane.text()).toContain("已新增工作表「負責單位」");
    expect(pane.get("[data-indicator]").dataset["indicator"]).toBe("1.1.1");
    expect(unitField(pane).value).toBe("");
  });

  it("is written without the blanks around it, and taken back", async () => {
    const made = await withList();
    await assign(made, "1.1.1", " 總務處 ");
    expect(await unitIn(made, "1.1.1")).toBe("總務處");
    expect(made.pane.text()).toContain("1.1.1 負責單位：總務處");
    await made.pane.click(made.pane.button("復原"));
    expect(await unitIn(made, "1.1.1")).toBeNull();
  });

  it("is not taken back after somebody else was entered in the list", async () => {
    const made = await withList();
    await assign(made, "1.1.1", "總務處");
    const cells = await made.host.readSheet(unitsSheet);
    const list = cells.ok ? readUnits(cells.value) : null;
    const cell = list === null ? null : unitCellOf(list, rubric, "1.1.1");
    if (cell === null) throw new Error("no cell");
    const other = { row: cell.row, column: cell.column, value: "秘書室" };
    made.host.edit(unitsSheet, other);
    await made.pane.settle();
    await made.pane.click(made.pane.button("復原"));
    expect(await unitIn(made, "1.1.1")).toBe("秘書室");
    expect(made.pane.text()).toContain("「總務處」→「秘書室」");
  });

  it("may be one of those used so far", async () => {
    const made = await withList();
    await assign(made, "1.1.1", "總務處");
    await made.select("1.1.2");
    const names = [...made.pane.root.querySelectorAll("datalist option")];
    expect(names.map((each) => each.getAttribute("value"))).toEqual(["總務處"]);
  });

  it("narrows the steps, the missing count and the map while it is chosen", async () => {
    const made = await withList();
    const { pane, select } = made;
    await assign(made, "1.1.2", "總務處");
    await assign(made, "2.1.1", "總務處");
    const all = figure(pane);
    await show(pane, "總務處");
    expect(figure(pane)).toBe("缺 2");
    expect(pane.root.querySelectorAll("[data-state][data-shown=true]")).toHaveLength(2);
    await select("1.1.2");
    await pane.click(pane.button("下一個未填"));
    expect(pane.get("[data-indicator]").dataset["indicator"]).toBe("2.1.1");
    await show(pane, "未指派");
    expect(pane.root.querySelectorAll("[data-state][data-shown=true]")).toHaveLength(28);
    await pane.click(pane.get("[aria-label=顯示全部單位]"));
    expect(figure(pane)).toBe(all);
  });

  it("says that the list has lost its headers, and writes nothing", async () => {
    const { host, pane } = await withList();
    const cells = await host.readSheet(unitsSheet);
    const list = cells.ok ? readUnits(cells.value) : null;
    const column = list?.columns.code ?? 0;
    host.edit(unitsSheet, { row: list?.headerRow ?? 0, column, value: "改過" });
    await pane.settle();
    const before = host.calls.filter((call) => call === "writeBlocks" || call === "insert").length;
    await pane.click(pane.button("把這張訪視表加入負責單位清單"));
    expect(pane.text()).toContain("找不到「負責單位」與「代碼」標題列");
    expect(host.calls.filter((call) => call === "writeBlocks" || call === "insert")).toHaveLength(
      before,
    );
  });
});
