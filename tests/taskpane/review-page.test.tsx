import { describe, expect, it } from "@jest/globals";
import { act } from "react";
import { scoreCellOf } from "../../src/form/form-location";
import type { Role } from "../../src/rubric/rubric";
import { scene, type Scene, sheetId } from "./fill-scene";

/** Scores as another person enters them. */
const enter = async (
  { host, pane, location }: Scene,
  role: Role,
  scores: Readonly<Record<string, number | string>>,
): Promise<void> => {
  act(() => {
    for (const [indicator, value] of Object.entries(scores)) {
      const cell = scoreCellOf(location, indicator, role);
      if (cell !== null) host.edit(sheetId, { ...cell, value });
    }
  });
  await pane.settle();
};

/** The Review page of form A as the committee sees it, with the school's scores in place. */
const reviewing = async (): Promise<Scene> => {
  const opened = await scene("A");
  await enter(opened, "self", { "1.1.1": 8, "1.1.2": 10, "1.2.1": 20 });
  await opened.pane.click(opened.pane.button("審閱"));
  await opened.pane.click(opened.pane.get("input[type=radio][value=committee]"));
  return opened;
};

const shownRows = ({ pane }: Scene): readonly (string | undefined)[] =>
  [...pane.root.querySelectorAll<HTMLElement>("[data-review]")].map((row) => row.dataset["review"]);

const open = async ({ pane }: Scene, indicator: string): Promise<void> => {
  await pane.click(pane.get(`[data-review='${indicator}'] button[aria-expanded]`));
};

const tick = async ({ pane }: Scene, indicator: string): Promise<void> => {
  await pane.click(pane.get(`[data-review='${indicator}'] input[type=checkbox]`));
};

describe("ReviewPage", () => {
  it("scores a row right there, as the committee, and shows the difference and both totals", async () => {
    const opened = await reviewing();
    const { pane, scoreOf } = opened;
    await open(opened, "1.1.1");
    await pane.click(pane.get("[data-review='1.1.1'] [data-score='6']"));
    expect([scoreOf("1.1.1", "self"), scoreOf("1.1.1", "committee")]).toEqual([8, 6]);
    const row = pane.get("[data-review='1.1.1']");
    expect(row.dataset["difference"]).toBe("-2");
    expect(row.textContent).toContain("差 −2");
    expect(pane.get("[data-total=self]").textContent).toContain("38");
    expect(pane.get("[data-total=committee]").textContent).toContain("6");
    await pane.click(pane.button("復原"));
    expect(scoreOf("1.1.1", "committee")).toBeNull();
  });

  it("narrows the list by its chips, and keeps an opened row until the next one is opened", async () => {
    const opened = await reviewing();
    const { pane } = opened;
    await enter(opened, "committee", { "1.1.1": 6, "1.1.2": 10 });
    expect(pane.get("[data-filter=different]").textContent).toBe("不一致 1");
    await pane.click(pane.get("[data-filter=different]"));
    expect(shownRows(opened)).toEqual(["1.1.1"]);
    await open(opened, "1.1.1");
    await pane.click(pane.get("[data-review='1.1.1'] [data-score='8']"));
    expect(shownRows(opened)).toEqual(["1.1.1"]);
    await pane.click(pane.get("[data-filter=unscored]"));
    expect(shownRows(opened)).toEqual(["1.1.3", "1.2.1"]);
  });

  it("orders by the size of the difference, and remembers the tolerance", async () => {
    const opened = await reviewing();
    const { pane } = opened;
    await enter(opened, "committee", { "1.1.1": 7, "1.1.2": 2 });
    const order = pane.get("select");
    await act(async () => {
      Reflect.set(HTMLSelectElement.prototype, "value", "difference", order);
      order.dispatchEvent(new Event("change", { bubbles: true }));
      return Promise.resolve();
    });
    expect(shownRows(opened).slice(0, 2)).toEqual(["1.1.2", "1.1.1"]);
    expect(pane.get("[data-filter=beyond-tolerance]").textContent).toBe("超過容許差 1");
    const [tolerance] = pane.root.querySelectorAll<HTMLInputElement>("input[inputmode=decimal]");
    if (tolerance === undefined) throw new Error("no tolerance");
    await pane.type(tolerance, "０.5");
    expect(pane.get("[data-filter=beyond-tolerance]").textContent).toBe("超過容許差 2");
    expect(pane.storage.read("review-tolerance")).toBe("0.5");
  });

  it("walks down and up its own list with Alt+↓ and Alt+↑", async () => {
    const opened = await reviewing();
    const { pane } = opened;
    await enter(opened, "committee", { "1.1.1": 8 });
    await pane.click(pane.get("[data-filter=unscored]"));
    const current = (): string | undefined =>
      pane.get("li:has([aria-expanded=true])").dataset["review"];
    await pane.press(document.body, "ArrowDown", { altKey: true });
    expect(current()).toBe("1.1.2");
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
    await pane.press(document.body, "ArrowDown", { altKey: true });
    expect(current()).toBe("1.1.3");
    await pane.press(document.body, "ArrowUp", { altKey: true });
    expect(current()).toBe("1.1.2");
  });

  it("accepts the self-check scores of ticked rows after showing old and new, in one write that is taken back", async () => {
    const opened = await reviewing();
    const { host, pane, scoreOf } = opened;
    await enter(opened, "committee", { "1.1.1": 6 });
    for (const indicator of ["1.1.1", "1.1.2", "1.1.3"]) await tick(opened, indicator);
    await pane.click(pane.button("接受自評分數"));
    expect(scoreOf("1.1.1", "committee")).toBe(6);
    const asked = pane.get("section[aria-label='接受自評分數']");
    expect(asked.textContent).toContain("1.1.1：6 → 8");
    expect(asked.textContent).toContain("1.1.2：– → 10");
    expect(asked.textContent).toContain("1.1.3：不寫入（自評還沒有分數）");
    const before = host.calls.filter((call) => call === "write").length;
    await pane.click(pane.get("[data-action=accept]"));
    expect(host.calls.filter((call) => call === "write")).toHaveLength(before + 1);
    expect([scoreOf("1.1.1", "committee"), scoreOf("1.1.2", "committee")]).toEqual([8, 10]);
    await pane.click(pane.button("復原"));
    expect([scoreOf("1.1.1", "committee"), scoreOf("1.1.2", "committee")]).toEqual([6, null]);
  });

  it("offers the school nothing to accept or to score for the committee", async () => {
    const opened = await reviewing();
    const { pane } = opened;
    await pane.click(pane.get("input[type=radio][value=self]"));
    await open(opened, "1.1.1");
    expect(pane.root.querySelectorAll("[data-review] input[type=checkbox]")).toHaveLength(0);
    expect(() => pane.button("接受自評分數")).toThrow();
  });

  it("keeps the chosen role when a cell of the other role is selected, and says that it only looks", async () => {
    const opened = await reviewing();
    const { pane, select, scoreOf } = opened;
    await select("1.1.1", "self");
    expect(pane.get("[data-read-only=self]").textContent).toContain("只能看");
    await pane.click(pane.get("[data-review='1.1.1'] [data-score='6']"));
    expect([scoreOf("1.1.1", "self"), scoreOf("1.1.1", "committee")]).toEqual([8, 6]);
  });
});
