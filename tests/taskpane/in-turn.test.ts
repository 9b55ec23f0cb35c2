import { describe, expect, it } from "@jest/globals";
import { inTurn } from "../../src/taskpane/in-turn";

describe("inTurn", () => {
  it("begins a task when the one before has ended", async () => {
    const done: string[] = [];
    const run = inTurn();
    const slow = run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      done.push("slow");
    });
    const quick = run(() => {
      done.push("quick");
      return Promise.resolve();
    });
    await Promise.all([slow, quick]);
    expect(done).toEqual(["slow", "quick"]);
  });

  it("gives whoever asked for a task what came of it, and goes on after one that threw", async () => {
    const run = inTurn();
    const broken = run(() => Promise.reject(new Error("no")));
    const next = run(() => Promise.resolve(8));
    await expect(broken).rejects.toThrow("no");
    await expect(next).resolves.toBe(8);
  });
});
