import fc from "fast-check";
import { appealRules } from "../../src/official/appeal-rules";
import { officialProcess } from "../../src/official/official-process";
import { type AppealPlan, planAppealSheet } from "../../src/plan/appeal-sheet";
import { lastWorkingDay } from "../../src/plan/working-days";
import { stylesNamed } from "../../src/plan/styles";
import type { SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import { serialOf } from "../../src/plan/calendar";

/** The printed rules of the 105 plan. */
export const rules = appealRules(officialProcess());

/** Where a draft with these rules has its cells: the date of receipt, the deadline in words and as Excel's number. */
export const places = {
  received: `G${rules.notes.length + 2}`,
  shown: `H${rules.notes.length + 2}`,
  deadline: `C${rules.notes.length + 3}`,
  serial: `P${rules.notes.length + 3}`,
  firstDay: rules.notes.length + 5,
} as const;

/** A draft with one indicator. */
export const anAppeal = (changes: Partial<AppealPlan> = {}): AppealPlan => ({
  sheetName: "申復",
  rubricId: "moe-105-d",
  title: "D 測試",
  school: null,
  received: serialOf({ year: 2016, month: 11, day: 21 }),
  days: { holidays: [], makeUpDays: [] },
  rules,
  rows: [{ code: "1.1.1", indicator: "甲", self: 8, committee: 6, finding: "乙" }],
  ...changes,
});

/** A workbook of drafts. */
export const appealWorkbook = (appeals: readonly AppealPlan[]): WorkbookPlan => {
  const sheets: readonly SheetPlan[] = appeals.map(planAppealSheet);
  const names = sheets.flatMap(({ cells }) => cells.flat().map(({ style }) => style));
  return { sheets, styles: stylesNamed(names) };
};

/** A draft and the last day for filing it, counted day by day. */
export interface DrawnAppeal {
  readonly appeal: AppealPlan;
  readonly last: number;
}

/** Draws days off and make-up days: weekends and weekdays, doubled ones, some before the start. */
export const drawnAppeals = (count: number, seed: number): readonly DrawnAppeal[] => {
  const start = serialOf({ year: 2016, month: 1, day: 1 });
  const offsets = (most: number) => fc.array(fc.integer({ min: -5, max: 35 }), { maxLength: most });
  const drawn = fc.sample(fc.tuple(fc.nat(700), offsets(20), offsets(12)), {
    numRuns: count,
    seed,
  });
  return drawn.map(([after, off, made], index) => {
    const received = start + after;
    const at = (offset: number): number => received + offset;
    const days = { holidays: off.map(at), makeUpDays: made.map(at) };
    return {
      appeal: anAppeal({ sheetName: `申復 ${index + 1}`, received, days }),
      last: lastWorkingDay(received, rules.workingDays, days),
    };
  });
};
