import { parentPort } from "node:worker_threads";
import { collectMessages } from "../../messages/cli-collect";
import { withoutForms } from "./collected-file";
import { type ReadingTask, readCollected } from "./read-collected";

/** What a worker says of a file: its line for the cache, or null when its contents are the ones that are known. */
export type ReadingAnswer = string | null;

/** Reads one file after another as the main thread asks; a defect on one file is that file's problem. */
export const serveFiles = (): void => {
  parentPort?.on("message", (task: ReadingTask) => {
    parentPort?.postMessage(answerTo(task));
  });
};

const answerTo = (task: ReadingTask): ReadingAnswer => {
  try {
    const collected = readCollected(task);
    return collected === null ? null : JSON.stringify(collected);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return JSON.stringify(withoutForms(task, collectMessages.failed(task.file, detail)));
  }
};
