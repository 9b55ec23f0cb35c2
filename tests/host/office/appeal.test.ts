import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { dayOfSerial, republicDay, serialOf } from "../../../src/plan/calendar";
import { anAppeal, appealWorkbook, drawnAppeals, places, rules } from "../../plan/appeals";
import { type OfficeSession, openOfficeHost } from "./office-session";

let session: OfficeSession;
beforeEach(async () => {
  session = await openOfficeHost();
});
afterEach(() => {
  session.excel.dispose();
});

const insert = async (appeals: Parameters<typeof appealWorkbook>[0]): Promise<void> => {
  const inserted = await session.host.insert(() => appealWorkbook(appeals), { kind: "new-sheet" });
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
};

/** Types texts into a sheet, then reads some of its cells. */
const typed = async (
  sheetName: string,
  entries: Readonly<Record<string, string>>,
  asked: readonly string[],
): Promise<readonly unknown[]> =>
  session.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const [address, value] of Object.entries(entries))
      sheet.getRange(address).values = [[`'${value}`]];
    await context.sync();
    const cells = asked.map((address) => sheet.getRange(address).load("values"));
    await context.sync();
    return cells.map(({ values }) => (values as unknown[][])[0]?.[0]);
  });

describe("the deadline of a draft appeal", () => {
  it.each(drawnAppeals(4, 20_161_121))(
    "equals a count day by day for drawn holidays and make-up days",
    async ({ appeal, last }) => {
      await insert([appeal]);

      expect(await typed(appeal.sheetName, {}, [places.serial])).toEqual([last]);
    },
  );

  it("reads days as people in Taiwan write them, and says which it cannot read", async () => {
    await insert([anAppeal({ received: null })]);
    const days = `J${places.firstDay}`;
    const more = `L${places.firstDay}`;

    expect(await typed("申復", {}, [places.deadline, places.shown])).toEqual(["請填收到日期", ""]);
    const entries = {
      [places.received]: "民國105年11月21日",
      [days]: "105.12.2",
      [more]: "105/12/3",
    };
    expect(await typed("申復", entries, [places.shown, places.deadline])).toEqual([
      "民國105年11月21日（星期一）",
      "民國105年12月9日（星期五）",
    ]);
    const wrong = { [places.received]: "105/2/30", [more]: "105/12/5" };
    const shown = [places.shown, places.deadline, `M${places.firstDay}`];
    expect(await typed("申復", wrong, shown)).toEqual([
      "讀不出日期",
      "請填收到日期",
      "平日，不必列",
    ]);
  });

  it("counts from the day after receipt", async () => {
    const friday = serialOf({ year: 2016, month: 11, day: 25 });
    await insert([anAppeal({ received: friday })]);
    const last = republicDay(dayOfSerial(friday + 20));

    expect(rules.workingDays).toBe(14);
    expect(await typed("申復", {}, [places.deadline])).toEqual([`${last}（星期四）`]);
  });
});
