import { allowedMessages, columnHeaders, sheetWords, wordsWith } from "../messages/sheet";
import type { Rubric, Situation } from "../rubric/rubric";
import { notApplicableSwitch } from "../rubric/situation-names";
import type { SituationAnswers } from "../scoring/verdict";
import { columnIndex, columns, type ColumnKey, lastOfficialColumn } from "./columns";
import type { FormLayout, FormRow } from "./form-layout";
import { noteText, titleText } from "./official-text";
import { type PlannedRow, plannedRow, textContent } from "./planned-row";
import { situationCode } from "./row-code";
import { affectedIndicators, situationColumn } from "./situation-cells";
import { stateCell, stateColumns, stateLabelCell } from "./state-cells";
import { bodyFontSize, countLines, linesHeight } from "./text-height";
import type { CellPlan, CellRange } from "./workbook-plan";

/** A row above the table's body, the header row included. */
export type HeaderBlockRow = Exclude<
  FormRow,
  { readonly kind: "indicator" | "subtotal" | "total" | "status" }
>;

const heights = { title: 28, visit: 24, situation: 24, header: 39 } as const;
const noteFontSize = 9;
/** In points; lines above the table stand closer than its rows. */
const linePadding = 3;

/** Plans one row of the header block; the marker is not among them, see `planFormSheet`. */
export const planHeaderBlockRow = (
  rubric: Rubric,
  layout: FormLayout,
  row: HeaderBlockRow,
  situations: SituationAnswers,
): PlannedRow => {
  switch (row.kind) {
    case "title":
      return lineRow("title", titleText(rubric), heights.title);
    case "subject":
      return subjectRow(rubric, layout);
    case "visit":
      return visitRow();
    case "situation":
      return situationRow(rubric, layout, row.situation, situations);
    case "notes-heading":
      return lineRow("notesHeading", sheetWords.notesHeading, lineHeight(1, bodyFontSize));
    case "note": {
      const text = noteText(row.note, row.index);
      const lines = countLines(text, officialWidth(layout), noteFontSize);
      return lineRow("note", text, lineHeight(lines, noteFontSize));
    }
    case "header":
      return headerRow();
  }
};

/** The runs of columns that are merged in each kind of row; the table itself has none. */
const mergedColumns: Readonly<
  Partial<Record<FormRow["kind"], readonly (readonly [first: ColumnKey, last: ColumnKey])[]>>
> = {
  title: [["section", "remark"]],
  subject: [
    ["section", "standard"],
    ["evidence", "remark"],
  ],
  visit: [["section", "criterion"]],
  situation: [
    ["section", "criterion"],
    ["standard", "remark"],
  ],
  "notes-heading": [["section", "remark"]],
  note: [["section", "remark"]],
};

/** Lists the merged cells of the header block. */
export const headerBlockMerges = (layout: FormLayout): readonly CellRange[] =>
  layout.rows.flatMap(({ kind }, row) =>
    (mergedColumns[kind] ?? []).map(([first, last]) => ({
      firstRow: row,
      firstColumn: columnIndex[first],
      lastRow: row,
      lastColumn: columnIndex[last],
    })),
  );

/** Reads which option a situation's cell starts with: the answer given, and 否 for the NA switch. */
const startingOption = (
  { id, options }: Situation,
  situations: SituationAnswers,
): string | null => {
  const answer = situations[id] ?? (id === notApplicableSwitch ? "no" : null);
  return options.find(({ value }) => value === answer)?.label ?? null;
};

const isOfficial = (key: ColumnKey): boolean => columnIndex[key] <= lastOfficialColumn;

const officialWidth = ({ widths }: FormLayout): number => widthOf(widths, "section", "remark");

const widthOf = (widths: readonly number[], first: ColumnKey, last: ColumnKey): number =>
  widths.slice(columnIndex[first], columnIndex[last] + 1).reduce((sum, width) => sum + width, 0);

const lineHeight = (lines: number, fontSize: number): number =>
  linesHeight(lines, fontSize, linePadding);

const textCell = (style: string, text: string): CellPlan => ({ content: textContent(text), style });

/** One text over the whole width of the table. */
const lineRow = (style: string, text: string, height: number): PlannedRow =>
  plannedRow(height, false, { section: textCell(style, text) }, (key) =>
    isOfficial(key) ? style : "blank",
  );

const subjectRow = (rubric: Rubric, { widths }: FormLayout): PlannedRow => {
  const subject = wordsWith(sheetWords.subject, rubric.title);
  const audience = wordsWith(sheetWords.audience, rubric.audience);
  const lines = Math.max(
    countLines(subject, widthOf(widths, "section", "standard")),
    countLines(audience, widthOf(widths, "evidence", "remark")),
  );
  return plannedRow(
    lineHeight(lines, bodyFontSize),
    false,
    { section: textCell("field", subject), evidence: textCell("fieldOpen", audience) },
    (key) => {
      if (!isOfficial(key)) return "blank";
      // A school writes its name there.
      return columnIndex[key] < columnIndex.evidence ? "field" : "fieldOpen";
    },
  );
};

const visitRow = (): PlannedRow =>
  plannedRow(heights.visit, true, {
    section: textCell("field", sheetWords.visitDate),
    criterion: textCell("field", ""),
    indicator: textCell("fieldInput", sheetWords.visitDateBlank),
    standard: textCell("fieldRight", sheetWords.visitors),
    evidence: textCell("fieldInput", ""),
    [stateColumns.label]: stateLabelCell(),
    [stateColumns.value]: stateCell("draft"),
  });

const situationRow = (
  rubric: Rubric,
  { widths }: FormLayout,
  situation: Situation,
  situations: SituationAnswers,
): PlannedRow => {
  const label = wordsWith(sheetWords.situation, situation.label);
  const affected = affectedIndicators(rubric, situation);
  const hint = wordsWith(sheetWords.situationHint, affected.join(allowedMessages.separator));
  const lines = countLines(label, widthOf(widths, "section", "criterion"));
  return plannedRow(Math.max(heights.situation, lineHeight(lines, bodyFontSize)), false, {
    section: textCell("field", label),
    criterion: textCell("field", ""),
    [situationColumn]: textCell("choice", startingOption(situation, situations) ?? ""),
    standard: textCell("hint", hint),
    code: textCell("code", situationCode(situation.id)),
  });
};

const headerRow = (): PlannedRow =>
  plannedRow(
    heights.header,
    false,
    Object.fromEntries(
      columns.map(({ key, part }) => [key, textCell(headerStyle(key, part), columnHeaders[key])]),
    ),
  );

const headerStyle = (key: ColumnKey, part: (typeof columns)[number]["part"]): string => {
  if (part === "gap") return "blank";
  if (part === "helper") return "toolHeader";
  return key === "self" ? "narrowHeader" : "header";
};
