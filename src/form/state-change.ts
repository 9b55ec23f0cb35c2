import { columnHeaders, wordsWith } from "../messages/sheet";
import { recordWords } from "../messages/states";
import type { CellPosition } from "../plan/cell-position";
import { headerName } from "../plan/columns";
import { type FormState, isBefore, requiredRoles } from "../plan/form-state";
import { formName } from "../plan/official-text";
import { planRecordSheet } from "../plan/record-sheet";
import { freeSheetName } from "../plan/sheet-name";
import { finalLinkCell, stateCell, stateLabelCell } from "../plan/state-cells";
import { stylesIn } from "../plan/styles";
import { cellBlock, type WorkbookEdit } from "../plan/workbook-edit";
import type { SheetPlan } from "../plan/workbook-plan";
import { checkForm } from "./check-form";
import { recordFingerprint, type RecordOccasion, recordOf } from "./form-record";
import type { Damage, ScoreReport } from "./form-report";
import { locateState, statePlaces } from "./locate-state";
import { ownRecords } from "./own-records";
import type { FormOnSheet } from "./placed-form";
import type { ContestedHeader } from "./contested-headers";
import type { SheetCells } from "./sheet-cells";

/** What it takes to bring a form into another state. */
export type StateChange =
  /** Scores are missing or not legal; nothing is to be written. */
  | { readonly kind: "refused"; readonly obstacles: readonly ScoreReport[] }
  /** Columns of scores or texts go by no header or another's, so that what stands there would not be kept. */
  | { readonly kind: "headers-doubtful"; readonly headers: readonly ContestedHeader[] }
  /** The row of 訪視日期 is gone, or something else stands where the state belongs. */
  | { readonly kind: "no-place" }
  | { readonly kind: "already" }
  | {
      readonly kind: "change";
      readonly from: FormState;
      /** Whether the form goes back. */
      readonly back: boolean;
      /** The cell of the state. */
      readonly cell: CellPosition;
      readonly edit: WorkbookEdit;
    };

/** A workbook as it is to be changed. */
export interface StatedWorkbook {
  /** At least the sheets that carry a form's or a record's marker. */
  readonly sheets: readonly SheetCells[];
  readonly takenSheetNames: readonly string[];
}

/** What keeps a form from a state; null when nothing does. */
const refusalOf = (form: FormOnSheet, state: FormState): StateChange | null => {
  const required = requiredRoles(state);
  if (required.length === 0) return null;
  const { scores, damage } = checkForm(form.cells, form.location, form.rubric);
  const headers = doubtfulHeaders(damage);
  if (headers.length > 0) return { kind: "headers-doubtful", headers };
  const obstacles = scores.filter(
    ({ role, state: entry }) =>
      required.includes(role) && ["blank", "undecided", "invalid"].includes(entry),
  );
  return obstacles.length > 0 ? { kind: "refused", obstacles } : null;
};

/** What stands in these columns is kept of a final form: each must be known by its header. */
const recordedHeaders: ReadonlySet<string | null> = new Set(
  (["evidence", "self", "committee", "finding"] as const).map((key) => columnHeaders[key]),
);

const doubtfulHeaders = (damage: readonly Damage[]): readonly ContestedHeader[] =>
  damage.flatMap(({ kind, cell, expected }): readonly ContestedHeader[] =>
    (kind === "header-exchanged" || kind === "missing-column") &&
    cell !== null &&
    expected !== null &&
    recordedHeaders.has(expected)
      ? [{ cell, header: headerName(expected) }]
      : [],
  );

/**
 * Plans how a form comes into a state.
 *
 * A form that becomes final leaves a record of what it holds on a hidden sheet, to which it is tied by the record's
 * fingerprint; its former record goes, and so it does when the form goes back, unless a copy of the form needs it.
 */
export const planStateChange = (
  form: FormOnSheet,
  to: FormState,
  { sheets, takenSheetNames }: StatedWorkbook,
  occasion: RecordOccasion,
): StateChange => {
  const { state: from, word, link } = locateState(form.cells, form.location);
  if (from === to && word !== null && (link === null) === (to !== "final"))
    return { kind: "already" };
  const refusal = refusalOf(form, to);
  if (refusal !== null) return refusal;
  const places = statePlaces(form.cells, form.location);
  if (places === null) return { kind: "no-place" };
  const former = ownRecords(form.cells, form.location, sheets);
  const free = takenSheetNames.filter((name) => former.every((sheet) => sheet.name !== name));
  const record = to === "final" ? recordSheet(form, occasion, free) : null;
  const written = [
    cellBlock(places.label, stateLabelCell()),
    cellBlock(places.value, stateCell(to)),
    cellBlock(places.link, finalLinkCell(record?.fingerprint ?? null)),
  ];
  const added = record === null ? [] : [record.sheet];
  return {
    kind: "change",
    from,
    back: isBefore(to, from),
    cell: places.value,
    edit: {
      added,
      removed: former.map(({ sheetId }) => sheetId),
      blocks: written.map((block) => ({ sheetId: form.cells.sheetId, block })),
      styles: stylesIn([...added, ...written]),
    },
  };
};

const recordSheet = (
  form: FormOnSheet,
  occasion: RecordOccasion,
  takenSheetNames: readonly string[],
): { readonly sheet: SheetPlan; readonly fingerprint: string } => {
  const rows = recordOf(form, occasion);
  const fingerprint = recordFingerprint(rows);
  const { rubric, location } = form;
  const name = freeSheetName(wordsWith(recordWords.sheetName, rubric.short), takenSheetNames);
  const marker = { rubricId: rubric.id, version: location.marker.version, fingerprint };
  return {
    sheet: planRecordSheet(name, formName(rubric), marker, rows),
    fingerprint,
  };
};
