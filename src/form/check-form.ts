import { toA1 } from "../plan/address";
import { roles, type Rubric } from "../rubric/rubric";
import { scoredIndicatorsOf } from "../rubric/walk";
import type { FormAnswers, FormScore } from "../scoring/form-score";
import { ruleLostVerdict } from "../scoring/judge";
import { scoreForm } from "../scoring/score-form";
import type { CellEntry } from "../scoring/verdict";
import { findDamage } from "./find-damage";
import { cellOf, type FormLocation, scoreCellOf } from "./form-location";
import type { FormReport, ScoreReport } from "./form-report";
import { readAnswers } from "./read-answers";
import { entryAt, formulaAt, type SheetCells } from "./sheet-cells";

/** A rule cell with fewer characters holds no rule; the sheet's own formulas draw the same line. */
const shortestRule = 3;

const moreThanAnyMaximum = 1e9;

/**
 * Judges every score of a form and lists what is damaged on its sheet.
 *
 * The rules are the rubric's, not the sheet's. Where the sheet has lost an indicator's rule its check column
 * accepts nothing, so the report refuses the entry too (`rule-lost`): sheet and report give the same sums.
 * A row that is gone counts as blank.
 */
export const checkForm = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): FormReport => {
  const answers = readAnswers(cells, location, rubric);
  const lost = indicatorsWithoutRule(cells, location, rubric);
  const score = scoreForm(rubric, withoutRules(answers, lost));
  return {
    rubric: rubric.id,
    version: location.marker.version,
    sheet: location.sheetName,
    situations: answers.situations,
    scores: reportScores(location, rubric, answers, score, lost),
    totals: score.roles,
    damage: findDamage(cells, location, rubric),
  };
};

const reportScores = (
  location: FormLocation,
  rubric: Rubric,
  answers: FormAnswers,
  score: FormScore,
  lost: ReadonlySet<string>,
): readonly ScoreReport[] =>
  scoredIndicatorsOf(rubric).flatMap(({ id }) =>
    roles.flatMap((role): readonly ScoreReport[] => {
      const verdict = lost.has(id) ? ruleLostVerdict : score.verdicts[id]?.[role];
      if (verdict === undefined) return [];
      const position = scoreCellOf(location, id, role);
      return [
        {
          indicator: id,
          role,
          cell: position === null ? null : toA1(position.row, position.column),
          value: reportedValue(answers.entries[id]?.[role] ?? null),
          state: verdict.state,
          reason: verdict.reason,
          nearest: verdict.nearest,
        },
      ];
    }),
  );

const reportedValue = (entry: CellEntry): ScoreReport["value"] =>
  typeof entry === "object" && entry !== null ? entry.error : entry;

const indicatorsWithoutRule = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): ReadonlySet<string> =>
  new Set(
    scoredIndicatorsOf(rubric)
      .filter(({ id }) => {
        const position = cellOf(location, id, "rule");
        if (position === null) return false;
        // A formula whose result was never calculated is no lost rule: files written by programs hold such.
        if (formulaAt(cells, position) !== null) return false;
        const rule = entryAt(cells, position);
        return typeof rule !== "string" || rule.length < shortestRule;
      })
      .map(({ id }) => id),
  );

/**
 * Replaces what stands beside a lost rule by something that no rule accepts, so that it adds to no sum.
 *
 * A number stays a number: the sheet's 小計 shows as soon as one is entered, refused or not.
 */
const withoutRules = (answers: FormAnswers, lost: ReadonlySet<string>): FormAnswers => {
  if (lost.size === 0) return answers;
  const refused = (entry: CellEntry | undefined): CellEntry =>
    typeof entry === "number" ? moreThanAnyMaximum : { error: "#N/A" };
  const entries = { ...answers.entries };
  for (const id of lost) {
    const entered = entries[id];
    entries[id] = { self: refused(entered?.self), committee: refused(entered?.committee) };
  }
  return { ...answers, entries };
};
