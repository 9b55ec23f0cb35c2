import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { scoreCellOf } from "../../../src/form/form-location";
import { planLogSheet } from "../../../src/plan/log-sheet";
import { logPrefix } from "../../../src/plan/marker";
import { stylesNamed } from "../../../src/plan/styles";
import { type LiveSession, openLive } from "./live-session";

/** Milliseconds; the session opens a workbook with a form. */
const patience = 60_000;

let session: LiveSession;
beforeEach(async () => {
  session = await openLive(["D"]);
  const sheet = planLogSheet("變更紀錄");
  const styles = stylesNamed(sheet.cells.flat().map(({ style }) => style));
  await session.host.insert(() => ({ sheets: [sheet], styles }), { kind: "new-sheet" });
  await session.settle();
}, patience);
afterEach(() => {
  session.excel.dispose();
});

/** The log's columns 指標, 原內容, 新內容, 原因. */
const logged = async (): Promise<readonly (readonly unknown[])[]> => {
  const read = await session.host.readMarked([logPrefix]);
  const lines = read.ok ? (read.value[0]?.values ?? []).slice(4) : [];
  return lines.map((line) => [4, 6, 7, 8].map((column) => line[column] ?? null));
};

describe("a change of several sheets", () => {
  it(
    "is written down once, though Excel tells of the cells as of any others",
    async () => {
      const { location } = session.form();
      const place = scoreCellOf(location, "1.1.1", "self");
      if (place === null) throw new Error("no cell");
      const sheets = [{ sheetId: location.sheetId, writes: [{ ...place, value: 2 }] }];
      const line = {
        ...session.connection.log.occasion(),
        sheet: location.sheetName,
        cell: "F8",
        code: "1.1.1",
        field: "自我檢核分數",
        old: "",
        new: "2",
        reason: "合併各單位填報",
      };
      await session.connection.changeSheets(async () => {
        const written = await session.host.writeSheets(sheets);
        // Excel tells of the cells while others are still being written.
        await session.settle();
        return written;
      }, [line]);
      await session.settle();
      expect(await logged()).toEqual([["1.1.1", null, "2", "合併各單位填報"]]);

      session.cell("1.1.2", "self").setValue(1);
      await session.settle();
      expect((await logged()).at(-1)).toEqual(["1.1.2", null, "1", null]);
    },
    patience,
  );
});
