import { addedText } from "../form/added-text";
import type { Damage, FormReport } from "../form/form-report";
import { situationCellsOf } from "../plan/situation-cells";
import { cliMessages, roleNames } from "../messages/cli";
import { damageWords } from "../messages/cli-repair";
import { stateMessages } from "../messages/cli-states";
import { stateWords } from "../messages/states";
import { findRubric } from "../official/official-rubrics";
import { printedNumber } from "../report/printed-number";
import { type Role, roles, type Rubric } from "../rubric/rubric";
import { statusWords } from "../scoring/status-words";
import type { StatedReport } from "./check-forms";
import type { FileReport } from "./file-report";
import { findingsOf, isFine } from "./findings";
import { oneLine } from "./outcome";
import { quoted, quotedPair } from "./quoted";
import { scoreLines } from "./score-lines";
import { stateLines } from "./state-text";
import { sharedKinds, sharedPlaces } from "./shared-places";

const { check } = cliMessages;

/** Tells people what `check` found in one file, line by line; blanks only of the roles that must be complete. */
export const reportText = (
  { file, error, forms }: FileReport,
  complete: readonly Role[],
): readonly string[] =>
  [
    file,
    ...(error === null ? [] : [check.error(error)]),
    ...forms.flatMap((form) => {
      const rubric = findRubric(form.rubric);
      return rubric === null ? [] : formText(form, rubric, complete);
    }),
  ].map(oneLine);

const formText = (
  form: StatedReport,
  rubric: Rubric,
  complete: readonly Role[],
): readonly string[] => {
  const findings = findingsOf(form, complete);
  const { invalid, damage, missing } = findings;
  return [
    check.form(rubric.short, rubric.title, form.sheet, form.version),
    ...(form.version === rubric.version ? [] : [check.otherEdition(rubric.version)]),
    ...(form.state.state === "draft" ? [] : [stateMessages.state(stateWords[form.state.state])]),
    ...situationLines(form, rubric),
    ...roles.map((role) => totalLine(form, role)),
    ...(invalid.length === 0 ? [] : [check.invalid(invalid.length), ...scoreLines(invalid)]),
    ...(damage.length === 0 ? [] : [check.damage(damage.length), ...damageLines(damage)]),
    ...stateLines(form.state).map((line) => `  ${line}`),
    ...missing.map(({ role, count }) => check.missing(roleNames[role], count)),
    ...(isFine(findings) ? [check.fine] : []),
  ];
};

const situationLines = (form: FormReport, rubric: Rubric): readonly string[] =>
  situationCellsOf(rubric).map(({ id, label, options }) => {
    const choice = options.find(({ value }) => value === form.situations[id]);
    return check.situation(label, choice?.label ?? check.notChosen);
  });

const totalLine = (form: FormReport, role: (typeof roles)[number]): string => {
  const { total, missing, invalid } = form.totals[role];
  const status = statusWords(missing, invalid);
  return check.total(
    roleNames[role],
    total === null ? check.noTotal : printedNumber(total),
    status === "" ? check.final : status,
  );
};

/** Kinds of which many cells read alike share a line. */
const damageLines = (damage: readonly Damage[]): readonly string[] => [
  ...damage.filter(({ kind }) => !sharedKinds.has(kind)).map(damageLine),
  ...sharedPlaces(damage).map(({ kind, places }) => check.damaged(places, damageWords[kind])),
];

const damageLine = ({ kind, cell, expected, found }: Damage): string => {
  const what = damageWords[kind];
  const place = cell ?? check.nowhere;
  const added = kind === "text-added" ? addedText(expected ?? "", found) : null;
  if (added !== null) return check.damaged(place, `${what}「${added}」`);
  if (expected === null || found === null) {
    return check.damaged(place, `${what}「${quoted(expected ?? found ?? check.nothing)}」`);
  }
  return check.damaged(place, what + check.wrongText(...quotedPair(expected, found)));
};
