import { describe, expect, it } from "@jest/globals";
import { openExcel } from "../../../src/workbench/seams/open-excel";
import { read, withExcel } from "./with-excel";

const { run, session } = withExcel();

describe("requirement sets", () => {
  it.each([
    ["1.7", (sheet: Excel.Worksheet) => sheet.getRange("A1").dataValidation, true],
    ["1.8", (sheet: Excel.Worksheet) => sheet.getRange("A1").dataValidation, false],
    ["1.8", (sheet: Excel.Worksheet) => sheet.getRanges("A1"), true],
    ["1.9", (sheet: Excel.Worksheet) => sheet.getRanges("A1"), false],
    [
      "1.9",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A:A").group("ByColumns");
      },
      true,
    ],
    [
      "1.17",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A:A").group("ByColumns");
      },
      false,
    ],
  ])("gates members at ExcelApi %s", async (version, use, refused) => {
    const old = await openExcel({ sets: { ExcelApi: version } });
    const attempt = old.Excel.run(async (context) => {
      use(context.workbook.worksheets.getFirst());
      await context.sync();
    });
    const code = await attempt.then(
      () => null,
      (error: unknown) => (error as { readonly code: string }).code,
    );
    expect(old.Office.context.requirements.isSetSupported("ExcelApi", version)).toBe(true);
    expect(code).toBe(refused ? "ApiNotFound" : null);
    old.dispose();
  });
});

describe("faults", () => {
  it("answers an error at an action and keeps what was done before it", async () => {
    session().emulated.faults.hook = (request, action) =>
      request === 0 && action === 10 ? { kind: "error", code: "GeneralException" } : undefined;
    const outcome = await run((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
    });
    session().emulated.faults.hook = undefined;
    expect(outcome).toEqual({ error: "GeneralException" });
    expect(await run((sheet) => read(sheet.getRange("A1:A2"), "values"))).toEqual({
      value: [[1], [""]],
    });
  });

  it.each([
    [5004, "InvalidOperationInCellEditMode"],
    [5102, "ActivityLimitReached"],
    [5103, "RequestPayloadSizeLimitExceeded"],
    [7000, "AccessDenied"],
  ])("fails as the transport does with %d", async (status, code) => {
    session().emulated.faults.hook = () => ({ kind: "transport", status });
    expect(await run((sheet) => (sheet.getRange("A1").values = [[1]]))).toEqual({ error: code });
  });
});

describe("the log of requests", () => {
  it("tells reads from writes", async () => {
    const { requests } = session().emulated;
    await run((sheet) => read(sheet.getRange("A1").untrack(), "values"));
    const afterRead = requests.length;
    await run((sheet) => (sheet.getRange("A1").untrack().values = [[1]]));
    expect(requests.slice(0, afterRead).map(({ reads, writes }) => [reads, writes])[0]).toEqual([
      true,
      false,
    ]);
    expect(requests[afterRead]).toMatchObject({ reads: false, writes: true });
    expect(requests[afterRead]?.bytes).toBeGreaterThan(100);
  });
});

describe("events", () => {
  const watch = async (seen: unknown[][]): Promise<void> => {
    await session().Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async ({ address, changeType, ...event }) => {
        // Left out by Excel when more than one cell changed.
        const details: Partial<Excel.ChangedEventDetail> = { ...event.details };
        seen.push([changeType, address, details.valueBefore, details.valueAfter]);
        return Promise.resolve();
      });
      worksheets.onSelectionChanged.add(async ({ address }) =>
        Promise.resolve(void seen.push(["selected", address])),
      );
      worksheets.onAdded.add(async ({ worksheetId }) =>
        Promise.resolve(void seen.push(["added", worksheetId])),
      );
      worksheets.onDeleted.add(async ({ worksheetId }) =>
        Promise.resolve(void seen.push(["deleted", worksheetId])),
      );
      worksheets.onActivated.add(async ({ worksheetId }) =>
        Promise.resolve(void seen.push(["activated", worksheetId])),
      );
      await context.sync();
    });
  };
  const told = async (): Promise<void> => {
    await session().emulated.settle();
    await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it("tells what the user does, once, with the values before and after", async () => {
    const seen: unknown[][] = [];
    await watch(seen);
    const sheet = session().workbook.getActiveSheet();
    sheet.getRange("D5").setValue(3.5);
    await told();
    sheet.getRange("E5:F5").setValues([[4, 5]]);
    await told();
    sheet.getRange("D5").setFontWeight("bold");
    sheet.getRange("D5").clearContent();
    await told();
    sheet.insertRows(8, 2);
    sheet.getRange("D6").activate();
    await told();
    expect(seen).toEqual([
      ["RangeEdited", "D5", "", 3.5],
      ["RangeEdited", "E5:F5", undefined, undefined],
      ["RangeEdited", "D5", 3.5, ""],
      ["RowInserted", "9:10", undefined, undefined],
      ["selected", "9:10"],
      ["selected", "D6"],
    ]);
  });

  it("shows a handler the calculated results", async () => {
    await run((sheet) => (sheet.getRange("A2").formulas = [["=A1*10"]]));
    const results: unknown[] = [];
    await session().Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => {
        results.push(await run((sheet) => read(sheet.getRange("A2"), "values")));
      });
      await context.sync();
    });
    session().workbook.getActiveSheet().getRange("A1").setValue(7);
    await told();
    await told();
    expect(results).toEqual([{ value: [[70]] }]);
  });

  it("tells of sheets that come, are shown and go, and of the add-in's own edits", async () => {
    const seen: unknown[][] = [];
    await watch(seen);
    await run((_, { workbook }) => {
      const sheet = workbook.worksheets.add("乙");
      sheet.getRange("A1").values = [[1]];
      sheet.activate();
    });
    await told();
    await run((_, { workbook }) => {
      workbook.worksheets.getItem("乙").delete();
    });
    await told();
    expect(seen.filter(([kind]) => kind !== "selected")).toEqual([
      ["added", "sheet-2"],
      ["RangeEdited", "A1", undefined, undefined],
      ["activated", "sheet-2"],
      ["deleted", "sheet-2"],
      ["activated", "sheet-1"],
    ]);
  });

  it("tells nothing of an entry that the grid takes back", async () => {
    await run((sheet) => {
      sheet.getRange("A1").dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 10, operator: "Between" },
      };
      sheet.getRange("A1").values = [[5]];
    });
    const seen: unknown[][] = [];
    await watch(seen);
    const { workbook, emulated } = session();
    const range = workbook.getActiveSheet().getRange("A1");
    // The grid's editor writes first, asks the rules, and then writes back.
    const verdict = (async () => {
      range.setValue(99);
      await new Promise((resolve) => setTimeout(resolve, 300));
      range.setValue(5);
    })();
    emulated.holdEntries(verdict);
    await verdict;
    await told();
    expect(seen).toEqual([]);
  });
});

describe("document settings", () => {
  it("are saved with the document", async () => {
    const { Office: office, emulated, workbook } = session();
    office.context.document.settings.set("autoshow", true);
    const saved = await new Promise((resolve) => {
      office.context.document.settings.saveAsync((result) => {
        resolve(result.status);
      });
    });
    expect(saved).toBe(office.AsyncResultStatus.Succeeded);
    expect(emulated.documentSettings.read()).toEqual({ autoshow: "true" });
    expect(JSON.stringify(workbook.save())).toContain("autoshow");
  });
});
