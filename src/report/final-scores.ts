import { entriesOfForm } from "../form/form-record";
import { locateState } from "../form/locate-state";
import type { OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import { reportState } from "../form/state-report";
import type { CellPosition } from "../plan/cell-position";
import { type Role, roles } from "../rubric/rubric";

/** What the scores of a final form were, for a sheet that goes on following them. */
export interface FinalScores {
  /** Where the form is tied to its record, and to which one. */
  readonly link: { readonly cell: CellPosition; readonly fingerprint: string };
  /** As text, empty for nothing; null for an indicator without scores. */
  readonly keptOf: (indicator: string, role: Role) => string | null;
  /** How many other things than scores have changed since, as of now. */
  readonly otherChanges: number;
}

/** Reads what the scores of a form were when it became final; null while it is not, or when its record can't be trusted. */
export const finalScores = (form: OpenForm, sheets: readonly SheetCells[]): FinalScores | null => {
  const { link } = locateState(form.cells, form.location);
  const { state, problems, changes } = reportState(form, sheets);
  if (link === null || state !== "final" || problems.length > 0) return null;
  const scored = [
    ...entriesOfForm(form).map(({ code, field, value }) => ({ code, field, kept: value })),
    ...changes.map(({ code, field, old }) => ({ code, field, kept: old })),
  ].filter(({ field }) => isRole(field));
  const kept = new Map(scored.map((one) => [`${one.code} ${one.field}`, one.kept]));
  return {
    link,
    keptOf: (indicator, role) => kept.get(`${indicator} ${role}`) ?? null,
    otherChanges: changes.filter(({ field }) => !isRole(field)).length,
  };
};

const isRole = (field: string): boolean => roles.some((role) => role === field);
