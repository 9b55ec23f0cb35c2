import { describe, expect, it } from "@jest/globals";
import { coalesce } from "../../src/taskpane/coalesce";

describe("coalesce", () => {
  it("runs once more for many calls during a run, and for each key apart", async () => {
    const runs: string[] = [];
    const read = coalesce(async (key) => {
      runs.push(key);
      await Promise.resolve();
    });
    await Promise.all([read("a"), read("a"), read("a"), read("b")]);
    expect(runs.toSorted()).toEqual(["a", "a", "b"]);
  });

  it("runs again after a run has ended", async () => {
    let runs = 0;
    const read = coalesce(() => {
      runs += 1;
      return Promise.resolve();
    });
    await read("a");
    await read("a");
    expect(runs).toBe(2);
  });
});
