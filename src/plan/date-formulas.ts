import { appealWords } from "../messages/appeal";
import type { CellReference, Formula, RangeReference } from "./formula";
import { lastYear, serialOf, yearsBeforeRepublic } from "./calendar";
import { binary, call, joined, number, text, when } from "./formula-builders";

/** The first and the last day that is read, as `parseDay` reads them. */
const firstSerial = serialOf({ year: yearsBeforeRepublic + 1, month: 1, day: 1 });
const lastSerial = serialOf({ year: lastYear, month: 12, day: 31 });

/** Has a date's text all its parts between slashes: 民國105年11月21日 and 105.11.21 become 105/11/21. */
export const dateText = (entry: Formula): Formula =>
  call("IFERROR", replaced(call("TRIM", binary(entry, "&", text("")))), text(""));

const replaced = (words: Formula): Formula =>
  [
    [appealWords.republic, ""],
    [appealWords.year, "/"],
    [appealWords.month, "/"],
    [appealWords.day, ""],
    [".", "/"],
    ["-", "/"],
  ].reduce<Formula>(
    (inner, [old = "", now = ""]) => call("SUBSTITUTE", inner, text(old), text(now)),
    words,
  );

/** The cell that a day is entered into, and those that read it, one after the other. */
export interface DateCells {
  readonly entry: Formula;
  /** With `dateText`. */
  readonly parts: Formula;
  /** With `dateGuess`. */
  readonly guess: Formula;
}

interface DateParts {
  readonly year: Formula;
  readonly month: Formula;
  readonly day: Formula;
}

const partsOf = (parts: Formula): DateParts => {
  const first = call("FIND", text("/"), parts);
  const behind = binary(first, "+", number(1));
  const second = call("FIND", text("/"), parts, behind);
  const inside = binary(binary(second, "-", first), "-", number(1));
  return {
    year: call("VALUE", call("LEFT", parts, binary(first, "-", number(1)))),
    month: call("VALUE", call("MID", parts, behind, inside)),
    day: call("VALUE", call("MID", parts, binary(second, "+", number(1)), number(9))),
  };
};

/** Numbers the day that a cell seems to name, 31 February included; 0 for none. A short year counts from 1912. */
export const dateGuess = ({ entry, parts }: Omit<DateCells, "guess">): Formula => {
  const { year, month, day } = partsOf(parts);
  const full = binary(
    year,
    "+",
    when(binary(year, "<", number(1000)), number(yearsBeforeRepublic), number(0)),
  );
  const date = call("DATE", full, month, day);
  return call("IFERROR", when(call("ISNUMBER", entry), call("INT", entry), date), number(0));
};

/** Numbers the day that stands in a cell, as a date of Excel's or as text; 0 for everything else. */
export const dateSerial = ({ entry, parts, guess }: DateCells): Formula => {
  const { month, day } = partsOf(parts);
  const isReal = call(
    "AND",
    binary(month, ">=", number(1)),
    binary(month, "<=", number(12)),
    binary(call("DAY", guess), "=", day),
  );
  const isFar = call(
    "OR",
    binary(guess, "<", number(firstSerial)),
    binary(guess, ">", number(lastSerial)),
  );
  const real = when(call("ISNUMBER", entry), guess, when(isReal, guess, number(0)));
  return call("IFERROR", when(isFar, number(0), real), number(0));
};

/** Writes a day that Excel numbers as the republic counts its years: 民國105年11月21日. */
export const republicDateText = (serial: Formula): Formula =>
  joined("&", republicDate(serial, appealWords.day));

/** As `republicDateText`, with the weekday: 民國105年11月21日（星期一）. */
export const republicDayText = (serial: Formula): Formula =>
  joined("&", [
    ...republicDate(serial, `${appealWords.day}${appealWords.weekday.before}`),
    call("MID", text(appealWords.weekdays), call("WEEKDAY", serial, number(2)), number(1)),
    text(appealWords.weekday.after),
  ]);

const republicDate = (serial: Formula, end: string): readonly Formula[] => [
  text(appealWords.republic),
  binary(call("YEAR", serial), "-", number(yearsBeforeRepublic)),
  text(appealWords.year),
  call("MONTH", serial),
  text(appealWords.month),
  call("DAY", serial),
  text(end),
];

/**
 * A make-up day where it counts, else 0: it is a weekend or listed among the holidays, and not listed above already.
 *
 * `above` is the column of the results above it; its first cell may be a header.
 */
export const countedMakeUp = (
  serial: Formula,
  holidays: RangeReference,
  above: RangeReference,
): Formula =>
  when(
    call(
      "AND",
      binary(serial, ">", number(0)),
      call(
        "OR",
        binary(call("WEEKDAY", serial, number(2)), ">", number(5)),
        binary(call("COUNTIF", holidays, serial), ">", number(0)),
      ),
      binary(call("COUNTIF", above, serial), "=", number(0)),
    ),
    serial,
    number(0),
  );

/** The cells that a deadline rests on, days as Excel numbers them and 0 for none. */
export interface DeadlineCells {
  readonly start: CellReference;
  readonly holidays: RangeReference;
  /** As `countedMakeUp` gives them. */
  readonly makeUps: RangeReference;
  /** How many cells `makeUps` has. */
  readonly makeUpCount: number;
}

/**
 * The last of `workingDays` working days after the start.
 *
 * A day d is late enough when, for some j, at least j make-up days and `workingDays` − j ordinary working days lie behind
 * the start up to d: when d is neither before the j-th make-up day nor before WORKDAY(start, workingDays − j, holidays).
 * The first such day is the least, over all j, of the later of both.
 */
export const deadlineSerial = (
  { start, holidays, makeUps, makeUpCount }: DeadlineCells,
  workingDays: number,
): Formula => {
  const before = call("COUNTIF", makeUps, binary(text("<="), "&", start));
  const ordinary = (days: number): Formula => call("WORKDAY", start, number(days), holidays);
  const candidates = Array.from({ length: Math.min(makeUpCount, workingDays) }, (_, index) => {
    const made = call("SMALL", makeUps, binary(before, "+", number(index + 1)));
    const later = call("MAX", ordinary(workingDays - index - 1), made);
    return call("IFERROR", later, number(never));
  });
  return call("MIN", ordinary(workingDays), ...candidates);
};

/** Later than every day that is read. */
const never = 999_999;
