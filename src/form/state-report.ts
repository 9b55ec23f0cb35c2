import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { type FormState, parseState } from "../plan/form-state";
import type { RecordField, RecordRow } from "../plan/record-sheet";
import { situationColumn } from "../plan/situation-cells";
import { cellOf, scoreCellOf } from "./form-location";
import { editionOf, entriesOfForm, formCode } from "./form-record";
import { locateState, type StatedForm } from "./locate-state";
import type { FormOnSheet } from "./placed-form";
import { type FormRecord, readRecord } from "./read-record";
import type { SheetCells } from "./sheet-cells";

/** Something that differs from what a form held when it was made final. */
export interface ChangeSinceFinal {
  /** An indicator's id or a situation's code such as `@institution`. */
  readonly code: string;
  readonly field: RecordField;
  /** Such as `F12`; null when the place is gone. */
  readonly cell: string | null;
  /** Empty for nothing. Of evidence and findings the fingerprint: their words are not kept. */
  readonly old: string;
  readonly new: string;
}

/**
 * What is wrong with a form's state itself.
 *
 * `state-unknown`: the state's cell holds another word than the four. `state-overwritten`: a form that was made final
 * says that it is in another state, though nobody took it back. `record-missing`: a final form whose record is not in the
 * workbook. `record-changed`: the record no longer is what was written. `other-edition`: the form's official text is of
 * another edition than when it was made final.
 */
export type StateProblem =
  "state-unknown" | "state-overwritten" | "record-missing" | "record-changed" | "other-edition";

/** How far a form has come, and what is not as it was when it was made final. */
export interface StateReport {
  readonly state: FormState;
  /** The state's cell, such as `I3`; null when the form has none. */
  readonly cell: string | null;
  readonly problems: readonly StateProblem[];
  readonly changes: readonly ChangeSinceFinal[];
}

/** Compares a final form with its record, which is looked for among the workbook's sheets. */
export const reportState = (form: FormOnSheet, sheets: readonly SheetCells[]): StateReport => {
  const stated = locateState(form.cells, form.location);
  const record = recordOfForm(stated, form, sheets);
  return {
    state: stated.state,
    cell: addressOf(stated.cell),
    problems: problemsOf(stated, record, form),
    changes: record === null ? [] : changesSince(record, form),
  };
};

/** Finds the record that a form is tied to; one with another fingerprint only if there is none other of the form. */
const recordOfForm = (
  { state, link }: StatedForm,
  { rubric }: FormOnSheet,
  sheets: readonly SheetCells[],
): FormRecord | null => {
  if (state !== "final" && link === null) return null;
  const records = sheets
    .flatMap((cells) => readRecord(cells) ?? [])
    .filter(({ marker }) => marker.rubricId === rubric.id);
  const tied = records.find(({ marker }) => marker.fingerprint === link?.fingerprint);
  return tied ?? (records.length === 1 ? (records[0] ?? null) : null);
};

const problemsOf = (
  { state, word, link }: StatedForm,
  record: FormRecord | null,
  form: FormOnSheet,
): readonly StateProblem[] => {
  const wasFinal = state === "final" || link !== null;
  const isGenuine = record?.genuine === true && record.marker.fingerprint === link?.fingerprint;
  const edition = record?.rows.find(({ field }) => field === "form")?.value;
  const found: readonly (readonly [StateProblem, boolean])[] = [
    ["state-unknown", word !== null && parseState(word) === null],
    ["state-overwritten", link !== null && state !== "final"],
    ["record-missing", wasFinal && record === null],
    ["record-changed", record !== null && !isGenuine],
    ["other-edition", edition !== undefined && edition !== editionOf(form)],
  ];
  return found.flatMap(([problem, is]) => (is ? [problem] : []));
};

const changesSince = (record: FormRecord, form: FormOnSheet): readonly ChangeSinceFinal[] => {
  const kept = new Map(record.rows.map((row) => [keyOf(row), row.value]));
  return entriesOfForm(form).flatMap((row): readonly ChangeSinceFinal[] => {
    const old = kept.get(keyOf(row)) ?? "";
    if (old === row.value || row.code === formCode) return [];
    const { code, field, value } = row;
    return [{ code, field, cell: addressOf(placeOf(form, row)), old, new: value }];
  });
};

const keyOf = ({ code, field }: RecordRow): string => `${code} ${field}`;

const placeOf = ({ location }: FormOnSheet, { code, field }: RecordRow): CellPosition | null => {
  if (field === "self" || field === "committee") return scoreCellOf(location, code, field);
  if (field === "choice") return cellOf(location, code, situationColumn);
  return field === "evidence" || field === "finding" ? cellOf(location, code, field) : null;
};

const addressOf = (position: CellPosition | null): string | null =>
  position === null ? null : toA1(position.row, position.column);
