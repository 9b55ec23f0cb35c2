import { appealHeaders, appealWords } from "../messages/appeal";
import { wordsWith } from "../messages/sheet";
import {
  calendarColumns,
  calendarHeaders,
  calendarRow,
  calendarVisible,
  calendarWidths,
  dateHelpers,
  deadlineCells,
  holidayRows,
  shownDay,
} from "./appeal-calendar";
import { appealColumn, appealKeys, appealWidths } from "./appeal-columns";
import { type AppealPlaces, appealValidations } from "./appeal-validations";
import { deadlineSerial, republicDayText } from "./date-formulas";
import { binary, cell, fixed, number, text, when } from "./formula-builders";
import { printAppealMarker } from "./marker";
import { pageUnder } from "./page";
import { blankCell, formulaCell, highestRow, numberContent, textContent } from "./planned-row";
import { singleRow, tableStyle } from "./styles";
import { textHeight } from "./text-height";
import type { CellPlan, CellRange, ColumnPlan, SheetPlan } from "./workbook-plan";
import type { WorkCalendar } from "./working-days";

/** What the procedure prints of appeals: how many working days there are, the rules to be shown, the kinds. */
export interface AppealRules {
  readonly workingDays: number;
  readonly notes: readonly string[];
  readonly kinds: readonly string[];
}

/** An indicator that is appealed, and what the draft report says of it. */
export interface AppealRow {
  readonly code: string;
  readonly indicator: string;
  readonly self: number | string | null;
  readonly committee: number | string | null;
  readonly finding: string;
}

/** Everything that a draft appeal is made from; days as Excel numbers them. */
export interface AppealPlan {
  readonly sheetName: string;
  readonly rubricId: string;
  /** Such as 「K 大學校院推動性別平等教育工作辦理情形」. */
  readonly title: string;
  readonly school: string | null;
  readonly received: number | null;
  readonly days: WorkCalendar;
  readonly rules: AppealRules;
  readonly rows: readonly AppealRow[];
}

const lastColumn = appealKeys.length - 1;
const printedWidth = appealKeys.reduce((sum, key) => sum + appealWidths[key], 0);
const gapWidth = 9;
const heights = { title: 28, info: 32, header: 32, lowest: 60, spare: 18 } as const;
const noteSize = 9;

const columnPlans: readonly ColumnPlan[] = [
  ...[...appealKeys.map((key) => appealWidths[key]), gapWidth].map((width) => ({
    width,
    hidden: false,
    outlineLevel: 0 as const,
  })),
  ...calendarWidths.map((width, index) => ({
    width,
    hidden: index >= calendarVisible,
    outlineLevel: 0 as const,
  })),
];

/**
 * Plans a draft appeal (申復): the indicators with what the draft report says of them, the kind to be chosen, reason and
 * evidence to be written, and the last day for filing.
 *
 * What the report says stands there as it was when the sheet was made: it quotes a document. The deadline is a formula
 * over the date of receipt and the days that people list right of the table.
 */
export const planAppealSheet = (plan: AppealPlan): SheetPlan => {
  const { rules, rows } = plan;
  const top = rules.notes.length + 1;
  const headerRow = top + 2;
  const listed = Math.max(holidayRows, plan.days.holidays.length);
  const lastRow = headerRow + Math.max(1, rows.length);
  const bottom = headerRow + Math.max(lastRow - headerRow, listed);
  const place: AppealPlaces = { top, headerRow, listed };
  const cells = [
    ...headLines(plan),
    receivedRow(plan, place),
    deadlineRow(plan, place),
    [...tableHeader(), blankCell, ...calendarHeaders()],
    ...Array.from({ length: bottom - headerRow }, (_, index) =>
      bodyRow(plan, place, index, headerRow + 1 + index > lastRow),
    ),
  ];
  return {
    name: plan.sheetName,
    cells,
    rows: cells.map((_, row) => ({
      height: heightOf(plan, row, headerRow, lastRow),
      soft: row > headerRow && row <= lastRow,
    })),
    columns: columnPlans,
    merges: mergesOf(top),
    validations: appealValidations(rules.kinds, place, lastRow),
    conditionalFormats: [],
    names: [],
    page: pageUnder(wordsWith(appealWords.title, plan.title), {
      lastRow,
      lastColumn,
      titleRow: headerRow,
    }),
    frozenRows: null,
    showGridlines: false,
    marker: { row: 0, column: calendarColumns.holidayText },
  };
};

const blanks = (count: number): readonly CellPlan[] =>
  Array.from({ length: count }, () => blankCell);

const headLines = ({ title, rubricId, rules }: AppealPlan): readonly (readonly CellPlan[])[] =>
  [wordsWith(appealWords.title, title), ...rules.notes].map((words, row) => {
    const style = row === 0 ? "title" : "note";
    const helpers = blanks(calendarWidths.length + 1).map((cell, index) =>
      row === 0 && appealKeys.length + index === calendarColumns.holidayText
        ? { content: textContent(printAppealMarker(rubricId)), style: "marker" }
        : cell,
    );
    return [
      ...appealKeys.map((_, column) => ({
        content: textContent(column === 0 ? words : ""),
        style,
      })),
      ...helpers,
    ];
  });

/** Where the date of receipt is entered, and its two helper cells. */
const receivedCells = (row: number) => ({
  entry: fixed(row, appealColumn("reason")),
  parts: fixed(row, calendarColumns.holidayText),
  serial: fixed(row, calendarColumns.holidaySerial),
});

const receivedRow = (
  { school, received }: AppealPlan,
  { top }: AppealPlaces,
): readonly CellPlan[] => {
  const { entry, parts, serial } = receivedCells(top);
  return [
    { content: textContent(appealWords.school), style: "fieldRight" },
    { content: null, style: "fieldRight" },
    { content: textContent(school ?? ""), style: "fieldInput" },
    { content: null, style: "fieldInput" },
    { content: null, style: "fieldInput" },
    { content: textContent(appealWords.received), style: "fieldRight" },
    { content: received === null ? null : numberContent(received), style: "dateInput" },
    formulaCell("hint", shownDay(entry, serial)),
    ...blanks(calendarVisible + 1),
    ...dateHelpers(entry, parts),
    ...blanks(calendarWidths.length - calendarVisible - 3),
  ];
};

const deadlineRow = ({ rules }: AppealPlan, place: AppealPlaces): readonly CellPlan[] => {
  const { serial: start } = receivedCells(place.top);
  const row = place.top + 1;
  const serial = cell(row, calendarColumns.holidaySerial);
  const last = deadlineSerial(
    deadlineCells(start, place.headerRow + 1, place.listed),
    rules.workingDays,
  );
  const isKnown = binary(serial, ">", number(0));
  return [
    {
      content: textContent(wordsWith(appealWords.deadline, rules.workingDays)),
      style: "fieldRight",
    },
    { content: null, style: "fieldRight" },
    formulaCell("strong", when(isKnown, republicDayText(serial), text(appealWords.noDate))),
    { content: null, style: "strong" },
    { content: null, style: "strong" },
    { content: textContent(appealWords.hint), style: "hint" },
    { content: null, style: "hint" },
    { content: null, style: "hint" },
    ...blanks(calendarVisible + 3),
    formulaCell("daySerial", when(binary(start, ">", number(0)), last, number(0))),
    ...blanks(calendarWidths.length - calendarVisible - 3),
  ];
};

const tableHeader = (): readonly CellPlan[] =>
  appealKeys.map((key) => ({
    content: textContent(appealHeaders[key]),
    style: key === "self" || key === "committee" ? "narrowHeader" : "header",
  }));

const edges = { ...singleRow, vertical: "top" } as const;

const bodyRow = (
  { rows, days }: AppealPlan,
  { headerRow, listed }: AppealPlaces,
  index: number,
  isSpare: boolean,
): readonly CellPlan[] => {
  const row = headerRow + 1 + index;
  const { holidays } = deadlineCells(cell(0, 0), headerRow + 1, listed);
  const calendar =
    index < listed ? calendarRow(row, index, holidays, days) : blanks(calendarWidths.length);
  return [
    ...(isSpare ? blanks(appealKeys.length) : appealCells(rows[index])),
    blankCell,
    ...calendar,
  ];
};

const appealCells = (row: AppealRow | undefined): readonly CellPlan[] => {
  const printed = (words: string): CellPlan => ({
    content: textContent(words),
    style: tableStyle("text", edges),
  });
  const input: CellPlan = { content: null, style: tableStyle("wordsInput", edges) };
  const score = (value: number | string | null): CellPlan => ({
    content: typeof value === "number" ? numberContent(value) : textContent(value ?? ""),
    style: tableStyle("noScore", singleRow),
  });
  return [
    { content: textContent(row?.code ?? ""), style: tableStyle("noScore", singleRow) },
    printed(row?.indicator ?? ""),
    score(row?.self ?? null),
    score(row?.committee ?? null),
    printed(row?.finding ?? ""),
    { content: null, style: tableStyle("wordsInput", singleRow) },
    input,
    input,
  ];
};

const heightOf = (
  { rules, rows }: AppealPlan,
  row: number,
  headerRow: number,
  lastRow: number,
): number => {
  if (row === 0) return heights.title;
  const note = rules.notes[row - 1];
  if (note !== undefined) return textHeight(note, printedWidth, noteSize);
  if (row < headerRow) return heights.info;
  if (row === headerRow) return heights.header;
  if (row > lastRow) return heights.spare;
  const shown = rows[row - headerRow - 1];
  const needed = [
    textHeight(shown?.indicator ?? "", appealWidths.indicator),
    textHeight(shown?.finding ?? "", appealWidths.finding),
  ];
  return Math.min(highestRow, Math.max(heights.lowest, ...needed));
};

const mergesOf = (top: number): readonly CellRange[] => {
  const run = (row: number, first: number, last: number): CellRange => ({
    firstRow: row,
    firstColumn: first,
    lastRow: row,
    lastColumn: last,
  });
  return [
    ...Array.from({ length: top }, (_, row) => run(row, 0, lastColumn)),
    ...[top, top + 1].flatMap((row) => [run(row, 0, 1), run(row, 2, 4)]),
    run(top + 1, 5, lastColumn),
  ];
};
