import { cellOf } from "../form/form-location";
import { locateState } from "../form/locate-state";
import type { OpenForm } from "../form/open-form";
import { visitCellsOf } from "../form/visit-fields";
import { reportWords } from "../messages/report";
import type { Formula } from "../plan/formula";
import { fixed, range } from "../plan/formula-builders";
import { formulaContent, textContent } from "../plan/planned-row";
import { situationCode } from "../plan/row-code";
import { situationCellsOf, situationColumn } from "../plan/situation-cells";
import { textHeight } from "../plan/text-height";
import type { CellContent } from "../plan/workbook-plan";
import type { FinalScores } from "./final-scores";
import { changedSinceFinalFormula } from "./sheet-final-formulas";
import { dateFormula, hintFormula, shownFormula } from "./sheet-formulas";
import {
  firstKey,
  lastKey,
  type SheetRow,
  type SheetSource,
  textLine,
  widthBetween,
} from "./sheet-row";

/** In points. */
const heights = { title: 30, field: 21, hint: 18 } as const;

/**
 * Plans what stands above the parts of a 報告 sheet, whose last row is given: title, header block, and sentences on what
 * does not show in the figures.
 *
 * That a final form's scores were changed is said by formula, other changes and damage as they were found.
 */
export const headRows = (source: SheetSource, lastRow: number): readonly SheetRow[] => {
  const { form, report } = source;
  const live = liveFields(form);
  return [
    textLine("title", textContent(`${report.formTitle}${reportWords.title}`), heights.title),
    ...report.header.map(({ label, value }) => {
      const formula = live[label] ?? null;
      const content = formula === null ? textContent(value) : formulaContent(formula);
      return fieldLine(source, label, content);
    }),
    ...cautionLines(source, lastRow),
    textLine("hint", formulaContent(hintFormula(form.location)), heights.hint),
  ];
};

const cautionLines = (source: SheetSource, lastRow: number): readonly SheetRow[] => {
  const { report, columns, final } = source;
  const width = widthBetween(columns, firstKey, lastKey);
  const line = (content: CellContent | null, words: string): SheetRow =>
    textLine("notesHeading", content, Math.max(heights.field, textHeight(words, width)));
  return [
    ...(final === null ? [] : [line(liveCaution(source, final, lastRow), "")]),
    ...report.cautions
      .filter(({ kind }) => final === null || kind !== "changes")
      .map(({ text }) => line(textContent(text), text)),
  ];
};

const liveCaution = (
  { form, report, columns }: SheetSource,
  final: FinalScores,
  lastRow: number,
): CellContent => {
  const column = columns.findIndex(({ key }) => key === "changed");
  const changed = range(fixed(0, column), fixed(lastRow, column));
  return {
    type: "formula",
    formula: changedSinceFinalFormula(form.location, final, changed),
    result: report.cautions.find(({ kind }) => kind === "changes")?.text ?? "",
  };
};

/** The formulas behind the fields of the header block that people enter something into, by label. */
const liveFields = ({
  location,
  cells,
  rubric,
}: OpenForm): Readonly<Record<string, Formula | null>> => {
  const { fields } = reportWords;
  const { date, visitors } = visitCellsOf(cells, location, rubric);
  const { cell: state } = locateState(cells, location);
  return {
    [fields.visitDate]: date === null ? null : dateFormula(location, date.position),
    [fields.state]: state === null ? null : shownFormula(location, state),
    [fields.visitors]: visitors === null ? null : shownFormula(location, visitors.position),
    ...Object.fromEntries(
      situationCellsOf(rubric).map(({ id, label }) => {
        const cell = cellOf(location, situationCode(id), situationColumn);
        return [label, cell === null ? null : shownFormula(location, cell)];
      }),
    ),
  };
};

/** Two columns for the label, the others for the value. */
const fieldLine = (
  { columns }: SheetSource,
  label: string,
  content: CellContent | null,
): SheetRow => ({
  cells: {
    section: { content: textContent(`${label}${reportWords.labelEnd}`), style: "field" },
    indicator: { content, style: "field" },
  },
  height: Math.max(heights.field, textHeight(label, widthBetween(columns, "section", "criterion"))),
  boxed: false,
  soft: false,
  reaches: { section: "criterion", indicator: lastKey },
});
