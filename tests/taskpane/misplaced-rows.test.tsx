import { describe, expect, it } from "@jest/globals";
import { columnIndex } from "../../src/plan/columns";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { scene, sheetId } from "./fill-scene";
import { memoryHost } from "./memory-host";
import { openedForm, plannedSheet } from "./opened";

const rowOf = (code: string): number => openedForm("A").location.rows.get(code)?.[0] ?? -1;

/** Form A with another text in one column of some rows. */
const planWith = (column: number, texts: Readonly<Record<string, string>>): SheetPlan => {
  const plan = plannedSheet("A");
  const byRow = new Map(Object.entries(texts).map(([code, text]) => [rowOf(code), text]));
  const cells = plan.cells.map((line, row) =>
    line.map((cell, at) => {
      const text = at === column ? byRow.get(row) : undefined;
      return text === undefined ? cell : { ...cell, content: { type: "text" as const, text } };
    }),
  );
  return { ...plan, cells };
};

const printed = (code: string): string => {
  const content = plannedSheet("A").cells[rowOf(code)]?.[columnIndex.indicator]?.content;
  return content?.type === "text" ? content.text : "";
};

describe("the pane on a form whose codes were exchanged", () => {
  const opened = () =>
    scene(
      "A",
      memoryHost({ plans: [planWith(columnIndex.code, { "1.1.1": "1.1.2", "1.1.2": "1.1.1" })] }),
    );

  it("shows the indicator that is printed in the selected row, and writes its score there", async () => {
    const { pane, select, host } = await opened();
    await select("1.1.1");
    expect(pane.get("[data-indicator]").dataset["indicator"]).toBe("1.1.1");

    await pane.click(pane.get("[data-score='8']"));
    expect(host.valueAt(sheetId, rowOf("1.1.1"), columnIndex.self)).toBe(8);
    expect(host.valueAt(sheetId, rowOf("1.1.2"), columnIndex.self)).toBeNull();
  });

  it("says that the sheet's formulas may not follow, and where to mend it", async () => {
    const { pane } = await opened();

    expect(pane.text()).toMatch(/列的代碼不見了或是別項的（1\.1\.1、1\.1\.2）.*「檢核」頁修復/u);
  });
});

describe("the pane on a form in which one indicator's text stands twice", () => {
  it("shows nothing for the row that it does not know, and says so", async () => {
    const plan = planWith(columnIndex.indicator, { "1.1.2": printed("1.1.1") });
    const { pane, select } = await scene("A", memoryHost({ plans: [plan] }));
    await select("1.1.2");

    expect(pane.root.querySelector("[data-indicator]")).toBeNull();
    expect(pane.text()).toMatch(/印的是別項指標的文字（1\.1\.2）.*「檢核」頁修復/u);
  });
});

describe("the pane on a form whose score headers were exchanged", () => {
  const opened = () => {
    const plan = plannedSheet("A");
    const { headerRow } = openedForm("A").location;
    const cells = plan.cells.map((line, row) => {
      const order = line.map((_, at) => at);
      if (row === headerRow)
        order.splice(columnIndex.self, 2, columnIndex.committee, columnIndex.self);
      return order.map((at) => line[at] ?? { content: null, style: "" });
    });
    return scene("A", memoryHost({ plans: [{ ...plan, cells }] }));
  };

  it("names the words that belong there", async () => {
    const { pane } = await opened();

    expect(pane.text()).toMatch(/改回標題：F\d+「自我檢核分數」、G\d+「委員評分」/u);
  });

  it("writes no score", async () => {
    const { pane, select, host } = await opened();
    await select("1.1.1");
    await pane.click(pane.get("[data-score='8']"));

    expect(host.valueAt(sheetId, rowOf("1.1.1"), columnIndex.self)).toBeNull();
    expect(host.valueAt(sheetId, rowOf("1.1.1"), columnIndex.committee)).toBeNull();
  });
});

describe("the pane on a form that nobody touched", () => {
  it("says nothing of rows", async () => {
    const { pane } = await scene("A");

    expect(pane.text()).not.toContain("列的代碼");
    expect(pane.text()).not.toContain("別項指標");
    expect(pane.text()).not.toContain("改回標題");
  });
});

describe("the pane on a form whose marker was cleared", () => {
  it("says where it is mended", async () => {
    const plan = plannedSheet("A");
    const cells = plan.cells.map((line, row) =>
      line.map((cell, column) =>
        row === plan.marker.row && column === plan.marker.column
          ? { ...cell, content: null }
          : cell,
      ),
    );
    const { pane } = await scene("A", memoryHost({ plans: [{ ...plan, cells }] }));
    await pane.click(pane.button("填寫"));

    expect(pane.text()).toContain("它的標記被清除了：請在「檢核」頁修復");
  });
});
