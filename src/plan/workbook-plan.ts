import type { CellPosition } from "./cell-position";
import type { Formula } from "./formula";

/** A rectangle on a sheet; rows and columns count from 0, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What is written into a cell. Text is always text: a leading `=`, `+`, `-` or `@` never makes a formula. */
export type CellContent =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly number: number }
  | {
      readonly type: "formula";
      readonly formula: Formula;
      /** What it shows in the new workbook, for programs that read a file without calculating; absent where unknown. */
      readonly result?: string;
    };

/** One cell of a sheet: content (null = empty) and the name of its style. */
export interface CellPlan {
  readonly content: CellContent | null;
  readonly style: string;
}

/** One edge of a cell. */
export interface BorderPlan {
  readonly style: "thin" | "hair" | "medium";
  /** Six hexadecimal digits, such as `808080`. */
  readonly color: string;
}

/** How a cell looks; a named record that hosts translate once and use many times. */
export interface StylePlan {
  readonly font: {
    readonly name: string;
    /** Points. */
    readonly size: number;
    readonly bold: boolean;
    readonly color: string;
  };
  /** Null means no fill. */
  readonly fill: string | null;
  readonly borders: {
    readonly top: BorderPlan | null;
    readonly bottom: BorderPlan | null;
    readonly left: BorderPlan | null;
    readonly right: BorderPlan | null;
  };
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** An Excel number format; `General` unless set. */
  readonly numberFormat: string;
  /** Effective only when the sheet is protected. Input cells are not locked. */
  readonly locked: boolean;
}

/** A row: its height in points. `soft` rows may be refitted by the program when typed text needs more. */
export interface RowPlan {
  readonly height: number;
  readonly soft: boolean;
}

/** A column: its width in points (1/72 inch). Outline level 1 columns form one group. */
export interface ColumnPlan {
  readonly width: number;
  readonly hidden: boolean;
  readonly outlineLevel: 0 | 1;
}

/** What a score cell accepts. A literal list shows a drop-down; everything else is one custom formula. */
export type ValidationRule =
  | { readonly type: "list"; readonly values: readonly string[] }
  | {
      readonly type: "custom";
      /** Relative to the first cell of the first range. */
      readonly formula: Formula;
    };

/** One validation rule and the cells it holds for, top-left first. */
export interface ValidationPlan {
  readonly ranges: readonly CellRange[];
  readonly rule: ValidationRule;
  readonly ignoreBlank: boolean;
  /** Shown when the cell is selected: title at most 32 characters, text at most 255. */
  readonly prompt: { readonly title: string; readonly text: string };
  /** Shown when an entry is refused: title at most 32 characters, text at most 224. */
  readonly alert: {
    readonly style: "stop" | "warning";
    readonly title: string;
    readonly text: string;
  };
}

/** One conditional format: formula relative to the first cell of the first range. */
export interface ConditionalFormatPlan {
  readonly ranges: readonly CellRange[];
  readonly formula: Formula;
  /** Null parts are left as they are. */
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly stopIfTrue: boolean;
}

/** Margins in inches, paper A4 landscape, fitted to one page wide. */
export interface PagePlan {
  readonly printArea: CellRange;
  /** The row repeated on every page, counted from 0. */
  readonly titleRow: number | null;
  /** How many rows from that one on are repeated; 1 where absent. */
  readonly titleRowCount?: number;
  /** How many columns from the first one on are repeated on every page; none where absent. */
  readonly titleColumnCount?: number;
  /** How many pages stand beside each other, shrunk to fit; 1 where absent. */
  readonly pagesAcross?: number;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Without page codes; the host adds 第 x 頁／共 y 頁 at the right. */
  readonly footerLeft: string;
  readonly centerHorizontally: boolean;
}

/** A name that stands for one cell or range of its sheet; sheet-scoped. */
export interface NamePlan {
  readonly name: string;
  readonly range: CellRange;
}

/** One worksheet as plain data. */
export interface SheetPlan {
  readonly name: string;
  /** `cells[row][column]`; every row has as many cells as there are columns. */
  readonly cells: readonly (readonly CellPlan[])[];
  readonly rows: readonly RowPlan[];
  readonly columns: readonly ColumnPlan[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly names: readonly NamePlan[];
  readonly page: PagePlan;
  /** Rows above this one stay in view; null when the header block is too high to freeze. */
  readonly frozenRows: number | null;
  readonly showGridlines: boolean;
  /** Present on a sheet that people need not see; they can show it. */
  readonly hidden?: true;
  /** The cell that says which form this is; written last, so that a form without it is a remainder. */
  readonly marker: CellPosition;
}

/** Everything that a host writes; survives `JSON.stringify`. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly styles: Readonly<Record<string, StylePlan>>;
}
