import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { markerPrefix } from "../../../src/plan/marker";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";
import { workbookState } from "./workbook-state";

let session: OfficeSession;
beforeEach(async () => {
  session = await openOfficeHost();
});
afterEach(() => {
  session.excel.dispose();
});

/** The write fails in the middle and every request after it, the clean-up included. */
const failForGood = (kind: "new-sheet" | "current-sheet"): void => {
  const { emulated } = session.excel;
  const write = emulated.requests.length + (kind === "current-sheet" ? 2 : 1);
  emulated.faults.hook = (request, action) =>
    request > write || (request === write && action === 150)
      ? { kind: "error", code: "GeneralException" }
      : undefined;
};

describe("an insert whose clean-up fails too", () => {
  it.each(["new-sheet", "current-sheet"] as const)(
    "says so, and its remainder in a %s is found and removed later",
    async (kind) => {
      const before = workbookState(session.excel);
      failForGood(kind);
      const inserted = await session.host.insert(planOf("A"), { kind });
      expect(inserted).toMatchObject({ ok: false, error: { type: "failed", cleanedUp: false } });

      session.excel.emulated.faults.hook = undefined;
      const found = await session.host.remainders();
      expect(found).toMatchObject({ ok: true, value: [{ sheetName: expect.any(String) }] });
      const sheetId = found.ok ? (found.value[0]?.sheetId ?? "") : "";

      expect(await session.host.removeRemainder(sheetId)).toMatchObject({ ok: true });
      expect(await session.host.remainders()).toEqual({ ok: true, value: [] });
      await session.excel.emulated.settle();
      expect(sheetsOf(workbookState(session.excel))).toEqual(sheetsOf(before));
    },
  );

  it("leaves a sheet alone that carries no mark", async () => {
    const inserted = await session.host.insert(planOf("A"), { kind: "new-sheet" });
    const sheetId = inserted.ok ? (inserted.value[0]?.sheetId ?? "") : "";
    expect(await session.host.removeRemainder(sheetId)).toMatchObject({ ok: true });
    expect(await session.host.readMarked([markerPrefix])).toMatchObject({
      ok: true,
      value: [{ sheetId }],
    });
  });
});

/** Names and cells of the sheets; a remainder's page set-up is not known any more. */
const sheetsOf = (state: unknown): unknown =>
  (state as { sheets: { name: string; cellData?: unknown }[] }).sheets.map(
    ({ name, cellData }) => ({
      name,
      cellData,
    }),
  );
