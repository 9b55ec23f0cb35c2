import { appealWords } from "../messages/appeal";
import { wordsWith } from "../messages/sheet";
import { type AppealRow, type AppealRules, planAppealSheet } from "../plan/appeal-sheet";
import { formName, indicatorText } from "../plan/official-text";
import { freeSheetName } from "../plan/sheet-name";
import { type WorkbookEdit, sheetsEdit } from "../plan/workbook-edit";
import type { WorkCalendar } from "../plan/working-days";
import type { Indicator } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import type { FormAnswers } from "../scoring/form-score";
import type { CellEntry } from "../scoring/verdict";
import { splitFinding } from "./finding-parts";
import type { FormOnSheet } from "./placed-form";
import { indicatorTexts } from "./indicator-texts";
import { readAnswers } from "./read-answers";
import { schoolOf } from "./school";
import { printedEntry } from "./sheet-cells";
import { withoutReturns } from "./without-returns";

/** What an appeal is to be drafted from; days as Excel numbers them. */
export interface AppealRequest {
  readonly form: FormOnSheet;
  /** Which indicators; null for those that there is reason to appeal. */
  readonly indicators: readonly string[] | null;
  readonly received: number | null;
  readonly days: WorkCalendar;
  readonly rules: AppealRules;
}

/**
 * Lists the indicators that there is reason to appeal: the committee's score is lower than the school's own, or a finding
 * stands under 建議改進事項.
 */
const appealedIndicators = (form: FormOnSheet): readonly string[] => {
  const { entries } = readAnswers(form.cells, form.location, form.rubric);
  return indicatorsOf(form.rubric)
    .filter((one) => isLower(entries, one) || isToImprove(form, one))
    .map(({ id }) => id);
};

const isLower = (entries: FormAnswers["entries"], { id }: Indicator): boolean => {
  const { self, committee } = entries[id] ?? {};
  return typeof self === "number" && typeof committee === "number" && committee < self;
};

const isToImprove = (form: FormOnSheet, { id }: Indicator): boolean => {
  const printed = (form.rubric.findingParts ?? []).filter((heading) =>
    heading.startsWith(appealWords.improvement),
  );
  const headings = printed.length === 0 ? [appealWords.improvement] : printed;
  return splitFinding(findingOf(form, id), headings).parts.some((part) => part.trim() !== "");
};

const findingOf = ({ cells, location }: FormOnSheet, id: string): string =>
  indicatorTexts(cells, location, id, "finding").map(withoutReturns).join("\n");

/** A planned appeal and how many indicators it lists. */
export interface PlannedAppeal {
  readonly edit: WorkbookEdit;
  readonly rows: number;
}

/** Plans a draft appeal on a sheet of its own; null when there is no indicator to appeal. */
export const planAppeal = (
  request: AppealRequest,
  takenSheetNames: readonly string[],
): PlannedAppeal | null => {
  const { form, received, days, rules } = request;
  const { rubric, cells, location } = form;
  const wanted = request.indicators ?? appealedIndicators(form);
  const rows = rowsOf(form, wanted);
  if (rows.length === 0) return null;
  const sheet = planAppealSheet({
    sheetName: freeSheetName(wordsWith(appealWords.sheetName, rubric.short), takenSheetNames),
    rubricId: rubric.id,
    title: formName(rubric),
    school: schoolOf(cells, location, rubric),
    received,
    days,
    rules,
    rows,
  });
  return { edit: sheetsEdit([sheet]), rows: rows.length };
};

const rowsOf = (form: FormOnSheet, wanted: readonly string[]): readonly AppealRow[] => {
  const { entries } = readAnswers(form.cells, form.location, form.rubric);
  const shown = (entry: CellEntry): number | string | null =>
    typeof entry === "number" ? entry : printedEntry(entry);
  return indicatorsOf(form.rubric)
    .filter(({ id }) => wanted.includes(id))
    .map((indicator) => ({
      code: indicator.id,
      indicator: indicatorText(indicator),
      self: shown(entries[indicator.id]?.self ?? null),
      committee: shown(entries[indicator.id]?.committee ?? null),
      finding: findingOf(form, indicator.id),
    }));
};
