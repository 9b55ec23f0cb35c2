/** How long to wait for a person who is typing in a cell, where Excel refuses requests meanwhile. */
export interface TypingPatience {
  /** Milliseconds between one attempt and the next; no attempt after the last. */
  readonly pauses: readonly number[];
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Told when the waiting is long enough to be worth a word, and when it is over. */
  readonly onWaiting: (waiting: boolean) => void;
}

/**
 * Microsoft's runtime as this host sees it: the `Excel` and `Office` namespaces of one task pane.
 *
 * They are handed in so that tests can bring a second runtime; the composition roots give the page's own.
 */
export interface OfficeRuntime {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Where Excel refuses requests while a cell is edited; without it they fail at once. */
  readonly patience?: TypingPatience;
}

/** The oldest requirement set that inserts and checks a form (RangeAreas, page layout, find). */
export const requiredApi = "1.9";

/**
 * Whether the program at hand offers a requirement set of Excel's API.
 *
 * https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
export const supports = (runtime: OfficeRuntime, version: string): boolean =>
  runtime.Office.context.requirements.isSetSupported("ExcelApi", version);
