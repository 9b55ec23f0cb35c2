import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { typingPauses } from "../../../src/host/office/cell-edit";
import { createOfficeHost } from "../../../src/host/office/office-host";
import type { WorkbookHost } from "../../../src/host/workbook-host";
import { type ExcelSession, openExcel } from "../../../src/workbench/seams/open-excel";
import { planOf } from "./office-session";

describe("a host of an Excel that refuses requests while a cell is edited", () => {
  let excel: ExcelSession;
  let pauses: number[];
  let said: boolean[];
  let host: WorkbookHost;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    excel = await openExcel();
    let nonce = 0;
    const pause = (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    host = createOfficeHost(excel, () => String((nonce += 1)), pause);
    const watching = await host.watch({
      onSelect: () => undefined,
      onEdit: () => undefined,
      onSheetsChanged: () => undefined,
      onWaiting: (waiting) => said.push(waiting),
    });
    if (!watching.ok) throw new Error(watching.error.type);
    stop = watching.value;
  });
  beforeEach(() => {
    pauses = [];
    said = [];
  });
  afterEach(() => {
    excel.emulated.faults.hook = undefined;
  });
  afterAll(async () => {
    await stop();
    excel.dispose();
  });

  /** Refuses so many requests, after so many that it answers. */
  const refuse = (times: number, after = 0): void => {
    const first = excel.emulated.requests.length + after;
    excel.emulated.faults.hook = (request) =>
      request >= first && request < first + times ? { kind: "transport", status: 5004 } : undefined;
  };

  it("asks again until the cell is left, and says nothing of a short wait", async () => {
    refuse(1);
    expect(await host.selection()).toMatchObject({ ok: true });
    expect(pauses).toEqual(typingPauses.slice(0, 1));
    expect(said).toEqual([]);
  });

  it("says so when the wait is long, and when it is over", async () => {
    refuse(5);
    expect(await host.selection()).toMatchObject({ ok: true });
    expect(pauses).toEqual(typingPauses.slice(0, 5));
    expect(said).toEqual([true, false]);
  });

  it("gives up after half a minute and says why", async () => {
    refuse(Number.POSITIVE_INFINITY);
    expect(await host.selection()).toEqual({ ok: false, error: { type: "cell-edit-mode" } });
    expect(pauses).toEqual(typingPauses);
    expect(said).toEqual([true, false]);
  });

  it("begins an insert anew while nothing of it is written", async () => {
    refuse(2, 1);
    expect(await host.insert(planOf("A"), { kind: "new-sheet" })).toMatchObject({ ok: true });
    const sheets = excel.workbook.getSheets().map((sheet) => sheet.getSheetName());
    expect(sheets.filter((name) => name.startsWith("A "))).toHaveLength(1);
  });

  it("does not wait for any other refusal", async () => {
    excel.emulated.faults.hook = () => ({ kind: "transport", status: 7000 });
    expect(await host.selection()).toEqual({ ok: false, error: { type: "protected" } });
    expect(pauses).toEqual([]);
  });
});
