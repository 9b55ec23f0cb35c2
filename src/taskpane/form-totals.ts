import { printedNumber } from "../report/printed-number";
import type { Role } from "../rubric/rubric";
import type { OpenForm } from "../form/open-form";
import { shownEntries, type UnitsState } from "./unit-filter";

/** What the pane's header says about one role of a form. */
export interface FormTotals {
  /** The running total as text with at most two decimals; null when nothing is entered. */
  readonly total: string | null;
  readonly missing: number;
  readonly invalid: number;
  /** False while the total is only 暫計. */
  readonly final: boolean;
}

/** Sums one role of a form up for the pane's header; what is missing and invalid among the units that are shown. */
export const formTotals = (form: OpenForm, role: Role, units: UnitsState): FormTotals => {
  const { total, missing, invalid, complete } = form.score.roles[role];
  const counts =
    units.filter.kind === "all" ? { missing, invalid } : shownCounts(form, role, units);
  return { total: total === null ? null : printedNumber(total), ...counts, final: complete };
};

const shownCounts = (
  form: OpenForm,
  role: Role,
  units: UnitsState,
): Pick<FormTotals, "missing" | "invalid"> => {
  const states = shownEntries(form, role, units).map(({ state }) => state);
  return {
    missing: states.filter((state) => state === "blank" || state === "undecided").length,
    invalid: states.filter((state) => state === "invalid").length,
  };
};
