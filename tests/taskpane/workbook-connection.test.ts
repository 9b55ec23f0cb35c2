import { describe, expect, it } from "@jest/globals";
import { type FormLocation, scoreCellOf } from "../../src/form/form-location";
import { officialRubrics } from "../../src/official/official-rubrics";
import { toA1 } from "../../src/plan/address";
import { scoreWrites } from "../../src/taskpane/score-writes";
import { connectWorkbook, type WorkbookConnection } from "../../src/taskpane/workbook-connection";
import {
  emptyWorkbookState,
  workbookReducer,
  type WorkbookState,
} from "../../src/taskpane/workbook-state";
import { memoryHost, type MemoryHost } from "./memory-host";
import { openedForm, plannedSheet } from "./opened";

const sheetId = "s1";
const cell = scoreCellOf(openedForm("A").location, "1.1.1", "self") ?? { row: 0, column: 0 };

const location = (state: WorkbookState): FormLocation => {
  const found = state.forms?.[0]?.location;
  if (found === undefined) throw new Error("no form");
  return found;
};

interface Scene {
  readonly host: MemoryHost;
  readonly connection: WorkbookConnection;
  readonly state: () => WorkbookState;
  readonly write: (value: number) => Promise<void>;
}

const scene = async (): Promise<Scene> => {
  const host = memoryHost({ plans: [plannedSheet("A")] });
  const rubrics = officialRubrics();
  let state: WorkbookState = { ...emptyWorkbookState, rubrics };
  const connection = connectWorkbook(
    host,
    () => Promise.resolve(rubrics),
    (event) => {
      state = workbookReducer(state, event);
    },
  );
  await connection.start();
  const write = (value: number): Promise<void> =>
    connection.write(
      sheetId,
      (form) => scoreWrites(form, { indicator: "1.1.1", role: "self", value, parts: null }),
      { key: "fill.writtenScore", values: { score: value } },
    );
  return { host, connection, state: () => state, write };
};

describe("connectWorkbook", () => {
  it("costs one reading and one writing round trip for a score", async () => {
    const { host, write } = await scene();
    const before = host.calls.length;
    await write(8);
    expect(host.calls.slice(before).filter((call) => call === "write")).toHaveLength(1);
    expect(host.calls[before]).toBe("readSheet");
  });

  it("takes back what another person had typed in the meantime, not what the pane had read", async () => {
    const { host, connection, state, write } = await scene();
    host.edit(sheetId, { ...cell, value: 5 });
    await write(8);
    const { notice } = state();
    if (notice === null) throw new Error("nothing was said");
    await connection.undo(notice);
    expect(host.valueAt(sheetId, cell.row, cell.column)).toBe(5);
    expect(state().notice?.undo).toBeNull();
  });

  it("takes back nothing that somebody has entered after it, and says what", async () => {
    const { host, connection, state, write } = await scene();
    await write(8);
    const { notice } = state();
    if (notice === null) throw new Error("nothing was said");
    host.edit(sheetId, { ...cell, value: 6 });
    await connection.undo(notice);
    expect(host.valueAt(sheetId, cell.row, cell.column)).toBe(6);
    expect(state().problem).toEqual({
      type: "edited-since",
      cells: [{ cell: toA1(cell.row, cell.column), written: "8", now: "6" }],
    });
  });

  it("follows the rows of what it takes back when rows were inserted above", async () => {
    const { host, connection, state, write } = await scene();
    await write(8);
    const { notice } = state();
    if (notice === null) throw new Error("nothing was said");
    host.insertRows(sheetId, 0, 2);
    await connection.undo(notice);
    expect(host.valueAt(sheetId, cell.row + 2, cell.column)).toBeNull();
    expect(state().notice?.message.key).toBe("fill.undone");
  });

  it("makes up for edits that could not be read at the next one", async () => {
    const { host, state } = await scene();
    host.failNext("readParts", { type: "failed", code: "x", detail: "", cleanedUp: true });
    host.edit(sheetId, { ...cell, value: 999 });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(state().problem).toMatchObject({ type: "failed" });
    host.edit("s0", { row: 0, column: 0, value: "別處" });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(state().forms?.[0]?.score.roles.self.invalid).toBe(1);
  });

  it("reads the whole sheet when rows were inserted", async () => {
    const { host, state } = await scene();
    host.insertRows(sheetId, 0, 3);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(scoreCellOf(location(state()), "1.1.1", "self")).toEqual({ ...cell, row: cell.row + 3 });
  });

  it("says that Excel waits for a cell, until it goes on", async () => {
    const { host, state } = await scene();
    host.wait(true);
    expect(state().waiting).toBe(true);
    host.wait(false);
    expect(state().waiting).toBe(false);
  });

  it("notices with the next edit that calculation has become manual", async () => {
    const { host, state } = await scene();
    host.surround({ manualCalculation: true, readOnly: false });
    expect(state().condition.manualCalculation).toBe(false);
    host.edit(sheetId, { ...cell, value: 8 });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(state().condition.manualCalculation).toBe(true);
  });

  it("notices before it writes that the workbook has become one that is only shown", async () => {
    const { host, state, write } = await scene();
    host.surround({ manualCalculation: false, readOnly: true });
    host.failNext("write", { type: "protected" });
    await write(8);
    expect(state().condition.readOnly).toBe(true);
    expect(state().problem).toEqual({ type: "read-only" });
  });

  it("reads a sheet again when someone edits it", async () => {
    const { host, state } = await scene();
    host.edit(sheetId, { ...cell, value: 999 });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(state().forms?.[0]?.score.roles.self.invalid).toBe(1);
  });

  it("reads once or twice for a burst of edits", async () => {
    const { host } = await scene();
    const before = host.calls.length;
    for (let edits = 0; edits < 50; edits += 1) host.edit(sheetId, { ...cell, value: edits });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host.calls.length - before).toBeLessThanOrEqual(2);
  });

  it("says that the row is gone and writes nothing when it was deleted", async () => {
    const { host, connection, state } = await scene();
    await connection.write(sheetId, () => null, { key: "fill.undone", values: {} });
    expect(state().problem).toEqual({ type: "row-gone" });
    expect(host.calls).not.toContain("write");
  });

  it("goes on writing after a change that broke", async () => {
    const { host, connection, write } = await scene();
    const broken = connection.write(
      sheetId,
      () => {
        throw new Error("a fault of our own");
      },
      { key: "fill.undone", values: {} },
    );
    await expect(broken).rejects.toThrow("a fault of our own");
    await write(8);
    expect(host.valueAt(sheetId, cell.row, cell.column)).toBe(8);
  });

  it("stops following when it is told to", async () => {
    const { host, connection, state } = await scene();
    connection.stop();
    host.edit(sheetId, { ...cell, value: 999 });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(state().forms?.[0]?.score.roles.self.invalid).toBe(0);
  });
});

describe("connectWorkbook and the official forms", () => {
  const asked = async (host: MemoryHost): Promise<() => number> => {
    let times = 0;
    const rubrics = (): Promise<null> => {
      times += 1;
      return Promise.resolve(null);
    };
    const connection = connectWorkbook(host, rubrics, () => undefined);
    await connection.start();
    return () => times;
  };

  it("does without them in a workbook without forms, however it is edited", async () => {
    const host = memoryHost();
    const times = await asked(host);
    host.edit("s0", { row: 0, column: 0, value: "預算" });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host.calls.at(-1)).toBe("readParts");
    expect(times()).toBe(0);
  });

  it("asks for them where a sheet carries a form", async () => {
    expect((await asked(memoryHost({ plans: [plannedSheet("A")] })))()).toBe(1);
  });

  it("reads every form at the next edit when they could not be loaded at first", async () => {
    const host = memoryHost({ plans: [plannedSheet("A"), plannedSheet("B")] });
    const known = officialRubrics();
    let isLoaded = false;
    let state: WorkbookState = { ...emptyWorkbookState, rubrics: known };
    const connection = connectWorkbook(
      host,
      () => Promise.resolve(isLoaded ? known : null),
      (event) => {
        state = workbookReducer(state, event);
      },
    );
    await connection.start();
    expect(state.forms).toBeNull();
    isLoaded = true;
    host.edit(sheetId, { ...cell, value: 8 });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(state.forms?.map(({ rubric }) => rubric.short)).toEqual(["A", "B"]);
  });

  it("asks for them when a form arrives on a sheet that had none", async () => {
    const host = memoryHost();
    const times = await asked(host);
    for (const [row, cells] of plannedSheet("A").cells.entries()) {
      for (const [column, { content }] of cells.entries()) {
        if (content?.type === "text") host.edit("s0", { row, column, value: content.text });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(times()).toBeGreaterThan(0);
  });
});
