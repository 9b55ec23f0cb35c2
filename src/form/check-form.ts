import { toA1 } from "../plan/address";
import { roles, type Rubric } from "../rubric/rubric";
import { scoredIndicatorsOf } from "../rubric/walk";
import type { FormAnswers, FormScore } from "../scoring/form-score";
import { scoreForm } from "../scoring/score-form";
import type { CellEntry } from "../scoring/verdict";
import { findDamage } from "./find-damage";
import { type FormLocation, scoreCellOf } from "./form-location";
import type { FormReport, ScoreReport } from "./form-report";
import { readAnswers } from "./read-answers";
import type { SheetCells } from "./sheet-cells";
import type { SheetSetup } from "./sheet-setup";

/**
 * Judges every score of a form and lists what is damaged on its sheet.
 *
 * The rules are the rubric's, not the sheet's. Where the sheet has lost an indicator's rule its check column
 * accepts nothing, so the report refuses the entry too (`rule-lost`): sheet and report give the same sums.
 * A row that is gone counts as blank. Without a setup, validations, formats and names are not looked at.
 */
export const checkForm = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
  setup: SheetSetup | null = null,
): FormReport => {
  const answers = readAnswers(cells, location, rubric);
  const score = scoreForm(rubric, answers);
  return {
    rubric: rubric.id,
    version: location.marker.version,
    sheet: location.sheetName,
    situations: answers.situations,
    scores: reportScores(cells, location, rubric, answers, score),
    totals: score.roles,
    damage: findDamage(cells, location, rubric, setup),
  };
};

const reportScores = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
  answers: FormAnswers,
  score: FormScore,
): readonly ScoreReport[] =>
  scoredIndicatorsOf(rubric).flatMap(({ id }) =>
    roles.flatMap((role): readonly ScoreReport[] => {
      const verdict = score.verdicts[id]?.[role];
      if (verdict === undefined) return [];
      const position = scoreCellOf(location, id, role);
      const cell = position === null ? null : toA1(position.row, position.column);
      return [
        {
          indicator: id,
          role,
          cell,
          value:
            (cell && cells.dates?.[cell]) ?? reportedValue(answers.entries[id]?.[role] ?? null),
          state: verdict.state,
          reason: verdict.reason,
          nearest: verdict.nearest,
        },
      ];
    }),
  );

const reportedValue = (entry: CellEntry): ScoreReport["value"] =>
  typeof entry === "object" && entry !== null ? entry.error : entry;
