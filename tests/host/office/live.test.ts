import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { RequestLog } from "../../../src/workbench/emulator/request-log";
import { type LiveSession, openLive } from "./live-session";
import { planOf } from "./office-session";

/** The addresses that a request reads. */
const addressesIn = ({ request }: RequestLog): readonly string[] =>
  Object.values(request.ObjectPaths)
    .filter(({ Name }) => Name === "GetRange")
    .map(({ ArgumentInfo }) => String(ArgumentInfo?.Arguments?.[0]));

jest.setTimeout(60_000);

describe("a pane that follows a workbook of two forms", () => {
  let live: LiveSession;

  beforeAll(async () => {
    live = await openLive(["A", "D"]);
  });
  afterAll(async () => {
    live.connection.stop();
    await live.settle();
    live.excel.dispose();
  });

  it("reads one cell in one round trip when one was edited", async () => {
    const score = live.cell("1.1.2", "self", 1);
    const requests = await live.requestsOf(() => score.setValue(1.5));
    expect(requests.map(addressesIn)).toHaveLength(1);
    expect(requests.map(addressesIn)).toEqual([[score.getA1Notation()]]);
    expect(live.form(1).score.roles.self.total).toBe(1.5);
  });

  it("reads a pasted block of 500 cells in one round trip", async () => {
    const block = live.sheet().getRange("E12:I111");
    const values = Array.from({ length: 100 }, () => new Array<number>(5).fill(999));
    const requests = await live.requestsOf(() => block.setValues(values));
    expect(requests.map(addressesIn)).toEqual([["E12:I111"]]);
    expect(live.form().score.roles.self.invalid).toBeGreaterThan(5);
    expect(live.form().score.roles.committee.invalid).toBeGreaterThan(5);
  });

  it("takes a burst of 60 edits together in at most three round trips", async () => {
    const { row } = { row: live.cell("1.1.1", "self").getRow() };
    const requests = await live.requestsOf(() => {
      for (let index = 0; index < 60; index += 1)
        live
          .sheet()
          .getRange(row + index, 5)
          .setValue(777);
    });
    expect(requests.length).toBeLessThanOrEqual(3);
    expect(live.form().score.roles.self.invalid).toBeGreaterThan(5);
  });

  it("asks nothing of Excel when the selection moves, and once when another sheet is shown", async () => {
    const moved = await live.requestsOf(() => live.cell("2.1.1", "committee", 1).activate());
    expect(moved).toEqual([]);
    expect(live.state()).toMatchObject({
      role: "committee",
      selection: { sheetId: live.form(1).location.sheetId },
    });
    const shown = await live.requestsOf(() => live.excel.workbook.setActiveSheet(live.sheet(0)));
    expect(shown.length).toBeLessThanOrEqual(1);
    expect(live.state().selection?.sheetId).toBe(live.form(0).location.sheetId);
  });

  it("asks for one cell when a sheet without a form is edited", async () => {
    const other = live.excel.workbook.getSheets()[0];
    const requests = await live.requestsOf(() => other?.getRange("B2").setValue("預算"));
    expect(requests.map(addressesIn)).toEqual([["B2"]]);
  });

  it("follows a score that is a formula on another sheet, in the same round trip", async () => {
    const other = live.excel.workbook.getSheets()[0];
    const score = live.cell("1.1.2", "self", 1);
    await live.requestsOf(() => score.setValue({ f: `='${other?.getSheetName() ?? ""}'!B2` }));
    const requests = await live.requestsOf(() => other?.getRange("B2").setValue(1.2));
    expect(requests.map(addressesIn)).toEqual([["B2", score.getA1Notation()]]);
    expect(live.form(1).score.roles.self.total).toBe(1.2);
  });

  it("makes up for a reading that failed at the next edit", async () => {
    live.excel.emulated.faults.hook = () => ({ kind: "transport", status: 5102 });
    await live.requestsOf(() => live.cell("1.1.2", "self", 1).setValue(1));
    expect(live.state().problem).toMatchObject({ type: "failed" });
    live.excel.emulated.faults.hook = undefined;
    await live.requestsOf(() => live.cell("1.2.1", "self", 1).setValue(999));
    expect(live.form(1).score.roles.self).toMatchObject({ total: 1, invalid: 1 });
    await live.requestsOf(() => live.cell("1.2.1", "self", 1).setValue(""));
  });

  it("reads the sheet again when rows were inserted, and finds the form where it stands now", async () => {
    const before = live.cell("1.1.2", "self").getRow();
    const requests = await live.requestsOf(() => live.sheet().insertRowsBefore(3, 2));
    // From A1 to the last used cell; the stand-in for Excel tells of the formulas that moved besides.
    expect(requests.map(addressesIn)[0]).toEqual(["A1"]);
    expect(requests.length).toBeLessThanOrEqual(2);
    expect(live.cell("1.1.2", "self").getRow()).toBe(before + 2);
  });

  it("goes on after its sheet was deleted and inserted again", async () => {
    await live.requestsOf(() => live.excel.workbook.deleteSheet(live.sheet(1)));
    expect(live.state().forms?.length).toBe(1);
    await live.requestsOf(() => live.host.insert(planOf("D"), { kind: "new-sheet" }));
    expect(live.state().forms?.length).toBe(2);
    const requests = await live.requestsOf(() => live.cell("1.1.2", "self", 1).setValue(1));
    expect(requests.map(addressesIn)).toHaveLength(1);
    expect(live.form(1).score.roles.self.total).toBe(1);
  });

  it("finds what was edited while no pane was open", async () => {
    live.connection.stop();
    await live.settle();
    await live.requestsOf(() => live.cell("1.1.2", "self", 1).setValue(1.1));
    expect(live.form(1).score.roles.self.total).toBe(1);
    await live.connection.readForms();
    expect(live.form(1).score.roles.self.total).toBe(1.1);
  });
});

describe("a pane that follows a form whose 自我檢核說明 is filled by its annex", () => {
  it("reads the sentence again in the round trip of an edit of the annex", async () => {
    const live = await openLive(["K"]);
    const linked = live
      .form()
      .cells.formulas.flat()
      .find((formula) => formula?.includes("____"));
    const references = [...(linked ?? "").matchAll(/'([^']+)'!\$?([A-Z]+)\$?(\d+)/gu)];
    const figures = references.map(([, name = "", column = "", row = ""]) =>
      live.excel.workbook.getSheetByName(name)?.getRange(`${column}${row}`),
    );
    const before = live.form().answers.evidence;
    await live.requestsOf(() => {
      figures.slice(1).forEach((cell) => cell?.setValue(0.5));
    });
    const requests = await live.requestsOf(() => figures[0]?.setValue(0.25));
    expect(requests).toHaveLength(1);
    const changed = Object.entries(live.form().answers.evidence).filter(
      ([id, texts]) => texts.join() !== before[id]?.join(),
    );
    expect(changed.flat(2).join()).toContain("25");
    live.connection.stop();
    await live.settle();
    live.excel.dispose();
  });
});
