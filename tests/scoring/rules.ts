import fc from "fast-check";
import type { AwardRule, BandsRule, PlainRule } from "../../src/rubric/scoring-rule";
import { award, ladder, sumOf } from "../builders";

const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

const ladders: fc.Arbitrary<BandsRule> = fc
  .record({
    top: fc.integer({ min: 1, max: 10 }),
    rungs: fc.array(whole(9), { maxLength: 4 }),
    fine: fc.boolean(),
  })
  .map(({ top, rungs, fine }) =>
    fine ? ladder(top, [0.1, top - 0.1, 0.1], 0) : ladder(top, ...rungs.filter((r) => r < top)),
  );

const awards: fc.Arbitrary<AwardRule> = fc.integer({ min: 1, max: 10 }).map(award);

/** Rules of a sum's parts. */
export const partRules: fc.Arbitrary<AwardRule | BandsRule> = fc.oneof(ladders, awards);

/** Scored rules of every kind, small enough to check by counting. */
export const scoredRules: fc.Arbitrary<PlainRule> = fc.oneof(
  partRules,
  fc.array(partRules, { minLength: 2, maxLength: 4 }).map((parts) => sumOf(...parts)),
  fc.integer({ min: 1, max: 20 }).map((max): PlainRule => ({ kind: "free", max })),
);
