import { describe, expect, it } from "@jest/globals";

import { insertBatches } from "../../../src/host/office/insert-batches";
import { requestBudget, sheetCost } from "../../../src/host/office/request-cost";
import { officialRubrics } from "../../../src/official/official-rubrics";
import type { SheetPlan } from "../../../src/plan/workbook-plan";
import type { RequestLog } from "../../../src/workbench/emulator/request-log";
import { openOfficeHost, planOf } from "./office-session";

const letters = officialRubrics().map(({ short }) => short);

/** The requests that inserting a form's sheets, or one of them, has sent. */
const requestsOf = async (
  letter: string,
  sheets: (all: readonly SheetPlan[]) => readonly SheetPlan[] = (all) => all,
): Promise<readonly RequestLog[]> => {
  const { excel, host } = await openOfficeHost();
  const planFor = (taken: readonly string[]): ReturnType<ReturnType<typeof planOf>> => {
    const plan = planOf(letter)(taken);
    return { ...plan, sheets: sheets(plan.sheets) };
  };
  const inserted = await host.insert(planFor, { kind: "new-sheet" });
  excel.dispose();
  expect(inserted).toEqual({ ok: true, value: expect.anything() });
  return excel.emulated.requests.filter(({ reads, writes }) => reads || writes);
};

/** One write but for the forms whose annexes are above the budget. */
const writesOf: Readonly<Record<string, number>> = { F: 2, H: 2, J: 2, K: 3, L: 2 };

describe("insert", () => {
  it.each(letters)("writes form %s and its annexes within the budget", async (letter) => {
    const requests = await requestsOf(letter);
    expect(requests.filter(({ writes }) => writes)).toHaveLength(writesOf[letter] ?? 1);
    expect(requests.filter(({ writes }) => !writes).length).toBeLessThanOrEqual(2);
    expect(Math.max(...requests.map(({ actions }) => actions))).toBeLessThanOrEqual(600);
    expect(Math.max(...requests.map(({ bytes }) => bytes))).toBeLessThanOrEqual(250_000);
  });
});

const sheets = letters.flatMap((letter) =>
  planOf(letter)([]).sheets.map((sheet, index) => [sheet.name, letter, index, sheet] as const),
);

describe("the estimate of what a sheet costs", () => {
  it.each(sheets)("is at or little above what is sent for %s", async (_, letter, index, sheet) => {
    const requests = await requestsOf(letter, (all) => all.slice(index, index + 1));
    const [write] = requests.filter(({ writes }) => writes);
    const { actions, bytes } = write ?? { actions: 0, bytes: 0 };
    const estimate = sheetCost(sheet);
    expect(estimate.actions).toBeGreaterThanOrEqual(actions);
    expect(estimate.actions).toBeLessThan(actions * 1.4);
    expect(estimate.bytes).toBeGreaterThanOrEqual(bytes);
    expect(estimate.bytes).toBeLessThan(bytes * 1.4);
  });
});

describe("insertBatches", () => {
  const namesOf = (letter: string): readonly (readonly string[])[] =>
    insertBatches(planOf(letter)([]).sheets).map((batch) => batch.map(({ name }) => name));

  it("lets sheets share a request while the budget holds", () => {
    expect(namesOf("J").map(({ length }) => length)).toEqual([2, 1]);
    expect(namesOf("K").map(({ length }) => length)).toEqual([1, 3, 3]);
  });

  it("keeps the order of the sheets", () => {
    expect(namesOf("K").flat()).toEqual(planOf("K")([]).sheets.map(({ name }) => name));
  });

  it("gives a sheet above the budget a request of its own", () => {
    const [first, , second] = planOf("L", "L")([]).sheets;
    const large = [first, second].flatMap((sheet) => sheet ?? []);
    expect(large.filter((sheet) => sheetCost(sheet).actions <= requestBudget.actions)).toEqual([]);
    expect(insertBatches(large)).toEqual(large.map((sheet) => [sheet]));
  });
});
