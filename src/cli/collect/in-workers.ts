import { Worker } from "node:worker_threads";

/** Work for several threads: each task is a message to a worker, and the worker's next message is the answer. */
export interface WorkerJob<Task, Answer> {
  /** The program that each worker runs. */
  readonly script: string;
  /** How many workers there are at most. */
  readonly count: number;
  readonly tasks: readonly Task[];
  readonly answered: (task: Task, answer: Answer) => void;
  /** The worker ended on this task, for want of memory or by a defect; another one takes its place. */
  readonly died: (task: Task) => void;
  /** Ends the work; tasks under way are given up. */
  readonly signal: AbortSignal;
}

/** The heap of one worker: the largest workbooks that are read at all take less. */
const heapMegabytes = 1024;

/** Starting a worker takes as long as some tens of tasks: below that another one is not worth it. */
const tasksPerWorker = 32;

/** Hands tasks to workers as these become free; answers come in any order, one at a time. */
export const inWorkers = async <Task, Answer>(job: WorkerJob<Task, Answer>): Promise<void> => {
  const waiting = job.tasks.values();
  const count = Math.min(job.count, Math.ceil(job.tasks.length / tasksPerWorker));
  await Promise.all(Array.from({ length: count }, () => workThrough(job, waiting)));
};

const workThrough = async <Task, Answer>(
  job: WorkerJob<Task, Answer>,
  waiting: Iterable<Task>,
): Promise<void> => {
  const { script, answered, died, signal } = job;
  let worker: Worker | null = null;
  try {
    for (const task of waiting) {
      if (isAborted(signal)) return;
      worker ??= startWorker(script);
      const reply = await ask(worker, task, job);
      if (reply !== null) answered(task, reply.answer);
      else if (!isAborted(signal)) died(task);
      if (reply === null) worker = null;
    }
  } finally {
    await worker?.terminate();
  }
};

/** Asked anew each time, for it changes while an answer is awaited. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

const startWorker = (script: string): Worker => {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
  // The end, which always follows, is what is waited for.
  return worker.on("error", () => undefined);
};

/** Waits for the answer; null when the worker ends before it. */
const ask = async <Task, Answer>(
  worker: Worker,
  task: Task,
  { signal }: WorkerJob<Task, Answer>,
): Promise<{ readonly answer: Answer } | null> => {
  const giveUp = (): void => void worker.terminate();
  try {
    return await new Promise((resolve) => {
      worker.once("message", (answer: Answer) => {
        resolve({ answer });
      });
      worker.once("exit", () => {
        resolve(null);
      });
      signal.addEventListener("abort", giveUp);
      worker.postMessage(task);
    });
  } finally {
    signal.removeEventListener("abort", giveUp);
    worker.removeAllListeners("message").removeAllListeners("exit");
  }
};
