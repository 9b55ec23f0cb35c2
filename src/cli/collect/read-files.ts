import { collectMessages } from "../../messages/cli-collect";
import { type FileState, withoutForms } from "./collected-file";
import type { FoundFile } from "./find-workbooks";
import { inWorkers } from "./in-workers";
import { progressBar } from "./progress-bar";
import type { ReadingTask } from "./read-collected";
import type { Remembered, ResultCache } from "./result-cache";
import type { ReadingAnswer } from "./worker";

/** How far the reading of files came. */
export interface ReadingReport {
  readonly done: number;
  /** How many of them had not changed since they were read. */
  readonly unchanged: number;
}

/** How files are read. */
export interface ReadingOptions {
  /** The program that a worker runs. */
  readonly script: string;
  readonly jobs: number;
  /** Whether progress is shown, on a terminal only. */
  readonly progress: boolean;
}

/**
 * Has workers read those files that are new or changed; their results go into the cache as they come.
 *
 * Ctrl+C ends it before all is done; what was read stays in the cache.
 */
export const readFiles = async (
  files: readonly FoundFile[],
  cache: ResultCache,
  { script, jobs, progress }: ReadingOptions,
): Promise<ReadingReport> => {
  const tasks = files.flatMap((file) => taskFor(file, cache.remembered(file.file)));
  let unchanged = files.length - tasks.length;
  let read = 0;
  const bar = progressBar(process.stderr, progress ? tasks.length : 0, () => performance.now());
  const take = (line: string | null, task: ReadingTask): void => {
    if (line === null) {
      cache.renew(stateOf(task));
      unchanged += 1;
    } else cache.add(line);
    read += 1;
    bar.show(read);
  };
  const stop = new AbortController();
  const interrupt = (): void => {
    stop.abort();
  };
  process.on("SIGINT", interrupt);
  try {
    await inWorkers<ReadingTask, ReadingAnswer>({
      ...{ script, count: jobs, tasks, signal: stop.signal },
      answered: (task, answer) => {
        take(answer, task);
      },
      died: (task) => {
        take(lineOfDead(task), task);
      },
    });
  } finally {
    process.off("SIGINT", interrupt);
    bar.clear();
  }
  return { done: files.length - tasks.length + read, unchanged };
};

/** No task for an unchanged file; what had a problem is read again, for it may be gone (a permission was given). */
const taskFor = (file: FoundFile, known: Remembered | null): readonly ReadingTask[] => {
  if (known?.problem !== null || known.size !== file.size) return [{ ...file, knownHash: null }];
  return known.modified === file.modified ? [] : [{ ...file, knownHash: known.hash }];
};

const stateOf = ({ file, size, modified }: FileState): FileState => ({ file, size, modified });

const lineOfDead = (task: ReadingTask): string =>
  JSON.stringify(withoutForms(task, collectMessages.died(task.file)));
