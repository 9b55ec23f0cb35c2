import type { Calculation } from "./calculation";
import type { ScoringRule } from "./scoring-rule";

/** Where in a source document a text stands; lines count from 1 in the document's plain text. */
export interface SourceLines {
  readonly document: string;
  readonly lines: readonly [first: number, last: number];
}

/** A fact about the school that changes rules, such as 學校性質 公立/私立 (F) or 當年度有無校園事件 (K). */
export interface Situation {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/**
 * Who may be not applicable (得不計分), beyond nobody.
 *
 * `printed`: only indicators whose own `notApplicable` holds, because their cell prints it (H); with
 * `extension`, a labelled switch in the header block that opens it for the indicators named there.
 * `any-with-reason`: every indicator, each with a reason in 自我檢核說明 (F).
 */
export type NotApplicablePolicy =
  | { readonly kind: "none" }
  | {
      readonly kind: "printed";
      readonly extension?: { readonly label: string; readonly indicators: readonly string[] };
    }
  | { readonly kind: "any-with-reason" };

/** How 總分 is made of the subtotals: their sum, or earned ÷ applicable × 100, or by section weights. */
export type TotalKind = "sum" | "rescaled" | "weighted";

/** 訪視指標: the smallest thing scored. */
export interface Indicator {
  /** `section.criterion.indicator`, such as `3.1.2`. */
  readonly id: string;
  readonly no: number;
  /** The printed text without its number and without the points suffix. */
  readonly text: string;
  /** 配分; null when the indicator is not scored. The printed main value when the rule is conditional. */
  readonly points: number | null;
  /**
   * What is printed behind the text in place of 「(8分)」, its brackets included (K's points that hang on a situation).
   *
   * Absent rather than null where the usual suffix is printed: the fingerprints of those forms stay as they are.
   */
  readonly pointsText?: string;
  /** 評分標準 with its line breaks; null when the cell is blank. */
  readonly standard: string | null;
  /** Pre-printed text of 自我檢核說明, boxes as □; null when the cell is blank. */
  readonly evidence: string | null;
  /** 備註. */
  readonly remark: string | null;
  /** An annex's wording of the standard that rules in place of the main form's (L). */
  readonly supplement: string | null;
  readonly rule: ScoringRule;
  /** Whether this indicator's own cell prints 得不計分 (NA). */
  readonly notApplicable: boolean;
  /** False where the text carries numbers of its own and no indicator number is printed (A 1.2.1). */
  readonly numbered: boolean;
  /** A likely misprint that is kept as printed, said to the user beside the indicator. */
  readonly note: string | null;
  readonly source: SourceLines;
}

/** 訪視細項. */
export interface Criterion {
  readonly no: number;
  readonly title: string;
  readonly weight: number | null;
  readonly indicators: readonly Indicator[];
}

/** 訪視項目. A bonus section has no weight. */
export interface Section {
  readonly no: number;
  readonly title: string;
  readonly weight: number | null;
  readonly criteria: readonly Criterion[];
}

/** A heading between the rows of a table. */
export interface RowHeading {
  /** The row that it stands above, counted from 0. */
  readonly row: number;
  readonly text: string;
}

/** A table to be filled in, or to be read, on a sheet of its own. */
export interface PrintedTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** In the order of their rows, several above one row from top to bottom; absent where none is printed. */
  readonly headings?: readonly RowHeading[];
  readonly notes: readonly string[];
  /** Absent where nothing is worked out. */
  readonly calculation?: Calculation;
  readonly source: SourceLines;
}

/** A table that is printed with a form, such as 附表 3.1.1 of H. */
export interface Annex extends PrintedTable {
  /**
   * The indicator that each row explains (F's 填表說明), one id a row.
   *
   * Absent where the rows are no explanations. Not official text: it only says what the printed order means.
   */
  readonly rowIndicators?: readonly string[];
}

/**
 * A table that an indicator's official text asks for in words and prints none of, such as 委員人數 of K 1.1.1.
 *
 * The words in it are the official ones where these have words for it; the table itself is ours.
 */
export interface Worksheet extends PrintedTable {
  /** The indicator that it belongs to. */
  readonly indicator: string;
  /** The cells, by row and column, whose percentages belong in the blanks (____) of the indicator's 自我檢核說明. */
  readonly fills?: readonly (readonly [row: number, column: number])[];
}

/** 訪視表: one official form of one year, as data. */
export interface Rubric {
  /** Such as `moe-105-d`. */
  readonly id: string;
  /** Such as `D`. */
  readonly short: string;
  readonly kind: "visit-form";
  /** Version of the transcription, raised when an erratum is corrected. */
  readonly version: string;
  /** 民國 year. */
  readonly year: number;
  /** The name above the form: 「105 年度教育部大專校院統合視導訪視表」. */
  readonly form: string;
  readonly title: string;
  /** 主政單位. */
  readonly authority: string;
  /** Whether the form prints the authority itself or it is inferred from the plan's table 1. */
  readonly authoritySource: "printed" | "table-1";
  /** 視導對象. */
  readonly audience: string;
  /** 【訪視內容說明】, without the numbering 一、 二、. */
  readonly notes: readonly string[];
  readonly source: SourceLines;
  readonly situations: readonly Situation[];
  readonly notApplicable: NotApplicablePolicy;
  readonly total: { readonly kind: TotalKind; readonly label: string };
  /**
   * The headed parts that 訪視結果說明 is to be written in, where the notes ask for some (J's 特色與績優事項 and
   * 建議改進事項); absent elsewhere.
   */
  readonly findingParts?: readonly string[];
  readonly sections: readonly Section[];
  readonly annexes: readonly Annex[];
  /** Absent where the form needs none. Not official text. */
  readonly worksheets?: readonly Worksheet[];
}

/** The two who score: 自我檢核分數 and 委員評分. */
export type Role = "self" | "committee";

/** Both roles, in the order of their columns. */
export const roles = ["self", "committee"] as const satisfies readonly Role[];
