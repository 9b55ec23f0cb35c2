import { isEvidenceLink } from "../plan/is-evidence-link";
import type { Indicator, Role, Rubric } from "../rubric/rubric";
import { indicatorsOf, scoredIndicatorsOf } from "../rubric/walk";
import type { FormAnswers } from "../scoring/form-score";
import type { CellEntry, SituationAnswers } from "../scoring/verdict";
import { cellOf, type FormLocation, scoreCellOf } from "./form-location";
import { indicatorTexts } from "./indicator-texts";
import { situationCode } from "../plan/row-code";
import { shortestRule } from "../scoring/rule-text";
import { enteredAt, entryAt, formulaAt, type SheetCells, uncalculatedAt } from "./sheet-cells";
import { situationCellsOf, situationColumn } from "../plan/situation-cells";
import { strayScores } from "./stray-scores";

/**
 * Reads what people have entered into a form.
 *
 * Of an indicator's rows only the first holds scores: what stands in the score cells of its continuation
 * rows, or of an indicator without scores, is a stray. A situation counts as chosen only when its cell
 * holds exactly one of the printed words, as in the sheet's own formulas.
 */
export const readAnswers = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): FormAnswers => ({
  situations: readSituations(cells, location, rubric),
  entries: readEntries(cells, location, rubric),
  evidence: Object.fromEntries(
    indicatorsOf(rubric).map((indicator) => [
      indicator.id,
      readEvidence(cells, location, indicator),
    ]),
  ),
  lostRules: scoredIndicatorsOf(rubric)
    .map(({ id }) => id)
    .filter((id) => isRuleLost(cells, location, id)),
  strays: strayScores(cells, location, rubric).map(({ indicator, role, entry }) => ({
    indicator,
    role,
    entry,
  })),
});

const readEntries = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): FormAnswers["entries"] =>
  Object.fromEntries(
    scoredIndicatorsOf(rubric).map(({ id }): [string, Record<Role, CellEntry>] => {
      const entryOf = (role: Role): CellEntry => enteredAt(cells, scoreCellOf(location, id, role));
      return [id, { self: entryOf("self"), committee: entryOf("committee") }];
    }),
  );

/** The form's own formula there shows the printed text until its cells are filled in, whether calculated or not. */
const readEvidence = (
  cells: SheetCells,
  location: FormLocation,
  { id, evidence }: Indicator,
): readonly string[] => {
  const position = cellOf(location, id, "evidence");
  const formula = position === null ? null : uncalculatedAt(cells, position);
  return evidence !== null && formula !== null && isEvidenceLink(formula, evidence)
    ? [evidence]
    : indicatorTexts(cells, location, id, "evidence");
};

/** A rule cell with fewer characters than any rule holds none; the sheet's own formulas draw the same line. */
const isRuleLost = (cells: SheetCells, location: FormLocation, id: string): boolean => {
  const position = cellOf(location, id, "rule");
  if (position === null) return false;
  // A formula whose result was never calculated is no lost rule: files written by programs hold such.
  if (formulaAt(cells, position) !== null) return false;
  const rule = entryAt(cells, position);
  return typeof rule !== "string" || rule.length < shortestRule;
};

const readSituations = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): SituationAnswers =>
  Object.fromEntries(
    situationCellsOf(rubric).map(({ id, options }) => {
      const entry = entryAt(cells, cellOf(location, situationCode(id), situationColumn));
      return [id, options.find(({ label }) => label === entry)?.value ?? null];
    }),
  );
