import type { OfficeRuntime } from "./office-runtime";

/** Nearly half a minute; whoever types longer is told to finish the cell and to try again. */
export const typingPauses: readonly number[] = [250, 500, ...new Array<number>(14).fill(2000)];

/** A wait of this many attempts gets a word. */
const attemptsBeforeWord = 2;

const isCellEdit = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  error.code === "InvalidOperationInCellEditMode";

const onlyDelayed = { delayForCellEdit: true } as const;

/** What else there is to say of a batch. */
interface DelayedRun {
  /** Whether nothing was changed yet, so that the batch can begin anew; always, unless said otherwise. */
  readonly mayRepeat?: () => boolean;
  /** Whether all its requests are to be one step of Excel's undo. */
  readonly mergeUndoGroup?: boolean;
}

/**
 * Runs a batch when no cell is being edited.
 *
 * Excel itself delays the request where it can (`delayForCellEdit`); where it refuses, nothing of the request was done and
 * it is tried again, as long as `mayRepeat` allows.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-delay-in-cell-edit
 */
export const runDelayed = async <T>(
  { Excel: excel, patience }: OfficeRuntime,
  batch: (context: Excel.RequestContext) => Promise<T>,
  { mayRepeat = () => true, mergeUndoGroup = false }: DelayedRun = {},
): Promise<T> => {
  const options = mergeUndoGroup ? { delayForCellEdit: true, mergeUndoGroup } : onlyDelayed;
  const run = (): Promise<T> => excel.run(options, batch);
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
