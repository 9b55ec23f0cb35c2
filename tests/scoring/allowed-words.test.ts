import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { allowedWords } from "../../src/scoring/allowed-words";
import { legalValues } from "../../src/scoring/legal-values";
import { ruleExamples } from "./rule-examples";
import { scoredRules } from "./rules";

/** Reads the words as a person would: every value that they promise. */
const promised = (words: string): readonly number[] =>
  words.split("、").flatMap((part) => {
    const match = /^([\d.]+)(?:～([\d.]+)(?:[（，]每 ([\d.]+) 分）?)?)?$/u.exec(part);
    if (match === null) throw new Error(`unreadable words: ${part}`);
    const [, from, to = from, step = "1"] = match;
    const count = Math.round((Number(to) - Number(from)) / Number(step));
    return Array.from({ length: count + 1 }, (_, index) =>
      Number((Number(from) + index * Number(step)).toFixed(2)),
    );
  });

describe("allowed words", () => {
  it.each(ruleExamples)("say $words for $form", ({ legal, words }) => {
    expect(allowedWords(legal, false)).toBe(words);
  });

  it("name NA last", () => {
    expect(allowedWords([0, 5], true)).toBe("0、5、NA");
    expect(allowedWords([0, 0.5, 1], true)).toBe("0～1，每 0.5 分、NA");
  });

  it("spell out two neighbours and uncommon distances", () => {
    expect(allowedWords([0, 1, 5], false)).toBe("0、1、5");
    expect(allowedWords([0, 2, 4, 6], false)).toBe("0、2、4、6");
    expect(allowedWords([0, 0.25, 0.5, 0.75], false)).toBe("0、0.25、0.5、0.75");
  });

  it("promise exactly the legal values of every rule", () => {
    fc.assert(
      fc.property(scoredRules, (rule) => {
        const legal = legalValues(rule);
        expect(promised(allowedWords(legal, false))).toEqual(legal);
      }),
    );
  });
});
