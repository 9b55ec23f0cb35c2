import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { legalValues } from "../../src/scoring/legal-values";
import { sumOf } from "../builders";
import { ruleExamples } from "./rule-examples";
import { partRules, scoredRules } from "./rules";

describe("legal values", () => {
  it.each(ruleExamples)("lists the scores of $form", ({ rule, legal }) => {
    expect(legalValues(rule)).toEqual(legal);
  });

  it("are ascending, distinct and exact to two decimals for every rule", () => {
    fc.assert(
      fc.property(scoredRules, (rule) => {
        const legal = legalValues(rule);
        expect(legal).toEqual([...new Set(legal)].sort((a, b) => a - b));
        expect(legal).toEqual(legal.map((value) => Number(value.toFixed(2))));
      }),
    );
  });

  it("of a sum are what its parts can add up to, and nothing else", () => {
    fc.assert(
      fc.property(partRules, partRules, (first, second) => {
        const sums = legalValues(first).flatMap((a) =>
          legalValues(second).map((b) => Number((a + b).toFixed(2))),
        );
        expect(legalValues(sumOf(first, second))).toEqual([...new Set(sums)].sort((a, b) => a - b));
      }),
    );
  });

  it("of a sum do not depend on the order of its parts", () => {
    fc.assert(
      fc.property(fc.array(partRules, { minLength: 2, maxLength: 4 }), (parts) => {
        expect(legalValues(sumOf(...parts))).toEqual(legalValues(sumOf(...parts.toReversed())));
      }),
    );
  });
});
