import type { Rubric } from "../rubric/rubric";
import { rubricSize, type RubricSize } from "../rubric/rubric-size";

/** One form in `list --json`; the counts leave the bonus section out. */
export interface FormSummary extends RubricSize {
  readonly id: string;
  readonly short: string;
  readonly kind: string;
  readonly year: number;
  readonly title: string;
  readonly authority: string;
}

/** Sums up a form in one line. */
export const summarizeForm = (rubric: Rubric): FormSummary => ({
  id: rubric.id,
  short: rubric.short,
  kind: rubric.kind,
  year: rubric.year,
  title: rubric.title,
  authority: rubric.authority,
  ...rubricSize(rubric),
});
