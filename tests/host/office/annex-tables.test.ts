import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { checkForm } from "../../../src/form/check-form";
import { openForm } from "../../../src/form/open-form";
import { readAnswers } from "../../../src/form/read-answers";
import { officialRubrics } from "../../../src/official/official-rubrics";
import type { WorkbookPlan } from "../../../src/plan/workbook-plan";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";

let session: OfficeSession;
beforeEach(async () => {
  session = await openOfficeHost();
});
afterEach(() => {
  session.excel.dispose();
});

/** Inserts a form with its annexes, or only the sheets of these names; gives the sheets' ids by their names. */
const insert = async (
  letter: string,
  ...names: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  const planFor = (taken: readonly string[]): WorkbookPlan => {
    const plan = planOf(letter)(taken);
    const wanted = plan.sheets.filter(({ name }) => names.length === 0 || names.includes(name));
    return { ...plan, sheets: wanted };
  };
  const inserted = await session.host.insert(planFor, { kind: "new-sheet" });
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
  return new Map(inserted.value.map(({ sheetId, name }) => [name, sheetId]));
};

type Entries = Readonly<Record<string, string | number>>;

/** Enters values past the validation, as pasting does, and reads the results of some cells. */
const entered = async (
  sheetName: string,
  entries: Entries,
  asked: readonly string[],
): Promise<readonly unknown[]> =>
  session.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const [address, value] of Object.entries(entries))
      sheet.getRange(address).values = [[value]];
    await context.sync();
    const cells = asked.map((address) => sheet.getRange(address).load("values"));
    await context.sync();
    return cells.map(({ values }) => (values as unknown[][])[0]?.[0]);
  });

const insertRow = async (sheetName: string, row: number): Promise<void> => {
  await session.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.getRange(`${row}:${row}`).insert("Down");
    await context.sync();
  });
};

describe("H's table of credits", () => {
  const name = "H 附表 3.1.1";
  beforeEach(async () => {
    await insert("H", name);
  });

  it("is blank while nothing is filled in", async () => {
    expect(await entered(name, {}, ["E3", "G3"])).toEqual(["", ""]);
  });

  it("gives the ratio, and passes exactly one half", async () => {
    expect(await entered(name, { C3: 128, D3: 64 }, ["E3", "G3"])).toEqual([0.5, "✓"]);
  });

  it("names 3.1.2 above one half", async () => {
    const [ratio, words] = await entered(name, { C3: 128, D3: 65 }, ["E3", "G3"]);
    expect(ratio).toBeCloseTo(65 / 128);
    expect(words).toBe("超過二分之一，不符指標 3.1.2");
  });

  it.each<readonly [string, Entries, string]>([
    [
      "more distance credits than credits",
      { C3: 10, D3: 11 },
      "系所遠距教學課程總學分數超過系所畢業總學分數",
    ],
    ["credits that are missing", { D3: 11 }, "未填系所畢業總學分數"],
    ["distance credits that are missing", { C3: 11 }, "未填系所遠距教學課程總學分數"],
    ["0 credits", { C3: 0, D3: 0 }, "系所畢業總學分數不可為 0"],
    ["a word in place of a number", { C3: "128 學分", D3: 3 }, "不是數字"],
    ["a negative number", { C3: 128, D3: -3 }, "不可小於 0"],
  ])("names %s", async (_, entries, words) => {
    expect(await entered(name, entries, ["G3"])).toEqual([words]);
  });
});

describe("K's table of teachers", () => {
  const name = "K 附表 (一)";
  beforeEach(async () => {
    await insert("K", name);
  });

  it("shares out among all teachers of the school", async () => {
    const entries = { B4: 1, D4: 3, B5: 2, P5: 4 };
    expect(await entered(name, entries, ["C4", "E4", "B16", "C16", "Q16", "F16", "R16"])).toEqual([
      0.1,
      0.3,
      3,
      0.3,
      0.4,
      "",
      "",
    ]);
  });

  it("counts rows that were inserted inside and directly above 合計", async () => {
    await entered(name, { B4: 1, D15: 3 }, []);
    await insertRow(name, 16);
    await insertRow(name, 5);
    const results = await entered(name, { B17: 5, D5: 1 }, ["A18", "B18", "C18", "D18", "C4"]);
    expect(results).toEqual(["合計", 6, 0.6, 4, 0.1]);
  });

  it("names text among the numbers, in the row and for the whole table", async () => {
    const results = await entered(name, { B4: "五人", B5: 2 }, ["S4", "S5", "S16", "B16", "C5"]);
    expect(results).toEqual(["不是數字", "✓", "表中有不是數字的儲存格", 2, 1]);
  });

  it("names text in a row that was inserted", async () => {
    await insertRow(name, 16);
    expect(await entered(name, { B16: "五人" }, ["S17"])).toEqual(["表中有不是數字的儲存格"]);
  });
});

describe("K's other tables", () => {
  beforeEach(async () => {
    await insert("K", "K 附表 (二)", "K 附表 (三)", "K 附表 (四)", "K 附表 (五)");
  });

  it("leave the leaders of students' clubs out of the school's students", async () => {
    const entries = { B4: 3, D4: 1, J4: 30, K4: 10 };
    expect(await entered("K 附表 (二)", entries, ["C4", "E4", "J16", "M4", "M16"])).toEqual([
      0.75,
      0.25,
      30,
      "✓",
      "",
    ]);
  });

  it("take the printed gap 共_____人 for blank", async () => {
    expect(await entered("K 附表 (二)", {}, ["J4", "M4", "M16", "J16"])).toEqual([
      "共_____人",
      "",
      "",
      "",
    ]);
  });

  it("share the managers and the staff out among all of them", async () => {
    expect(await entered("K 附表 (三)", { B4: 1, H5: 3 }, ["C4", "I5", "C6", "I6"])).toEqual([
      0.25, 0.75, 0.25, 0.75,
    ]);
    expect(await entered("K 附表 (四)", { B4: 1, D4: 0, H4: 3 }, ["C4", "E4", "I4"])).toEqual([
      0.25, 0, 0.75,
    ]);
  });

  it("add up the students in the dormitories and say the parts in words", async () => {
    expect(await entered("K 附表 (五)", { C4: 60 }, ["B4", "F4"])).toEqual(["", "未填完"]);
    expect(await entered("K 附表 (五)", { D4: 40 }, ["B4", "F4"])).toEqual([
      100,
      "女 60.00%、男 40.00%",
    ]);
  });
});

describe("K's committee", () => {
  const name = "K 委員人數";
  let sheets: ReadonlyMap<string, string>;
  beforeEach(async () => {
    sheets = await insert("K");
  });

  it.each([
    [6, 6, "符合", "符合"],
    [5, 7, "不符合", "符合"],
    [8, 4, "符合", "符合"],
    [9, 4, "符合", "不符合"],
    [7, 6, "符合", "符合"],
    [0, 12, "不符合", "符合"],
  ])("of %d women and %d men: women %s, men %s", async (women, men, forWomen, forMen) => {
    const results = await entered(name, { B3: women, B4: men }, ["E3", "E4", "B5"]);
    expect(results).toEqual([forWomen, forMen, women + men]);
  });

  it("is not judged before both numbers are there", async () => {
    expect(await entered(name, { B3: 6 }, ["C3", "E3", "E4"])).toEqual(["", "", ""]);
  });

  const evidence = async () => {
    const cells = await session.host.readSheet(sheets.values().next().value ?? "");
    const form = cells.ok ? openForm(cells.value, officialRubrics()) : null;
    if (form === null || !cells.ok) throw new Error("no form");
    const answers = readAnswers(cells.value, form.location, form.rubric);
    const { damage } = checkForm(cells.value, form.location, form.rubric);
    return { text: answers.evidence["1.1.1"]?.join(), damage };
  };
  const printed =
    "性別平等教育委員會女性委員占委員總數之百分比為____%、男性委員占委員總數之百分比為____%";

  it("fills the blanks of 1.1.1, without damage to the form", async () => {
    expect(await evidence()).toEqual({ text: printed, damage: [] });
    await entered(name, { B3: 7, B4: 5 }, []);
    expect(await evidence()).toEqual({
      text: "性別平等教育委員會女性委員占委員總數之百分比為58.33%、男性委員占委員總數之百分比為41.67%",
      damage: [],
    });
  });

  it("leaves the printed sentence when its sheet is deleted", async () => {
    await entered(name, { B3: 6, B4: 6 }, []);
    await session.excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    expect(await evidence()).toEqual({ text: printed, damage: [] });
  });
});

describe("J's list of expenses", () => {
  it("adds up what is to be paid back, rows inserted above 合計 included", async () => {
    const name = "J 備註1.2.1";
    await insert("J", name);
    expect(await entered(name, {}, ["E13"])).toEqual([""]);
    await entered(name, { E3: 1000, E12: 2500 }, []);
    await insertRow(name, 13);
    expect(await entered(name, { E13: 500, F13: "0012" }, ["E14", "I14"])).toEqual([4000, ""]);
  });
});
