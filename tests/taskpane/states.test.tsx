import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import { findLog } from "../../src/form/change-log";
import { scoreCellOf } from "../../src/form/form-location";
import { locateForm } from "../../src/form/locate-form";
import { locateState } from "../../src/form/locate-state";
import { readRecord } from "../../src/form/read-record";
import type { SheetCells } from "../../src/form/sheet-cells";
import { reportWords } from "../../src/messages/report";
import { columnHeaders } from "../../src/messages/sheet";
import { toA1 } from "../../src/plan/address";
import { appealPrefix, logPrefix, recordPrefix } from "../../src/plan/marker";
import { bestScores } from "../cli/complete-scores";
import { scene, type Scene, sheetId } from "./fill-scene";
import type { Pane } from "./pane";

const sheetsWith = async ({ host }: Scene, prefix: string): Promise<readonly SheetCells[]> => {
  const read = await host.readMarked([prefix]);
  return read.ok ? read.value : [];
};

const stateIn = async ({ host }: Scene): Promise<string> => {
  const cells = await host.readSheet(sheetId);
  const location = cells.ok ? locateForm(cells.value) : null;
  if (!cells.ok || location === null) throw new Error("no form");
  return locateState(cells.value, location).state;
};

const put = async (made: Scene, indicator: string, role: "self" | "committee", value: number) => {
  const place = scoreCellOf(made.location, indicator, role);
  if (place === null) throw new Error(indicator);
  act(() => {
    made.host.edit(sheetId, { ...place, value });
  });
  await made.pane.settle();
};

const openPanel = async (pane: Pane): Promise<void> => {
  await pane.click(pane.get("[data-figure=state]"));
  await pane.settle();
};

const choose = async (pane: Pane, state: string): Promise<void> => {
  if (pane.root.querySelector("[data-form-state]") === null) await openPanel(pane);
  await pane.click(pane.get(`[data-form-state=${state}]`));
};

/** Form D with the highest scores of both roles. */
const complete = async (): Promise<Scene> => {
  const made = await scene("D");
  const scores = Object.entries(bestScores("D"));
  for (const role of ["self", "committee"] as const) {
    for (const [indicator, value] of scores) {
      const place = scoreCellOf(made.location, indicator, role);
      if (place === null) throw new Error(indicator);
      act(() => {
        made.host.edit(sheetId, { ...place, value });
      });
    }
  }
  await made.pane.settle();
  return made;
};

describe("a form's state in the pane", () => {
  it("is 草稿 at first, and 自評完成 is refused with a list of what is missing", async () => {
    const made = await scene("D");
    expect(made.pane.get("[data-figure=state]").textContent).toBe("表單狀態：草稿");
    await choose(made.pane, "self-checked");

    const count = Object.keys(bestScores("D")).length;
    expect(made.pane.text()).toContain(`有 ${count} 個分數未填或不合規定`);
    expect(made.pane.text()).toContain("1.1.1 自我檢核：未填");
    expect(await stateIn(made)).toBe("draft");
  });

  it("does not become 定稿 while two columns have one header, which is named", async () => {
    const made = await complete();
    const { headerRow, columns } = made.location;
    const place = { row: headerRow ?? -1, column: columns.finding ?? -1 };
    act(() => {
      made.host.edit(sheetId, { ...place, value: columnHeaders.committee });
    });
    await made.pane.settle();
    await choose(made.pane, "final");

    expect(made.pane.text()).toContain(`${toA1(place.row, place.column)}「訪視結果說明」`);
    expect(await stateIn(made)).toBe("draft");
  });

  it("is no longer passed off as final by a report after a change", async () => {
    const made = await complete();
    await choose(made.pane, "final");
    await put(made, "1.1.1", "committee", 0);
    await made.pane.click(made.pane.get("#tab-report"));
    await made.pane.settle();
    expect(made.pane.text()).toContain(reportWords.notes.changedSinceFinal(1));
  });

  it("becomes final with a record, and the Check page names what is changed afterwards", async () => {
    const made = await complete();
    await choose(made.pane, "final");
    expect(made.pane.get("[data-figure=state]").textContent).toBe("表單狀態：定稿");
    expect(made.pane.text()).toContain("「草稿」改成「定稿」");
    const [record] = await sheetsWith(made, recordPrefix);
    expect(record === undefined ? null : readRecord(record)?.genuine).toBe(true);

    await put(made, "1.1.1", "committee", 0);
    await made.pane.click(made.pane.get("#tab-check"));
    await made.pane.settle();
    const group = made.pane.get("[data-group=final]");
    expect(group.textContent).toContain("1.1.1");
    expect(group.textContent).toMatch(/G\d+/u);
    const old = String(bestScores("D")["1.1.1"] ?? 0);
    expect(group.textContent).toContain(`定稿時「${old}」，現在「0」`);
  });

  it("keeps its panel at an Escape that belongs to a composition", async () => {
    const { pane } = await scene("D");
    await openPanel(pane);
    const [who] = pane.root.querySelectorAll("section input");
    if (who === undefined) throw new Error("no field");
    await pane.press(who, "Escape", { isComposing: true });
    await pane.press(who, "Escape", { keyCode: 229 });
    expect(pane.root.contains(who)).toBe(true);

    await pane.press(who, "Escape");
    expect(pane.root.contains(who)).toBe(false);
  });

  it("goes back with a word about it, and its record goes", async () => {
    const made = await complete();
    await choose(made.pane, "final");
    await choose(made.pane, "under-review");

    expect(made.pane.text()).toContain("從「定稿」退回「審閱中」");
    expect(await sheetsWith(made, recordPrefix)).toEqual([]);
    expect(await stateIn(made)).toBe("under-review");
  });
});

describe("the change log in the pane", () => {
  const linesIn = async (made: Scene): Promise<readonly (readonly unknown[])[]> => {
    const [cells] = await sheetsWith(made, logPrefix);
    return (cells?.values ?? []).slice(4).map((line) => line.slice(1, 9));
  };

  const turnOn = async (pane: Pane): Promise<void> => {
    await openPanel(pane);
    await pane.click(pane.get("input[role=switch]"));
  };

  it("writes down what is typed in Excel and what the pane writes", async () => {
    const made = await scene("D");
    await turnOn(made.pane);
    expect(findLog(await sheetsWith(made, logPrefix))?.on).toBe(true);

    await put(made, "1.1.1", "self", 2);
    await put(made, "1.1.1", "self", 3);
    const [first, second, ...more] = await linesIn(made);
    expect(first?.slice(2)).toEqual([expect.any(String), "1.1.1", "自我檢核分數", null, "2", null]);
    expect(second?.slice(5)).toEqual(["2", "3", null]);
    expect(more).toEqual([]);
  });

  it("writes nothing down while it is off", async () => {
    const made = await scene("D");
    await turnOn(made.pane);
    await made.pane.click(made.pane.get("input[role=switch]"));
    await put(made, "1.1.1", "self", 2);

    expect(await linesIn(made)).toEqual([]);
  });
});

describe("an appeal in the pane", () => {
  it("is drafted from what the committee lowered", async () => {
    const made = await scene("D");
    await openPanel(made.pane);
    await made.pane.click(made.pane.button("起草申復"));
    expect(made.pane.text()).toContain("沒有委員評分低於自評的指標");

    await put(made, "1.1.1", "self", 3);
    await put(made, "1.1.1", "committee", 0);
    await made.pane.click(made.pane.button("起草申復"));
    expect(made.pane.text()).toContain("已加入工作表「申復 D」，列出 1 個指標。");
    expect(await sheetsWith(made, appealPrefix)).toHaveLength(1);
  });
});
