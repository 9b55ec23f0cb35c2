import { findDamage } from "../form/find-damage";
import { rowOf } from "../form/form-location";
import { locateState } from "../form/locate-state";
import type { OpenForm } from "../form/open-form";
import { schoolOf } from "../form/school";
import type { SheetCells } from "../form/sheet-cells";
import { reportState } from "../form/state-report";
import { visitFieldsOf } from "../form/visit-fields";
import { reportWords } from "../messages/report";
import { sheetWords } from "../messages/sheet";
import { stateWords } from "../messages/states";
import { formName } from "../plan/official-text";
import { situationCellsOf } from "../plan/situation-cells";
import type { Role } from "../rubric/rubric";
import { rubricSize } from "../rubric/rubric-size";
import { statusWords } from "../scoring/status-words";
import { indicatorsIn } from "./indicator-tables";
import type {
  Caution,
  FormInReport,
  HeaderField,
  Report,
  ReportChoice,
  SectionInReport,
  TotalInReport,
} from "./report";
import { reportSections } from "./report-sections";

/**
 * Makes a report of forms as they were last read.
 *
 * Missing and refused scores stop nothing: they are said, and so is a change since 定稿 where the workbook's `sheets` are
 * given, among which the records are. No sum appears that the sheet itself does not have.
 */
export const makeReport = (
  forms: readonly OpenForm[],
  choice: ReportChoice,
  sheets: readonly SheetCells[] | null = null,
): Report => ({
  ...choice,
  forms: forms.map((form) => formInReport(form, choice.roles, sheets)),
});

const formInReport = (
  form: OpenForm,
  roles: readonly Role[],
  sheets: readonly SheetCells[] | null,
): FormInReport => {
  const { cells, rubric, location } = form;
  const { points, bonus } = rubricSize(rubric);
  const sections = reportSections(form);
  const damage = findDamage(cells, location, rubric).length;
  const alterations = sheets === null ? [] : alterationsOf(form, sheets);
  const damages: readonly Caution[] =
    damage === 0 ? [] : [{ kind: "damage", text: reportWords.notes.damaged(damage) }];
  return {
    name: formName(rubric),
    formTitle: rubric.form,
    header: headerFields(form),
    maximum: bonus === 0 ? `${points}` : `${points}${reportWords.bonus}${bonus}`,
    divides: rubric.total.kind !== "sum",
    totalLabel: rubric.total.label,
    totals: { self: totalOf(form, "self"), committee: totalOf(form, "committee") },
    sections,
    findingParts: rubric.findingParts ?? [],
    damage,
    altered: alterations.length > 0,
    notes: [
      ...textsOf(alterations),
      ...roles.flatMap((role) => [...totalNotes(form, role), ...refusalNotes(sections, role)]),
      ...textsOf(damages),
    ],
    cautions: [...alterations, ...damages],
  };
};

const textsOf = (cautions: readonly Caution[]): readonly string[] =>
  cautions.map(({ text }) => text);

/** A report must not pass off as 定稿 what is no longer so. */
const alterationsOf = (form: OpenForm, sheets: readonly SheetCells[]): readonly Caution[] => {
  const { problems, changes } = reportState(form, sheets);
  const { notes } = reportWords;
  return [
    ...(problems.length === 0 ? [] : [{ kind: "state", text: notes.stateDoubtful } as const]),
    ...(changes.length === 0
      ? []
      : [{ kind: "changes", text: notes.changedSinceFinal(changes.length) } as const]),
  ];
};

const headerFields = (form: OpenForm): readonly HeaderField[] => {
  const { cells, location, rubric, answers } = form;
  const { fields } = reportWords;
  const visit = visitFieldsOf(cells, location, rubric);
  return [
    { label: fields.subject, value: rubric.title },
    { label: fields.audience, value: schoolOf(cells, location, rubric) ?? rubric.audience },
    { label: fields.authority, value: rubric.authority },
    { label: fields.visitDate, value: visit.date },
    { label: fields.visitors, value: visit.visitors },
    { label: fields.state, value: stateWords[locateState(cells, location).state] },
    ...situationCellsOf(rubric).map(({ id, label, options }) => ({
      label,
      value: options.find(({ value }) => value === answers.situations[id])?.label ?? "",
    })),
  ];
};

const hasTotal = ({ location }: OpenForm, role: Role): boolean =>
  rowOf(location, sheetWords.total) !== null && location.columns[role] !== undefined;

const totalOf = (form: OpenForm, role: Role): TotalInReport => {
  const { total, missing, invalid } = form.score.roles[role];
  return {
    total: hasTotal(form, role) ? total : null,
    status: statusWords(missing, invalid),
  };
};

const totalNotes = (form: OpenForm, role: Role): readonly string[] => {
  const { notes, roles: names } = reportWords;
  const { status } = totalOf(form, role);
  return [
    ...(hasTotal(form, role) ? [] : [notes.totalDeleted(names[role])]),
    ...(status === "" ? [] : [notes.provisional(names[role], status)]),
  ];
};

const refusalNotes = (sections: readonly SectionInReport[], role: Role): readonly string[] => {
  const refused = indicatorsIn({ sections }).flatMap(({ id, scores }) => {
    const score = scores?.[role];
    return score?.refusal == null
      ? []
      : [reportWords.notes.refusal(id, score.shown, score.refusal)];
  });
  const { notes, roles: names, listSeparator } = reportWords;
  return refused.length === 0
    ? []
    : [notes.refused(names[role], refused.length, refused.slice(0, named).join(listSeparator))];
};

/** More refused scores than these are only counted; the table shows them all. */
const named = 10;
