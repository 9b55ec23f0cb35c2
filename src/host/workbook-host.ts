import type { CellsPatch } from "../form/patch-cells";
import type { SheetCells } from "../form/sheet-cells";
import type { SheetBlock } from "../plan/workbook-edit";
import type { CellRange, StylePlan, WorkbookPlan } from "../plan/workbook-plan";
import type { Result } from "../result";
import type { HostError } from "./host-error";
import type { RepairHost } from "./repair-host";

/** A sheet as the insert page needs it. */
export interface SheetSummary {
  readonly sheetId: string;
  readonly name: string;
  readonly empty: boolean;
  readonly active: boolean;
}

/** Where a form goes. The current sheet is used only when it is empty. */
export type InsertTarget = { readonly kind: "new-sheet" } | { readonly kind: "current-sheet" };

/** One value to write; rows and columns count from 0. Null empties the cell. Text is never a formula. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
}

/** The values to write into one sheet. */
export interface SheetValues {
  readonly sheetId: string;
  readonly writes: readonly CellWrite[];
}

/** Where the selection stands: its first cell. */
export interface Selection {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A part of a sheet; null stands for all its used cells. */
export interface SheetPart {
  readonly sheetId: string;
  readonly range: CellRange | null;
}

/** Cells that somebody changed: the person, a co-author, this add-in or another one. */
export interface SheetEdit {
  readonly sheetId: string;
  /** Such as `F5`, `F5:G9,H5` or `5:9`. */
  readonly address: string;
  /** Whether rows, columns or cells came or went, so that others moved. */
  readonly structure: boolean;
  /** Present when it was somebody else's, in a workbook that several have open. */
  readonly remote?: true;
}

/** What the workbook's surroundings are like; said to the person where it matters. */
export interface WorkbookCondition {
  readonly manualCalculation: boolean;
  readonly readOnly: boolean;
}

/** A half-written form that a failed clean-up left behind. */
export interface Remainder {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** What is told of a workbook while it is watched. */
export interface WorkbookListener {
  readonly onSelect: (selection: Selection) => void;
  readonly onEdit: (edit: SheetEdit) => void;
  readonly onSheetsChanged: () => void;
  /** Whether something waits until the person leaves the cell that is being typed in. */
  readonly onWaiting?: (waiting: boolean) => void;
  /** What the surroundings are like, told with every reading of cells: no event tells of a change. */
  readonly onCondition?: (condition: WorkbookCondition) => void;
}

/** A workbook that a task pane works on. Every failure is a `HostError`; nothing is half-written. */
export interface WorkbookHost extends RepairHost {
  /** Whether the program can do what the add-in needs (ExcelApi 1.9). */
  isSupported(): boolean;
  listSheets(): Promise<Result<readonly SheetSummary[], HostError>>;
  /**
   * Writes the plan's sheets, in one round trip where its budget allows; `planFor` is given the names taken, so that it
   * can choose free ones. On failure everything written is taken back; see `remainders` for when that fails too.
   */
  insert(
    planFor: (takenSheetNames: readonly string[]) => WorkbookPlan,
    target: InsertTarget,
  ): Promise<Result<readonly { readonly sheetId: string; readonly name: string }[], HostError>>;
  /** The cells of every sheet that carries a marker of one of the kinds, named by how it begins (`src/plan/marker.ts`). */
  readMarked(prefixes: readonly string[]): Promise<Result<readonly SheetCells[], HostError>>;
  /** The cells of one sheet; one round trip. */
  readSheet(sheetId: string): Promise<Result<SheetCells, HostError>>;
  /** Reads parts of sheets, in their order; one round trip for all of them. */
  readParts(parts: readonly SheetPart[]): Promise<Result<readonly CellsPatch[], HostError>>;
  /** Writes values, nothing else; one round trip. */
  write(sheetId: string, writes: readonly CellWrite[]): Promise<Result<void, HostError>>;
  /** Writes values into sheets, in their order: one step of Excel's own undo where Excel can group. */
  writeSheets(sheets: readonly SheetValues[]): Promise<Result<void, HostError>>;
  /**
   * Writes blocks into sheets that exist; nothing outside them changes but row heights and print area. On failure what
   * stood there is put back.
   */
  writeBlocks(
    blocks: readonly SheetBlock[],
    styles: Readonly<Record<string, StylePlan>>,
  ): Promise<Result<void, HostError>>;
  /** Removes sheets for good; refused when no visible sheet would be left. */
  removeSheets(sheetIds: readonly string[]): Promise<Result<void, HostError>>;
  select(sheetId: string, row: number, column: number): Promise<Result<void, HostError>>;
  selection(): Promise<Result<Selection, HostError>>;
  /** Tells of selections and edits until the returned function is called. */
  watch(listener: WorkbookListener): Promise<Result<() => Promise<void>, HostError>>;
  remainders(): Promise<Result<readonly Remainder[], HostError>>;
  removeRemainder(sheetId: string): Promise<Result<void, HostError>>;
  /** Marks the document so that the pane opens with it; asked of the person first. */
  setAutoShow(on: boolean): Promise<Result<void, HostError>>;
}
