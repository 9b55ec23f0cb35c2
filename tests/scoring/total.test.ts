import { describe, expect, it } from "@jest/globals";
import type { TotalKind } from "../../src/rubric/rubric";
import type { SectionScore } from "../../src/scoring/section-score";
import { totalOf } from "../../src/scoring/total";

const section = (changes: Partial<SectionScore>): SectionScore => ({
  weight: 100,
  bonus: false,
  subtotal: null,
  applicable: 0,
  missing: 0,
  invalid: 0,
  ...changes,
});

describe("a total", () => {
  it.each<TotalKind>(["rescaled", "weighted"])(
    "that is %s is blank when all is NA, whatever the bonus",
    (kind) => {
      const bonus = section({ weight: null, bonus: true, subtotal: 3, applicable: 4 });

      expect(totalOf(kind, [section({}), bonus])).toBeNull();
      expect(totalOf(kind, [section({ subtotal: 50, applicable: 100 }), bonus])).toBe(53);
    },
  );
});
