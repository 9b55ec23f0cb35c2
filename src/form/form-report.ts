import type { Role } from "../rubric/rubric";
import type { RoleScore } from "../scoring/form-score";
import type { EntryState, Reason, SituationAnswers } from "../scoring/verdict";

/** One score cell of one role, judged. */
export interface ScoreReport {
  readonly indicator: string;
  readonly role: Role;
  /** Such as `F12`; null when the indicator's row or the role's column is gone. */
  readonly cell: string | null;
  /**
   * As in the cell; a date as its ISO text, an error value as its text, such as `#N/A`, a formula without a result as
   * 未計算.
   */
  readonly value: number | string | boolean | null;
  readonly state: EntryState;
  readonly reason: Reason | null;
  /** The legal values next below and next above, ascending. */
  readonly nearest: readonly number[];
}

/**
 * What can be damaged on a sheet.
 *
 * `missing-column`: a column's header is gone. `header-exchanged`: over a column stands another one's header.
 * `missing-row`, `doubled-row`: a coded row is gone or stands twice. `row-moved`: an indicator stands outside the rows
 * that its 小計 adds up. `text-changed`: official text differs. `text-added`: it is all there, and somebody wrote more
 * into its cell. `text-exchanged`: entries stand beside another indicator's text, which stands elsewhere, too.
 * `merge-lost`: a line of the header block no longer spans its cells. `formula-changed`: a formula differs or was
 * overtyped. `helper-cleared`, `helper-changed`: a cell of the columns beside the table is empty or differs.
 * `situation-emptied`, `situation-unknown`: a situation cell lost its answer or holds another word. `stray-score`: a
 * score stands in a row that takes none. `not-calculated`: what a verdict rests on (a score, a situation, a reason for
 * NA) is a formula whose result the file does not hold. `link-lost`: the agreed score that a committee's score shows
 * was deleted, with its row or the whole 委員彙整 sheet. `marker-changed`: the cell that says which form this is names a
 * text of this edition that never was. `marker-cleared`: that cell is empty or holds something else. `validation-lost`,
 * `validation-changed`: a cell accepts everything or other entries than it should; a validation that only reminds is
 * none of both. `conditional-format-lost`: scores or totals are no longer coloured while something is amiss.
 * `look-lost`: a score cell has neither its fill nor borders, or makes text of typed numbers. `name-broken`: a name of
 * the sheet stands for another cell or for none.
 */
export type DamageKind =
  | "missing-column"
  | "header-exchanged"
  | "missing-row"
  | "doubled-row"
  | "row-moved"
  | "text-changed"
  | "text-added"
  | "text-exchanged"
  | "merge-lost"
  | "formula-changed"
  | "helper-cleared"
  | "helper-changed"
  | "situation-emptied"
  | "situation-unknown"
  | "stray-score"
  | "not-calculated"
  | "link-lost"
  | "marker-changed"
  | "marker-cleared"
  | "validation-lost"
  | "validation-changed"
  | "conditional-format-lost"
  | "look-lost"
  | "name-broken";

/** One damaged place. `mendable`: what stood there is known, and putting it back touches no entered value. */
export interface Damage {
  readonly kind: DamageKind;
  /** Such as `F12`; null when the place is gone. */
  readonly cell: string | null;
  /** What should stand there, or the code of the row; null when nothing should. */
  readonly expected: string | null;
  /** What stands there; null when nothing does. */
  readonly found: string | null;
  readonly mendable: boolean;
}

/** Everything that can be said of one form: exactly one entry of `forms` in `check --json`. */
export interface FormReport {
  readonly rubric: string;
  readonly version: string;
  readonly sheet: string;
  readonly situations: SituationAnswers;
  readonly scores: readonly ScoreReport[];
  readonly totals: Readonly<Record<Role, RoleScore>>;
  readonly damage: readonly Damage[];
}
