import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { InsertTarget } from "../../../src/host/workbook-host";
import { markerPrefix } from "../../../src/plan/marker";
import type { HostFault } from "../../../src/workbench/emulator/host-fault";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";
import { workbookState } from "./workbook-state";

const failure: HostFault = { kind: "error", code: "GeneralException" };

/** Another person's sheet with values, a formula, looks, a rule, a name; then an empty sheet that is shown. */
const someonesWorkbook = async ({ excel }: OfficeSession): Promise<void> => {
  await excel.Excel.run(async (context) => {
    const mine = context.workbook.worksheets.getActiveWorksheet();
    mine.getRange("A1:C2").formulas = [
      ["經費", 12, "=B1*2"],
      ["備註", "不要動", ""],
    ];
    mine.getRange("B1").format.fill.color = "#FFEECC";
    mine.getRange("B1").dataValidation.rule = {
      wholeNumber: { formula1: 0, formula2: 99, operator: "Between" },
    };
    context.workbook.names.add("經費", mine.getRange("B1"));
    const empty = context.workbook.worksheets.add("空白");
    empty.activate();
    empty.pageLayout.set({
      orientation: "Portrait",
      paperSize: "A3",
      zoom: { scale: 90 },
      centerHorizontally: false,
      leftMargin: 40,
      rightMargin: 41,
      topMargin: 42,
      bottomMargin: 43,
      headerMargin: 20,
      footerMargin: 21,
    });
    empty.pageLayout.headersFooters.defaultForAllPages.set({
      leftFooter: "秘書室",
      rightFooter: "&P",
    });
    await context.sync();
  });
};

const targets: readonly InsertTarget[] = [{ kind: "new-sheet" }, { kind: "current-sheet" }];

describe.each(targets)("insert into a $kind that fails", (target) => {
  /** The current sheet's set-up is read before the write. */
  const writeOf = target.kind === "current-sheet" ? 2 : 1;
  let session: OfficeSession;
  let before: unknown;

  beforeAll(async () => {
    session = await openOfficeHost();
    await someonesWorkbook(session);
    await session.excel.emulated.settle();
    before = workbookState(session.excel);
  });
  afterAll(() => {
    session.excel.dispose();
  });

  /** Fails once, at the given request of the insert and the given action of it. */
  const insertWithFault = async (
    at: { readonly request: number; readonly action: number },
    fault: HostFault = failure,
    letter = "A",
  ): Promise<Awaited<ReturnType<typeof session.host.insert>>> => {
    const { emulated } = session.excel;
    const first = emulated.requests.length;
    let fired = false;
    emulated.faults.hook = (request, action) => {
      if (fired || request !== first + at.request || action !== at.action) return undefined;
      fired = true;
      return fault;
    };
    const inserted = await session.host.insert(planOf(letter), target);
    emulated.faults.hook = undefined;
    await emulated.settle();
    return inserted;
  };

  it.each(Array.from({ length: writeOf + 1 }, (_, request) => request))(
    "leaves the workbook as it was when request %d is answered with an error",
    async (request) => {
      const inserted = await insertWithFault({ request, action: 0 });
      expect(inserted).toMatchObject({ ok: false, error: { type: "failed", cleanedUp: true } });
      expect(workbookState(session.excel)).toEqual(before);
    },
  );

  it.each([5004, 5102, 5103, 7000])(
    "leaves the workbook as it was when the transport fails with %d",
    async (status) => {
      const inserted = await insertWithFault(
        { request: writeOf, action: 0 },
        { kind: "transport", status },
      );
      expect(inserted.ok).toBe(false);
      expect(workbookState(session.excel)).toEqual(before);
    },
  );

  /** How many actions the requests of an insert that succeeds have. */
  const actionsOf = async (letter: string): Promise<readonly number[]> => {
    const other = await openOfficeHost();
    await someonesWorkbook(other);
    const first = other.excel.emulated.requests.length;
    await other.host.insert(planOf(letter), target);
    const sent = other.excel.emulated.requests.slice(first).map(({ actions }) => actions);
    other.excel.dispose();
    return sent;
  };

  it.each([
    ["K", "the last write", writeOf + 2],
    ["J", "the first write", writeOf],
  ])(
    "leaves the workbook as it was when %s with its annexes fails in %s",
    async (letter, _, request) => {
      const actions = (await actionsOf(letter))[request] ?? 0;
      expect(actions).toBeGreaterThan(300);
      // The markers are written last: each of those actions; elsewhere some.
      const last = Array.from({ length: 9 }, (__, index) => actions - 1 - index);
      for (const action of [0, 200, ...last]) {
        const inserted = await insertWithFault({ request, action }, failure, letter);
        expect({ action, inserted }).toMatchObject({
          inserted: { ok: false, error: { cleanedUp: true } },
        });
        expect(workbookState(session.excel)).toEqual(before);
      }
    },
    120_000,
  );

  it("leaves the workbook as it was when any tenth action is answered with an error", async () => {
    const { emulated } = session.excel;
    let failed = 0;
    for (let action = 0; ; action += 10) {
      const first = emulated.requests.length;
      const inserted = await insertWithFault({ request: writeOf, action });
      const sent = emulated.requests[first + writeOf]?.actions ?? 0;
      // Past the last action nothing fails: the form is there.
      if (inserted.ok && action >= sent) break;
      failed++;
      expect({ action, inserted }).toMatchObject({
        inserted: { ok: false, error: { cleanedUp: true } },
      });
      expect(workbookState(session.excel)).toEqual(before);
    }
    expect(failed).toBeGreaterThan(20);
    expect(await session.host.readMarked([markerPrefix])).toMatchObject({
      ok: true,
      value: [{ name: expect.any(String) }],
    });
  }, 120_000);
});
