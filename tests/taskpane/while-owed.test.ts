import { describe, expect, it } from "@jest/globals";
import { whileOwed } from "../../src/taskpane/while-owed";

describe("whileOwed", () => {
  const counter = (duringRun: () => void = () => undefined) => {
    let owed = 0;
    const runs: number[] = [];
    const run = whileOwed(
      () => owed > 0,
      () => {
        runs.push(owed);
        owed = 0;
        duringRun();
        return Promise.resolve();
      },
    );
    const owe = (): Promise<void> => {
      owed += 1;
      return run();
    };
    return { owe, runs };
  };

  it("pays what is owed at once in one run", async () => {
    const { owe, runs } = counter();
    await Promise.all([owe(), owe(), owe()]);
    expect(runs).toEqual([3]);
  });

  it("runs again for what comes while it runs, once", async () => {
    const later: Promise<void>[] = [];
    const { owe, runs } = counter(() => {
      if (later.length < 3) later.push(owe(), owe(), owe());
    });
    await owe();
    await Promise.all(later);
    expect(runs).toEqual([1, 3]);
  });

  it("does nothing when nothing is owed", async () => {
    let runs = 0;
    await whileOwed(
      () => false,
      () => {
        runs += 1;
        return Promise.resolve();
      },
    )();
    expect(runs).toBe(0);
  });

  it("can be used again after a run that threw", async () => {
    let owed = true;
    const run = whileOwed(
      () => owed,
      () => {
        owed = false;
        return Promise.reject(new Error("no"));
      },
    );
    await expect(run()).rejects.toThrow("no");
    await expect(run()).resolves.toBeUndefined();
  });
});
