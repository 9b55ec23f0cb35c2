import type { Rubric, Section } from "../../src/rubric/rubric";
import { aRubric, award, ladder, sectionsOf, sumOf } from "../builders";

const weighted = (weights: readonly (number | null)[], sections: readonly Section[]) =>
  sections.map((section, index) => ({ ...section, weight: weights[index] ?? null }));

/** A form of one's own: weights that are not the points, NA everywhere, a rule that follows a situation, a bonus. */
export const weightedForm: Rubric = aRubric({
  id: "weighted",
  short: "W",
  notApplicable: { kind: "any-with-reason" },
  total: { kind: "weighted", label: "總分" },
  situations: [
    {
      id: "institution",
      label: "學校性質",
      options: [
        { value: "public", label: "公立" },
        { value: "private", label: "私立" },
      ],
    },
  ],
  sections: weighted(
    [20, 50, 30, null],
    sectionsOf(
      [
        { points: 7, rule: ladder(7, [1, 3], 0) },
        { points: 2, rule: ladder(2, [0.1, 1.9, 0.1], 0) },
      ],
      [
        { points: 5, rule: sumOf(award(3), ladder(2, 1, 0)) },
        {
          points: 4,
          rule: {
            kind: "conditional",
            situation: "institution",
            cases: {
              public: { points: 4, rule: award(4) },
              private: { points: 0, rule: { kind: "excluded" } },
            },
          },
        },
      ],
      [{ points: 3, rule: { kind: "free", max: 3 } }],
      [{ points: 4, rule: { kind: "bonus", max: 4 } }],
    ),
  ),
});
