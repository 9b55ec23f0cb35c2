import type { OfficeRuntime } from "./office-runtime";

/** How long to wait for a person who is typing in a cell, where Excel refuses requests meanwhile. */
export interface TypingPatience {
  /** Milliseconds between one attempt and the next; no attempt after the last. */
  readonly pauses: readonly number[];
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Told when the waiting is long enough to be worth a word, and when it is over. */
  readonly onWaiting: (waiting: boolean) => void;
}

/** Nearly half a minute; whoever types longer is told to finish the cell and to try again. */
export const typingPauses: readonly number[] = [250, 500, ...new Array<number>(14).fill(2000)];

/** A wait of this many attempts gets a word. */
const attemptsBeforeWord = 2;

const isCellEdit = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  error.code === "InvalidOperationInCellEditMode";

/**
 * Runs a batch when no cell is being edited.
 *
 * Excel itself delays the request where it can (`delayForCellEdit`); where it refuses, nothing of the request was done and
 * it is tried again, as long as `mayRepeat` says that no earlier request of the batch has changed anything.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-delay-in-cell-edit
 */
export const runDelayed = async <T>(
  { Excel: excel, patience }: OfficeRuntime,
  batch: (context: Excel.RequestContext) => Promise<T>,
  mayRepeat: () => boolean = () => true,
): Promise<T> => {
  const run = (): Promise<T> => excel.run({ delayForCellEdit: true }, batch);
  if (patience === undefined) return run();
  let attempts = 0;
  try {
    for (const milliseconds of patience.pauses) {
      try {
        return await run();
      } catch (error) {
        if (!isCellEdit(error) || !mayRepeat()) throw error;
      }
      attempts += 1;
      if (attempts === attemptsBeforeWord) patience.onWaiting(true);
      await patience.pause(milliseconds);
    }
    return await run();
  } finally {
    if (attempts >= attemptsBeforeWord) patience.onWaiting(false);
  }
};
