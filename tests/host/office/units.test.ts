import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { locateForm } from "../../../src/form/locate-form";
import { scoreCellOf } from "../../../src/form/form-location";
import type { SheetCells } from "../../../src/form/sheet-cells";
import { findUnitsSheet, readUnits, unitOf } from "../../../src/form/units";
import type { PlacedForm } from "../../../src/form/placed-form";
import { reviseUnits, unitsEdit } from "../../../src/form/units-revision";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { markerPrefix, unitsPrefix } from "../../../src/plan/marker";
import type { WorkbookEdit } from "../../../src/plan/workbook-edit";
import { given } from "../../given";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";
import { markedNow } from "./session-forms";

/** Milliseconds; each test calculates two forms. */
const patience = 60_000;

describe("the 負責單位 sheet in Excel", () => {
  let session: OfficeSession;

  const marked = (): Promise<readonly SheetCells[]> =>
    markedNow(session, markerPrefix, unitsPrefix);
  const forms = async (): Promise<readonly PlacedForm[]> =>
    (await marked()).flatMap((cells) => {
      const location = locateForm(cells);
      const rubric = officialRubrics().find(({ id }) => id === location?.marker.rubricId);
      return location === null || rubric === undefined ? [] : [{ rubric, location }];
    });
  const edit = async (): Promise<WorkbookEdit> => {
    const revision = reviseUnits(await forms(), findUnitsSheet(await marked()), []);
    const planned = unitsEdit(revision);
    if (planned === null) throw new Error(`nothing to write: ${revision.kind}`);
    return planned;
  };
  const insert = async (...letters: readonly string[]): Promise<void> => {
    given(await session.host.insert(planOf(...letters), { kind: "new-sheet" }));
  };
  const revise = async (): Promise<void> => {
    const { blocks, styles } = await edit();
    given(await session.host.writeBlocks(blocks, styles));
  };
  const formSheet = async (rubricId: string): Promise<PlacedForm> => {
    const form = (await forms()).find(({ rubric }) => rubric.id === rubricId);
    if (form === undefined) throw new Error(`no form ${rubricId}`);
    return form;
  };

  /** The first indicator's unit and its 自評檢核, as the list shows them. */
  const shown = async (rubricId: string): Promise<readonly unknown[]> => {
    const cells = findUnitsSheet(await marked());
    const list = cells === null ? null : readUnits(cells);
    if (cells === null || list === null) throw new Error("no list");
    const entry = list.entries.find((one) => one.rubricId === rubricId);
    return [
      unitOf(list, rubricId, "1.1.1"),
      cells.values[entry?.cell.row ?? -1]?.[list.columns.check ?? -1],
    ];
  };

  beforeEach(async () => {
    session = await openOfficeHost();
    await insert("A", "D");
    const { added, styles } = await edit();
    given(await session.host.insert(() => ({ sheets: added, styles }), { kind: "new-sheet" }));
  }, patience);
  afterEach(() => {
    session.excel.dispose();
  });

  it(
    "follows a score typed into the form",
    async () => {
      expect(await shown("moe-105-d")).toEqual([null, "未填"]);

      const { location } = await formSheet("moe-105-d");
      const cell = scoreCellOf(location, "1.1.1", "self");
      if (cell === null) throw new Error("no score cell");
      given(await session.host.write(location.sheetId, [{ ...cell, value: 99 }]));

      expect(await shown("moe-105-d")).toEqual([null, "超過配分 3"]);
    },
    patience,
  );

  it(
    "keeps a removed form's units, says that its sheet is gone, and is live when it is back",
    async () => {
      const list = findUnitsSheet(await marked());
      const entry = list && readUnits(list)?.entries.find((one) => one.rubricId === "moe-105-d");
      if (!list || !entry) throw new Error("no list");
      given(await session.host.write(list.sheetId, [{ ...entry.cell, value: "總務處" }]));
      given(await session.host.removeSheets([(await formSheet("moe-105-d")).location.sheetId]));
      expect(await shown("moe-105-d")).toEqual(["總務處", "工作表已刪除"]);

      await insert("D");
      await revise();

      expect(await shown("moe-105-d")).toEqual(["總務處", "未填"]);
    },
    patience,
  );

  it(
    "lists a form that was added since",
    async () => {
      await insert("B");
      await revise();

      expect(await shown("moe-105-b")).toEqual([null, "未填"]);
      expect(await shown("moe-105-d")).toEqual([null, "未填"]);
    },
    patience,
  );
});
