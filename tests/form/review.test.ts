import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { entryWrites } from "../../src/form/entry-writes";
import type { OpenForm } from "../../src/form/open-form";
import {
  inReviewOrder,
  isInFilter,
  type ReviewFilter,
  reviewFilters,
  type ReviewRow,
  reviewRows,
} from "../../src/form/review";
import type { Role } from "../../src/rubric/rubric";
import { afterWrites, openedForm } from "../taskpane/opened";

type Scores = Readonly<Record<string, number | string>>;

const scored = (short: string, scores: Partial<Record<Role, Scores>>): OpenForm => {
  const form = openedForm(short);
  const { writes } = entryWrites(form.location, form.rubric, {
    scores,
    situations: {},
    evidence: {},
    finding: {},
  });
  return afterWrites(form, writes);
};

const rowOf = (form: OpenForm, id: string): ReviewRow => {
  const row = reviewRows(form).find(({ indicator }) => indicator.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

const filtersOf = (row: ReviewRow, tolerance: number): readonly ReviewFilter[] =>
  reviewFilters.filter((filter) => isInFilter(row, filter, tolerance));

describe("reviewRows", () => {
  it("has a row for each indicator that takes a score, in official order", () => {
    const ids = reviewRows(openedForm("C")).map(({ indicator }) => indicator.id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).not.toContain("3.4.1");
    expect(ids[0]).toBe("1.1.1");
  });

  it("takes the self-check from the committee's score exactly, and says when the level changed", () => {
    const form = scored("A", { self: { "1.1.1": 8, "1.1.2": 8 }, committee: { "1.1.1": 7 } });
    expect(rowOf(form, "1.1.1")).toMatchObject({
      difference: -1,
      differs: true,
      levelChanged: false,
    });
    expect(rowOf(form, "1.1.2")).toMatchObject({
      difference: null,
      differs: false,
      levelChanged: null,
    });
    const far = scored("A", { self: { "1.1.1": 10 }, committee: { "1.1.1": 2 } });
    expect(rowOf(far, "1.1.1")).toMatchObject({ difference: -8, levelChanged: true });
  });

  it("gives differences of tenths without the dust of floating point", () => {
    const form = scored("D", { self: { "1.1.2": 1.4 }, committee: { "1.1.2": 1.5 } });
    expect(rowOf(form, "1.1.2").difference).toBe(0.1);
  });

  it("says of a sum that it has no levels of its own", () => {
    const form = scored("D", { self: { "1.1.2": 2 }, committee: { "1.1.2": 1 } });
    const row = rowOf(form, "1.1.2");
    expect([row.rungs, row.levelChanged, row.difference]).toEqual([[], null, -1]);
    expect(row.legal.at(-1)).toBe(2);
  });

  it("calls NA against a score different without a number, and NA in both roles the same", () => {
    const one = scored("H", { self: { "1.1.1": "NA" }, committee: { "1.1.1": 5 } });
    expect(rowOf(one, "1.1.1")).toMatchObject({ difference: null, differs: true });
    const both = scored("H", { self: { "1.1.1": "NA" }, committee: { "1.1.1": "NA" } });
    expect(rowOf(both, "1.1.1").differs).toBe(false);
  });
});

describe("isInFilter", () => {
  it("keeps what differs, what is far apart, what nobody scored and NA apart", () => {
    const form = scored("H", {
      self: { "1.1.1": "NA", "1.1.2": 5, "1.1.3": 5, "1.2.1": 5 },
      committee: { "1.1.1": 5, "1.1.2": 5, "1.1.3": 4.5 },
    });
    expect(filtersOf(rowOf(form, "1.1.1"), 0)).toEqual(["all", "different", "not-applicable"]);
    expect(filtersOf(rowOf(form, "1.1.2"), 0)).toEqual(["all"]);
    expect(filtersOf(rowOf(form, "1.1.3"), 0)).toEqual(["all", "different", "beyond-tolerance"]);
    expect(filtersOf(rowOf(form, "1.1.3"), 0.5)).toEqual(["all", "different"]);
    expect(filtersOf(rowOf(form, "1.2.1"), 0)).toEqual(["all", "unscored"]);
  });

  it("counts an indicator whose situation is not chosen as unscored", () => {
    expect(filtersOf(rowOf(openedForm("K"), "3.1.1"), 0)).toContain("unscored");
  });
});

describe("inReviewOrder", () => {
  it("puts the largest difference first, NA against a score before what agrees, the rest last, and loses no row", () => {
    const form = scored("H", {
      self: { "1.1.1": "NA", "1.1.2": 5, "1.1.3": 5 },
      committee: { "1.1.1": 5, "1.1.2": 5, "1.1.3": 0 },
    });
    const ids = inReviewOrder(reviewRows(form), "difference").map(({ indicator }) => indicator.id);
    expect(ids.slice(0, 4)).toEqual(["1.1.3", "1.1.1", "1.1.2", "1.2.1"]);
    expect(ids.toSorted()).toEqual(
      reviewRows(form)
        .map(({ indicator }) => indicator.id)
        .toSorted(),
    );
  });

  it("never puts a smaller difference before a larger one", () => {
    const entry = fc.constantFrom<number | string>(0, 3, 6, 8, 10, "NA", "x");
    const roles = fc.record({ self: entry, committee: entry });
    const ids = reviewRows(openedForm("A")).map(({ indicator }) => indicator.id);
    fc.assert(
      fc.property(fc.array(roles, { minLength: ids.length, maxLength: ids.length }), (drawn) => {
        const of = (role: Role): Scores =>
          Object.fromEntries(ids.map((id, index) => [id, drawn[index]?.[role] ?? 0]));
        const form = scored("A", { self: of("self"), committee: of("committee") });
        const sizes = inReviewOrder(reviewRows(form), "difference").flatMap(({ difference }) =>
          difference === null ? [] : [Math.abs(difference)],
        );
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
      { numRuns: 30 },
    );
  });
});
