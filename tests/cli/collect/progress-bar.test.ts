import { describe, expect, it } from "@jest/globals";
import { progressBar } from "../../../src/cli/collect/progress-bar";

const drawn = (isTTY: boolean, all: number, steps: readonly (readonly [number, number])[]) => {
  const texts: string[] = [];
  let time = 0;
  const stream = { isTTY, write: (text: string) => texts.push(text) };
  const bar = progressBar(stream, all, () => time);
  for (const [now, done] of steps) {
    time = now;
    bar.show(done);
  }
  bar.clear();
  return texts;
};

describe("the progress bar", () => {
  it("writes nothing where there is no terminal, and nothing when there is nothing to do", () => {
    expect(drawn(false, 10, [[50, 5]])).toEqual([]);
    expect(drawn(true, 0, [])).toEqual([]);
  });

  it("writes over its own line and takes it away at the end", () => {
    const texts = drawn(true, 4, [
      [10, 1],
      [500, 4],
    ]);

    expect(texts.every((text) => text.startsWith("\r\u001b[K"))).toBe(true);
    expect(texts[0]).toContain(`${"█".repeat(6)}${"░".repeat(18)} 1/4`);
    expect(texts[1]).toContain(`${"█".repeat(24)} 4/4`);
    expect(texts.at(-1)).toBe("\r\u001b[K");
  });

  it("draws at most ten pictures in a second, but always the last", () => {
    const steps = Array.from({ length: 100 }, (_, step) => [step, step + 1] as const);

    expect(drawn(true, 100, steps)).toHaveLength(3);
  });

  it("tells the time that is left once it can be told", () => {
    const [early = "", late = ""] = drawn(true, 10, [
      [1000, 2],
      [5000, 5],
    ]);

    expect(early).not.toContain("秒");
    expect(late).toContain("約剩 5 秒");
  });
});
