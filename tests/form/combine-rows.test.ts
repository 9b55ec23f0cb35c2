import { describe, expect, it } from "@jest/globals";
import { decisionsOf } from "../../src/form/combine-decisions";
import { base, combine, copy, takenIn } from "./combining";

const at = (row: number, column: number): string => `moe-105-h/3.1.1 ${row} c${column}`;

describe("the rows of a table in an annex", () => {
  const informatics = copy("a.xlsx", { [at(3, 1)]: "資工系", [at(3, 3)]: 128 });
  const electronics = copy("b.xlsx", {
    [at(3, 1)]: "電機系",
    [at(3, 3)]: 130,
    [at(3, 4)]: 20,
  });

  it("are not put together from two departments: a blank of one counts against the other's figure", () => {
    const { conflicts, sheets } = combine(base, [informatics, electronics]);

    expect(
      conflicts.map(({ place, candidates }) => [place.key, candidates.map(({ value }) => value)]),
    ).toEqual([
      [at(3, 1), ["資工系", "電機系"]],
      [at(3, 3), [128, 130]],
      [at(3, 4), [null, 20]],
    ]);
    expect(sheets).toEqual([]);
  });

  it("stay whole when a person chooses a file, and its blanks write nothing", () => {
    const copies = [informatics, electronics];
    const decisions = decisionsOf(combine(base, copies).conflicts);
    const choosing = (choice: string) =>
      combine(
        base,
        copies,
        decisions.map((one) => ({ ...one, choice })),
      );

    expect(takenIn(choosing("a.xlsx"))).toEqual([
      [at(3, 1), "a.xlsx", "資工系"],
      [at(3, 3), "a.xlsx", 128],
    ]);
    expect(takenIn(choosing("b.xlsx"))).toEqual([
      [at(3, 1), "b.xlsx", "電機系"],
      [at(3, 3), "b.xlsx", 130],
      [at(3, 4), "b.xlsx", 20],
    ]);
  });

  it("weigh what the table prints as a blank, too", () => {
    const dated = copy("b.xlsx", { [at(3, 1)]: "電機系", [at(3, 2)]: "104學年" });
    const { conflicts } = combine(base, [informatics, dated]);

    expect(
      conflicts.map(({ place, candidates }) => [place.key, candidates.map(({ value }) => value)]),
    ).toEqual([
      [at(3, 1), ["資工系", "電機系"]],
      [at(3, 2), ["○○○學年", "104學年"]],
      [at(3, 3), [128, null]],
    ]);
  });

  it("come together cell by cell where no two names differ", () => {
    const figures = copy("b.xlsx", { [at(3, 3)]: 128, [at(3, 4)]: 20 });
    const combination = combine(base, [informatics, figures]);

    expect(combination.conflicts).toEqual([]);
    expect(takenIn(combination)).toEqual([
      [at(3, 1), "a.xlsx", "資工系"],
      [at(3, 3), "a.xlsx", 128],
      [at(3, 4), "b.xlsx", 20],
    ]);
  });
});
