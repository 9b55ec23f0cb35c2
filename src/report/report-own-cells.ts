import { cellsOfPlan, expectedSheet } from "../form/expected-sheet";
import { formulaShape } from "../form/formula-shape";
import { type OpenForm, openForm } from "../form/open-form";
import { formulaAt, printedEntry, type SheetCells } from "../form/sheet-cells";
import { withoutReturns } from "../form/without-returns";
import { reportWords } from "../messages/report";
import { toA1 } from "../plan/address";
import { parseReportMarker } from "../plan/marker";
import { printFormula } from "../plan/print-formula";
import { situationCellsOf } from "../plan/situation-cells";
import { roles, type Rubric } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import type { FinalScores } from "./final-scores";
import { makeReport } from "./make-report";
import { planReportSheet } from "./plan-report-sheet";
import { reportParts } from "./report";
import { pieceFormula } from "./sheet-formulas";

/**
 * Lists the cells of a form's 報告 sheet that hold what somebody else wrote.
 *
 * The program's own are the texts that it plans for the form, whatever numbers they say by now, the points beside the
 * indicators, and formulas of a planned shape, wherever they stand: rows may have been inserted.
 */
export const foreignReportCells = (sheet: SheetCells, form: OpenForm): readonly string[] => {
  const own = ownContents(form);
  const pointsColumns = columnsUnder(sheet, reportWords.columns.points);
  return sheet.values.flatMap((line, row) =>
    line.flatMap((value, column): readonly string[] => {
      const formula = formulaAt(sheet, { row, column });
      if (formula !== null) return own.shapes.has(formulaShape(formula)) ? [] : [toA1(row, column)];
      const text = printedEntry(value) ?? "";
      const isOwn =
        text === "" ||
        parseReportMarker(text) !== null ||
        (typeof value === "number" ? pointsColumns.has(column) : own.texts.has(comparable(text)));
      return isOwn ? [] : [toA1(row, column)];
    }),
  );
};

const columnsUnder = ({ values }: SheetCells, header: string): ReadonlySet<number> =>
  new Set(values.map((line) => line.indexOf(header)).filter((column) => column >= 0));

interface OwnContents {
  readonly texts: ReadonlySet<string>;
  readonly shapes: ReadonlySet<string>;
}

/** What the program writes about the form as it is and as it was when it was empty, whatever roles are chosen. */
const ownContents = (form: OpenForm): OwnContents => {
  const empty = emptyForm(form.rubric);
  const contents = [form, ...(empty === null ? [] : [empty])]
    .flatMap(plannedCells)
    .flatMap(({ content }) => (content === null ? [] : [content]));
  const texts = contents.flatMap((content) => (content.type === "text" ? [content.text] : []));
  const formulas = contents.flatMap((content) =>
    content.type === "formula" ? [content.formula] : [],
  );
  const piece = pieceFormula(form.location, form.location.markerCell, 0, 1);
  return {
    texts: new Set([...texts, ...changingTexts(form.rubric)].map(comparable)),
    shapes: new Set([...formulas, piece].map((formula) => formulaShape(printFormula(formula)))),
  };
};

const plannedCells = (form: OpenForm) =>
  [roles, ...roles.map((role) => [role])].flatMap((shown) => {
    const choice = { roles: shown, parts: reportParts };
    return makeReport([form], choice).forms.flatMap((report) =>
      planReportSheet(form, report, choice, "", onceFinal(form)).cells.flat(),
    );
  });

/** As if the form had been made final as it is. */
const onceFinal = ({ location }: OpenForm): FinalScores => ({
  link: { cell: location.markerCell, fingerprint: "" },
  keptOf: () => "",
  otherChanges: 0,
});

const emptyForm = (rubric: Rubric): OpenForm | null => {
  const expected = expectedSheet(rubric);
  return expected === null ? null : openForm(cellsOfPlan(expected.plan), [rubric]);
};

/** The texts that stand on one report of the form and not on the next one. */
const changingTexts = (rubric: Rubric): readonly string[] => {
  const { notes, shortRoles, columns } = reportWords;
  return [
    notes.stateDoubtful,
    notes.changedSinceFinal(0),
    notes.damaged(0),
    reportWords.noReason,
    columns.role,
    columns.reason,
    columns.evidence,
    ...roles.map((role) => shortRoles[role]),
    roles.map((role) => shortRoles[role]).join(reportWords.listSeparator),
    ...indicatorsOf(rubric).flatMap(({ id, text }) => [id, text]),
    ...situationCellsOf(rubric).flatMap(({ label, options }) =>
      options.map((option) => reportWords.excludedBy(label, option.label)),
    ),
  ];
};

const comparable = (text: string): string => withoutReturns(text).replace(/\d+/gu, "#").trim();
