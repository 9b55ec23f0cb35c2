import { beforeAll, describe, expect, it } from "@jest/globals";
import { inWorkers } from "../../../src/cli/collect/in-workers";
import { aFolder } from "../command-line";

const folder = aFolder();

/** Doubles numbers; `exit` and `throw` end it. */
const doubling = `
  const { parentPort, threadId } = require("node:worker_threads");
  parentPort.on("message", (task) => {
    if (task === "exit") process.exit(1);
    if (task === "throw") throw new Error("a defect");
    parentPort.postMessage({ doubled: task * 2, threadId });
  });
`;

type Task = number | "exit" | "throw";

interface Answer {
  readonly doubled: number;
  readonly threadId: number;
}

beforeAll(() => {
  folder.write("doubling.cjs", doubling);
});

const numbers = Array.from({ length: 100 }, (_, index) => index);

const work = async (
  tasks: readonly Task[],
  count: number,
  onAnswer: () => void = () => undefined,
  { signal } = new AbortController(),
): Promise<{ answers: Map<Task, Answer>; died: readonly Task[] }> => {
  const answers = new Map<Task, Answer>();
  const died: Task[] = [];
  await inWorkers<Task, Answer>({
    ...{ script: folder.path("doubling.cjs"), count, tasks, signal },
    answered: (task, answer) => {
      answers.set(task, answer);
      onAnswer();
    },
    died: (task) => died.push(task),
  });
  return { answers, died };
};

describe("work in workers", () => {
  it("answers every task once, from as many workers as were asked for", async () => {
    const { answers, died } = await work(numbers, 3);

    expect([...answers].map(([task, { doubled }]) => [task, doubled]).sort()).toEqual(
      numbers.map((task) => [task, task * 2]).sort(),
    );
    expect(new Set([...answers.values()].map(({ threadId }) => threadId)).size).toBe(3);
    expect(died).toEqual([]);
  });

  it("starts no second worker for a few tasks", async () => {
    const { answers } = await work(numbers.slice(0, 30), 8);

    expect(new Set([...answers.values()].map(({ threadId }) => threadId)).size).toBe(1);
  });

  it("names the task on which a worker ends, and goes on with another worker", async () => {
    const { answers, died } = await work([1, "exit", 2, "throw", 3], 1);

    expect(died).toEqual(["exit", "throw"]);
    expect([...answers.keys()]).toEqual([1, 2, 3]);
  });

  it("ends early when it is told to, and blames no task for it", async () => {
    const stop = new AbortController();
    const onAnswer = (): void => {
      stop.abort();
    };
    const { answers, died } = await work(numbers, 1, onAnswer, stop);

    expect([...answers.keys()]).toEqual([0]);
    expect(died).toEqual([]);
  });

  it("fails when an answer can't be kept", async () => {
    const onAnswer = (): void => {
      throw new Error("no room");
    };

    await expect(work(numbers, 2, onAnswer)).rejects.toThrow("no room");
  });
});
