import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { linkedCell } from "../../../src/form/agreed-links";
import { findLog } from "../../../src/form/change-log";
import { scoreCellOf } from "../../../src/form/form-location";
import { mergeMembers } from "../../../src/form/merge-members";
import { formulaAt, type SheetCells } from "../../../src/form/sheet-cells";
import { membersHeaders } from "../../../src/messages/members";
import { logPrefix, markerPrefix, membersPrefix } from "../../../src/plan/marker";
import { turnLog } from "../../../src/taskpane/log-switch";
import { doubtsIn, writeMerged } from "../../../src/taskpane/merge-writes";
import type { Problem } from "../../../src/taskpane/workbook-state";
import { scoreWrites } from "../../../src/taskpane/score-writes";
import type { CellEntry } from "../../../src/scoring/verdict";
import { officialForm } from "../../cli/workbooks";
import { merge, mergedWorkbook, returned } from "../../form/merging";
import { type LiveSession, openLive } from "./live-session";

/** Milliseconds; a form and its 委員彙整 are inserted and calculated. */
const patience = 60_000;

describe("the pane's merge in Excel", () => {
  it(
    "adds the 委員彙整 sheet and links 委員評分 to it, in fewer requests than there are scores",
    async () => {
      const live = await openLive(["D"]);
      const rubric = officialForm("D");
      const copies = [0, 1].map((member) =>
        returned(rubric, `${member}.xlsx`, { "1.1.1 committee": member }),
      );
      const tell = (): void => undefined;
      const requests = await live.requestsOf(async () => {
        const read = await live.host.readMarked([markerPrefix]);
        const base = { file: "base", sheets: read.ok ? read.value : [] };
        const rubrics = [rubric];
        const request = { rubric, rubrics, base, copies, names: null, sheetNames: [] };
        await writeMerged({ ...live, tell }, request, doubtsIn(mergeMembers(request)));
      });
      expect(requests.length).toBeLessThan(20);
      const form = live.form();
      const cell = scoreCellOf(form.location, "1.1.1", "committee");
      expect(cell && linkedCell(formulaAt(form.cells, cell))?.sheetName).toBe("委員彙整");
      live.excel.dispose();
    },
    patience,
  );
});

describe("a 委員評分 that shows an agreed score, in the pane", () => {
  let live: LiveSession;
  const rubric = officialForm("A");
  const message = { key: "fill.undone", values: {} } as const;

  const list = async (): Promise<SheetCells> => {
    await live.settle();
    const read = await live.host.readMarked([membersPrefix]);
    const [cells] = read.ok ? read.value : [];
    if (cells === undefined) throw new Error("no 委員彙整");
    return cells;
  };
  const agreedCell = ({ values }: SheetCells) => ({
    row: values.findIndex(([first]) => first === "1.1.1"),
    column: (values.find(([first]) => first === membersHeaders.indicator) ?? []).indexOf(
      membersHeaders.agreed,
    ),
  });
  const agreed = async (): Promise<CellEntry> => {
    const cells = await list();
    const { row, column } = agreedCell(cells);
    return cells.values[row]?.[column] ?? null;
  };
  const write = async (value: number | null): Promise<void> => {
    const change = { indicator: "1.1.1", role: "committee", value, parts: null } as const;
    await live.connection.write(
      live.form().location.sheetId,
      (form) => scoreWrites(form, change),
      message,
    );
    await live.settle();
  };
  const seen = (): CellEntry | undefined => live.form().answers.entries["1.1.1"]?.committee;

  beforeEach(async () => {
    live = await openLive([]);
    const copies = ["a.xlsx", "b.xlsx"].map((file, index) =>
      returned(rubric, file, { "1.1.1 committee": index }),
    );
    const plan = mergedWorkbook(rubric, merge(rubric, copies));
    const inserted = await live.host.insert(() => plan, { kind: "new-sheet" });
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
    await live.settle();
    await live.connection.readForms();
  }, patience);
  afterEach(() => {
    live.excel.dispose();
  });

  it(
    "is written as the agreed score, whose link stays, and can be taken back",
    async () => {
      await write(1);
      expect(await agreed()).toBe(1);
      expect(seen()).toBe(1);
      await write(0);
      expect([await agreed(), seen()]).toEqual([0, 0]);

      const { notice } = live.state();
      if (notice === null) throw new Error("nothing to take back");
      await live.connection.undo(notice);
      expect(await agreed()).toBe(1);
    },
    patience,
  );

  it(
    "follows what is entered on the 委員彙整 sheet",
    async () => {
      const cells = await list();
      await live.host.write(cells.sheetId, [{ ...agreedCell(cells), value: 1 }]);
      await live.settle();
      expect(seen()).toBe(1);
    },
    patience,
  );

  it(
    "is written down in the 變更紀錄, wherever the agreed score was entered",
    async () => {
      await turnLog(live.host, true);
      await live.connection.readForms();
      await write(1);
      const cells = await list();
      await live.host.write(cells.sheetId, [{ ...agreedCell(cells), value: 0 }]);
      await live.settle();

      const read = await live.host.readMarked([logPrefix]);
      const [log] = read.ok ? read.value : [];
      const { code, field, old, new: now } = findLog(log === undefined ? [] : [log])?.columns ?? {};
      const lines = log?.values
        .slice(4)
        .map((line) => [code, field, old, now].map((column) => line[column ?? -1] ?? null));
      expect(lines).toEqual([
        ["1.1.1", "委員評分", null, "1"],
        ["1.1.1", "委員評分", "1", "0"],
      ]);
    },
    patience,
  );

  it(
    "is not written where the row behind it is another indicator's by now",
    async () => {
      const cells = await list();
      const { row } = agreedCell(cells);
      const code = cells.values[row]?.lastIndexOf("1.1.1") ?? -1;
      await live.host.write(cells.sheetId, [{ row, column: code, value: "1.1.2" }]);
      await write(1);
      expect(await agreed()).toBe(null);
      const problem: Problem = { type: "link-astray" };
      expect(live.state().problem).toEqual(problem);
    },
    patience,
  );

  it(
    "leaves no error on the 委員彙整 sheet when the form is deleted by hand",
    async () => {
      await write(1);
      await live.host.removeSheets([live.form().location.sheetId]);
      const { values } = await list();
      const errors = values.flat().filter((value) => {
        const text = typeof value === "object" && value !== null ? value.error : value;
        return typeof text === "string" && text.startsWith("#");
      });
      expect(errors).toEqual([]);
    },
    patience,
  );
});
