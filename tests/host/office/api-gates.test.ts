import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { apiGates } from "../../../src/host/office/api-gates";
import { createOfficeHost } from "../../../src/host/office/office-host";
import { requiredApi } from "../../../src/host/office/office-runtime";
import { scoreWrites } from "../../../src/taskpane/score-writes";
import { type ExcelSession, openExcel } from "../../../src/workbench/seams/open-excel";
import { type LiveSession, openLive } from "./live-session";

jest.setTimeout(60_000);

/** The names of everything that was called of Excel. */
const calledOf = ({ emulated }: ExcelSession): ReadonlySet<string> =>
  new Set(
    emulated.requests.flatMap(({ request }) => [
      ...request.Actions.map(({ Name }) => Name ?? ""),
      ...Object.values(request.ObjectPaths).map(({ Name }) => Name),
    ]),
  );

describe("apiGates", () => {
  const minor = (set: string): number => Number(set.split(".")[1]);

  it.each(Object.entries(apiGates))(
    "holds %s behind a set above the one that is needed",
    (_, { set }) => {
      expect(minor(set)).toBeGreaterThan(minor(requiredApi));
    },
  );
});

// Microsoft's runtime refuses every member above the set that Excel claims.
describe.each([
  ["1.9", false],
  ["1.14", true],
  ["1.17", true],
])("with ExcelApi %s the add-in", (version, hasGroups) => {
  let live: LiveSession;

  beforeEach(async () => {
    live = await openLive(["H"], { sets: { ExcelApi: version, RichApiRuntime: "1.2" } });
  });
  afterEach(async () => {
    live.connection.stop();
    await live.settle();
    live.excel.dispose();
  });

  it("inserts a form, follows it, fills it in, takes that back and removes it", async () => {
    const change = { indicator: "1.1.3", role: "self", value: 4.5, parts: null } as const;
    const { sheetId } = live.form().location;
    const total = (): number | null => live.form().score.roles.self.total;
    await live.connection.write(sheetId, (form) => scoreWrites(form, change), {
      key: "fill.writtenScore",
      values: { score: 4.5 },
    });
    await live.settle();
    expect(total()).toBe(4.5);
    await live.requestsOf(() => live.cell("1.1.3", "self").setValue(4));
    expect(total()).toBe(4);
    await live.requestsOf(() => live.cell("1.1.3", "self").setValue(4.5));
    const { notice } = live.state();
    if (notice === null) throw new Error("nothing was said");
    await live.connection.undo(notice);
    await live.settle();
    expect(total()).toBeNull();
    expect(await live.host.removeSheets([sheetId])).toMatchObject({ ok: true });
    await live.settle();
    expect(live.state()).toMatchObject({ forms: [], problem: null });
  });

  it("makes a group of the columns beside the table only where Excel can", () => {
    expect(calledOf(live.excel).has("Group")).toBe(hasGroups);
  });
});

describe("writing into several sheets", () => {
  /** A host whose batches are written down with their options; the first of them fails with the code, if there is one. */
  const watched = async (version: string, failure: string | null) => {
    const excel = await openExcel({ sets: { ExcelApi: version, RichApiRuntime: "1.2" } });
    const options: unknown[] = [];
    const run = async (given: unknown, batch: never): Promise<unknown> => {
      options.push(given);
      if (failure !== null && options.length === 1)
        throw Object.assign(new Error(failure), { code: failure });
      return excel.Excel.run(given as never, batch);
    };
    const Excel = { ...excel.Excel, run } as unknown as typeof excel.Excel;
    return { excel, options, host: createOfficeHost({ Excel, Office: excel.Office }, () => "1") };
  };
  const write = { row: 0, column: 0, value: 7 };
  const sheetOf = ({ workbook }: ExcelSession): string => workbook.getActiveSheet().getSheetId();

  it.each([
    ["1.17", { delayForCellEdit: true }],
    ["1.20", { delayForCellEdit: true, mergeUndoGroup: true }],
  ])("with ExcelApi %s runs with %j", async (version, expected) => {
    const { excel, options, host } = await watched(version, null);
    const written = await host.writeSheets([{ sheetId: sheetOf(excel), writes: [write] }]);
    expect(written.ok).toBe(true);
    expect(options).toEqual([expected]);
    excel.dispose();
  });

  it("goes on without a group where Excel can't make one", async () => {
    const { excel, options, host } = await watched("1.20", "UndoNotSupported");
    const sheetId = sheetOf(excel);
    expect(await host.writeSheets([{ sheetId, writes: [write] }])).toMatchObject({ ok: true });
    expect(options).toHaveLength(2);
    expect(options[1]).toEqual({ delayForCellEdit: true });
    expect(excel.workbook.getActiveSheet().getRange("A1").getValue()).toBe(7);
    excel.dispose();
  });

  it("tells of any other failure", async () => {
    const { excel, options, host } = await watched("1.20", "AccessDenied");
    const written = await host.writeSheets([{ sheetId: sheetOf(excel), writes: [write] }]);
    expect(written).toEqual({ ok: false, error: { type: "protected" } });
    expect(options).toHaveLength(1);
    excel.dispose();
  });
});
