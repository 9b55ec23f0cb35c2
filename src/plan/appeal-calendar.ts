import { appealHeaders, appealWords } from "../messages/appeal";
import {
  countedMakeUp,
  dateGuess,
  dateSerial,
  dateText,
  type DeadlineCells,
  republicDayText,
} from "./date-formulas";
import type { CellReference, Formula, RangeReference } from "./formula";
import { binary, boolean, call, cell, fixed, number, range, text, when } from "./formula-builders";
import { blankCell, formulaCell, numberContent, textContent } from "./planned-row";
import type { CellPlan } from "./workbook-plan";
import type { WorkCalendar } from "./working-days";

/** The columns right of an appeal's table, from the first one after the gap; counted from 0. */
export const calendarColumns = {
  holiday: 9,
  holidayShown: 10,
  makeUp: 11,
  makeUpShown: 12,
  holidayText: 13,
  holidayGuess: 14,
  holidaySerial: 15,
  makeUpText: 16,
  makeUpGuess: 17,
  makeUpSerial: 18,
  makeUpCounted: 19,
} as const;

/** In points, from the first of the columns on; those that only calculate are hidden. */
export const calendarWidths = [84, 120, 84, 120, 60, 60, 60, 60, 60, 60, 60] as const;
/** How many of them people see. */
export const calendarVisible = 4;

/** How many make-up days there is room for: each one makes the deadline's formula longer. */
export const makeUpRows = 12;
/** How many holidays there is room for at least. */
export const holidayRows = 30;

/** Plans the headers of the two lists. */
export const calendarHeaders = (): readonly CellPlan[] => {
  const { holiday, holidayShown, makeUp, makeUpShown } = appealHeaders;
  return calendarWidths.map((_, index) => ({
    content: textContent([holiday, holidayShown, makeUp, makeUpShown][index] ?? ""),
    style: index < calendarVisible ? "header" : "blank",
  }));
};

/** Plans one row of the two lists with the days entered; `index` counts from 0, `row` is where it stands. */
export const calendarRow = (
  row: number,
  index: number,
  holidays: RangeReference,
  days: WorkCalendar,
): readonly CellPlan[] => {
  const at = calendarColumns;
  const entered = (serial: number | undefined): CellPlan => ({
    content: serial === undefined ? null : numberContent(serial),
    style: "dateInput",
  });
  const off = [
    entered(days.holidays[index]),
    formulaCell("hint", shownDay(cell(row, at.holiday), cell(row, at.holidaySerial))),
  ];
  const offHelpers = dateHelpers(cell(row, at.holiday), cell(row, at.holidayText));
  if (index >= makeUpRows) {
    const none = Array.from({ length: 4 }, () => blankCell);
    return [...off, blankCell, blankCell, ...offHelpers, ...none];
  }
  const serial = cell(row, at.makeUpSerial);
  const above = range(
    { ...cell(row - index - 1, at.makeUpCounted), rowAbsolute: true },
    cell(row - 1, at.makeUpCounted),
  );
  return [
    ...off,
    entered(days.makeUpDays[index]),
    formulaCell("hint", shownMakeUp(row)),
    ...offHelpers,
    ...dateHelpers(cell(row, at.makeUp), cell(row, at.makeUpText)),
    formulaCell("daySerial", countedMakeUp(serial, holidays, above)),
  ];
};

/** Plans the three cells that read a day, from `first` on; a cell formatted as text would show their formulas. */
export const dateHelpers = (entry: CellReference, first: CellReference): readonly CellPlan[] => {
  const guess = { ...first, column: first.column + 1 };
  const cells = { entry, parts: first, guess };
  return [
    formulaCell("rule", dateText(entry)),
    formulaCell("daySerial", dateGuess(cells)),
    formulaCell("daySerial", dateSerial(cells)),
  ];
};

/** What the two lists give to a deadline that is counted from `start`. */
export const deadlineCells = (
  start: DeadlineCells["start"],
  firstRow: number,
  rows: number,
): DeadlineCells => ({
  start,
  holidays: serialsOf(calendarColumns.holidaySerial, firstRow, rows),
  makeUps: serialsOf(calendarColumns.makeUpCounted, firstRow, makeUpRows),
  makeUpCount: makeUpRows,
});

const serialsOf = (column: number, firstRow: number, rows: number): RangeReference =>
  range(fixed(firstRow, column), fixed(firstRow + rows - 1, column));

/** How an entry was read: the day, nothing for an empty cell, or that it is no day. */
export const shownDay = (entry: Formula, serial: Formula): Formula =>
  when(
    binary(serial, ">", number(0)),
    republicDayText(serial),
    when(
      call("IFERROR", binary(call("LEN", call("TRIM", entry)), "=", number(0)), boolean(false)),
      text(""),
      text(appealWords.unreadable),
    ),
  );

/** A make-up day on a day that is worked anyway changes nothing: that is said. */
const shownMakeUp = (row: number): Formula => {
  const serial = cell(row, calendarColumns.makeUpSerial);
  const counted = cell(row, calendarColumns.makeUpCounted);
  return when(
    call("AND", binary(serial, ">", number(0)), binary(counted, "=", number(0))),
    text(appealWords.notCounted),
    shownDay(cell(row, calendarColumns.makeUp), serial),
  );
};
