import { collectMessages } from "../../messages/cli-collect";

/** Where progress is shown: a terminal, or nothing that shows it. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Shows how much is done, on one line that is written over. */
export interface ProgressBar {
  readonly show: (done: number) => void;
  readonly clear: () => void;
}

const barWidth = 24;
/** Milliseconds between two pictures of the bar. */
const pause = 100;
/** Milliseconds before the time that is left can be told from the time that was taken. */
const settling = 2000;

const eraseLine = "\r\u001b[K";

/** A bar on a terminal; silent on everything else, for a log can't take back a line. */
export const progressBar = (
  stream: ProgressStream,
  all: number,
  now: () => number,
): ProgressBar => {
  if (stream.isTTY !== true || all === 0) return { show: () => undefined, clear: () => undefined };
  const start = now();
  let drawn = -pause;
  return {
    show: (done) => {
      const taken = now() - start;
      if (taken - drawn < pause && done < all) return;
      drawn = taken;
      const filled = Math.floor((barWidth * done) / all);
      const left = taken < settling ? null : Math.ceil(((taken / done) * (all - done)) / 1000);
      const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
      stream.write(`${eraseLine}${bar} ${collectMessages.progress(done, all, left)}`);
    },
    clear: () => {
      stream.write(eraseLine);
    },
  };
};
