import { describe, expect, it } from "@jest/globals";
import type { Decision } from "../../src/form/combination";
import { decisionsOf } from "../../src/form/combine-decisions";
import { copy, combine, takenIn, base } from "./combining";

describe("decisions", () => {
  const copies = [
    copy("a.xlsx", { "moe-105-d 1.1.1 self": 2 }),
    copy("b.xlsx", { "moe-105-d 1.1.1 self": 1 }),
  ];
  const open = decisionsOf(combine(base, copies).conflicts);
  const choosing = (file: string): readonly Decision[] =>
    open.map((decision) => ({ ...decision, choice: file }));

  it("are empty until a person fills them in", () => {
    expect(open).toEqual([
      {
        place: "moe-105-d 1.1.1 self",
        choice: null,
        candidates: [
          { file: "a.xlsx", value: 2 },
          { file: "b.xlsx", value: 1 },
        ],
      },
    ]);
    expect(combine(base, copies, open).conflicts).toHaveLength(1);
  });

  it("make the chosen file's value the one that counts", () => {
    const decided = combine(base, copies, choosing("b.xlsx"));

    expect(decided.conflicts).toEqual([]);
    expect(takenIn(decided)).toEqual([["moe-105-d 1.1.1 self", "b.xlsx", 1]]);
  });

  it("hold whatever the order of the copies", () => {
    const decided = combine(base, [...copies].reverse(), choosing("b.xlsx"));

    expect(takenIn(decided)).toEqual([["moe-105-d 1.1.1 self", "b.xlsx", 1]]);
  });

  it("write nothing where the base's own value is chosen", () => {
    const filled = copy("base.xlsx", { "moe-105-d 1.1.1 self": 0 });
    const conflicts = combine(filled, copies).conflicts;
    const decided = combine(
      filled,
      copies,
      decisionsOf(conflicts).map((decision) => ({ ...decision, choice: "base.xlsx" })),
    );

    expect(decided.conflicts).toEqual([]);
    expect(decided.sheets).toEqual([]);
  });

  it("no longer count once a candidate has another value", () => {
    const changed = [copy("a.xlsx", { "moe-105-d 1.1.1 self": 0 }), ...copies.slice(1)];

    expect(combine(base, changed, choosing("b.xlsx")).conflicts).toHaveLength(1);
  });
});
