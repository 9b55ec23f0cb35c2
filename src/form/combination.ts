import type { CellPosition } from "../plan/cell-position";
import type { ColumnKey } from "../plan/columns";
import type { EntryWrite } from "./entry-writes";
import type { SheetCells } from "./sheet-cells";

/** A workbook of the school, as one unit filled it. */
export interface WorkbookCopy {
  /** The name that people know it by; no two copies have the same. */
  readonly file: string;
  readonly sheets: readonly SheetCells[];
}

/** What is written into a cell; null where a person emptied what the form prints there. */
export type CombinedValue = string | number | null;

/** An input cell that every copy of a workbook has, wherever it stands there. */
export interface Place {
  /** The same in every copy: `moe-105-d 1.1.1 self`, `moe-105-h/3.1.1 5 c3`, `units moe-105-d 1.1.1`. */
  readonly key: string;
  readonly kind: "form" | "annex" | "units";
  readonly rubricId: string;
  /** Null for the header block and for annexes. */
  readonly indicator: string | null;
  /** Null outside a form's table. */
  readonly column: ColumnKey | null;
}

/** What one copy holds at a place. */
export interface Candidate {
  readonly file: string;
  readonly sheet: string;
  /** Such as `F12`, in that copy. */
  readonly cell: string;
  readonly value: CombinedValue;
  /**
   * What does not come along: a person's formula of which the result is taken, a date or a truth or error value that
   * becomes text.
   */
  readonly note: "formula" | "date" | "boolean" | "error" | null;
}

/** A place for which the copies hold different values. */
export interface Conflict {
  readonly place: Place;
  /** Where the place is in the base. */
  readonly sheet: string;
  readonly cell: string;
  /** The base's own first, if it has one. */
  readonly candidates: readonly Candidate[];
}

/** A cell of the base that gets a copy's value. */
export interface Taken {
  readonly place: Place;
  readonly sheet: string;
  readonly cell: string;
  readonly from: Candidate;
}

/** Something that a copy holds and the result does not. */
export interface Leftover {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** As the cell shows it; a formula without a result as its text. */
  readonly value: string;
  /**
   * `no-place`: the base lacks the row or column; `base-lacks-sheet`: … the sheet; `stray`: it stands where nothing is
   * to be entered; `not-calculated`: a formula whose result the file does not hold.
   */
  readonly reason: "no-place" | "base-lacks-sheet" | "stray" | "not-calculated";
}

/** A file or sheet that takes no part. */
export interface CopyProblem {
  readonly file: string;
  /** Null for the whole file. */
  readonly sheet: string | null;
  /**
   * `no-form`: the file holds no form; `marker-lost`: it holds one whose marker was cleared; `unknown-form`;
   * `other-edition`: made from another edition of the form than this program's; `headers-doubtful`: the headers of its
   * scores or texts are contradicted by what stands below them; `not-in-base`; `ambiguous`: the form is there twice and
   * the sheets' names don't pair them; `other-sheet`: no form's sheet, and the base has none of that name.
   */
  readonly reason:
    | "no-form"
    | "marker-lost"
    | "unknown-form"
    | "other-edition"
    | "headers-doubtful"
    | "not-in-base"
    | "ambiguous"
    | "other-sheet";
}

/** What is to be written into one sheet of the base. */
export interface SheetWrites {
  readonly sheetId: string;
  readonly writes: readonly EntryWrite[];
  /** The cells of formulas whose stored results the writes make outdated. */
  readonly outdated: readonly CellPosition[];
}

/** A person's word on one conflict; counts while the copies still hold the values that it was given for. */
export interface Decision {
  /** The `key` of the place. */
  readonly place: string;
  /** The file whose value is to stand; null while nobody has decided. */
  readonly choice: string | null;
  readonly candidates: readonly { readonly file: string; readonly value: CombinedValue }[];
}

/** Several partly filled copies put together. Whatever a copy holds is in one of these lists or in the base. */
export interface Combination {
  readonly sheets: readonly SheetWrites[];
  readonly taken: readonly Taken[];
  /** Those that nobody has decided. */
  readonly conflicts: readonly Conflict[];
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly CopyProblem[];
}
