import { describe, expect, it } from "@jest/globals";
import { parseRubric } from "../../src/rubric/parse-rubric";
import type { Indicator, Rubric, Situation } from "../../src/rubric/rubric";
import { describeRubricIssue } from "../../src/rubric/rubric-issue";
import type { ScoringRule } from "../../src/rubric/scoring-rule";
import {
  aCriterion,
  anIndicator,
  aRubric,
  aSection,
  award,
  ladder,
  sectionsOf,
  sumOf,
} from "../builders";

const sentencesOf = (json: unknown): readonly string[] => {
  const result = parseRubric(json);
  return result.ok ? [] : result.error.map(describeRubricIssue);
};

const withIndicator = (changes: Partial<Indicator>): Rubric =>
  aRubric({
    sections: [aSection({ criteria: [aCriterion({ indicators: [anIndicator(changes)] })] })],
  });

const here = "sections[0].criteria[0].indicators[0]";

const school: Situation = {
  id: "institution",
  label: "學校性質",
  options: [
    { value: "public", label: "公立" },
    { value: "private", label: "私立" },
  ],
};

describe("a rubric file", () => {
  it("may leave out what is null, false, true or the form's own document", () => {
    const full = aRubric();
    const [section] = full.sections;
    const file = {
      ...full,
      $schema: "./rubric.schema.json",
      sections: [
        {
          ...section,
          criteria: [
            {
              no: 1,
              title: "細項",
              weight: 100,
              indicators: [
                {
                  id: "1.1.1",
                  no: 1,
                  text: "辦理情形",
                  points: 100,
                  standard: "已辦理：100分",
                  rule: award(100),
                  lines: [1, 2],
                },
              ],
            },
          ],
        },
      ],
      annexes: [
        { id: "1", title: "附表", columns: ["系所"], rows: [[""]], notes: [], lines: [3, 4] },
      ],
    };
    const annex = {
      ...{ id: "1", title: "附表", columns: ["系所"], rows: [[""]], notes: [] },
      source: { document: "測試計畫", lines: [3, 4] },
    };
    const expected = withIndicator({ rule: award(100) });
    expect(parseRubric(file)).toEqual({ ok: true, value: { ...expected, annexes: [annex] } });
  });

  it("that was parsed before is accepted unchanged", () => {
    expect(parseRubric(aRubric())).toEqual({ ok: true, value: aRubric() });
  });
});

describe("the arithmetic of a form", () => {
  it("says which criterion its indicators do not add up to", () => {
    const criteria = [
      aCriterion({ weight: 92, indicators: [anIndicator({ points: 92, rule: award(92) })] }),
      aCriterion({
        no: 2,
        weight: 8,
        indicators: [anIndicator({ id: "1.2.1", points: 7, rule: award(7) })],
      }),
    ];
    expect(sentencesOf(aRubric({ sections: [aSection({ criteria })] }))).toEqual([
      "sections[0].criteria[1]（一、(二)）：指標配分合計 7，與細項 8 不符",
    ]);
  });

  it("says which section its criteria do not add up to, and that sections make 100", () => {
    expect(sentencesOf(aRubric({ sections: [aSection({ weight: 90 })] }))).toEqual([
      "sections[0]（一）：細項百分比合計 100，與項目 90 不符",
      "sections：項目百分比合計 90，與總分 100 不符",
    ]);
  });

  it("adds tenths exactly", () => {
    const tenths = [33.3, 33.3, 33.4].map((points) => ({
      points,
      rule: sumOf(award(33), ladder(Number((points - 33).toFixed(1)), 0)),
    }));
    const sections = sectionsOf(tenths).map((section) => ({
      ...section,
      weight: 100,
      criteria: section.criteria.map((criterion) => ({ ...criterion, weight: 100 })),
    }));
    expect(sentencesOf(aRubric({ sections }))).toEqual([]);
  });

  it("holds in every situation of the school, or names the one where it does not", () => {
    const conditional = (privatePoints: number): ScoringRule => ({
      kind: "conditional",
      situation: "institution",
      cases: {
        public: { points: 100, rule: award(100) },
        private: { points: privatePoints, rule: award(privatePoints) },
      },
    });
    const form = (privatePoints: number): Rubric => ({
      ...withIndicator({ rule: conditional(privatePoints) }),
      situations: [school],
    });
    expect(sentencesOf(form(100))).toEqual([]);
    expect(sentencesOf(form(99))).toEqual([
      "sections[0].criteria[0]（一、(一)）：指標配分合計 99，與細項 100 不符（學校性質：私立）",
    ]);
  });

  it("keeps bonus sections apart from the 100", () => {
    const sections = sectionsOf(
      [{ points: 100, rule: award(100) }],
      [{ points: 4, rule: { kind: "bonus", max: 4 } }],
    );
    expect(sentencesOf(aRubric({ sections }))).toEqual([]);
    const [first, bonus] = sections;
    if (first === undefined || bonus === undefined) throw new Error("two sections were built");
    expect(sentencesOf(aRubric({ sections: [first, { ...bonus, weight: 4 }] }))).toEqual([
      "sections[1]（二）：特殊加分不列入百分比",
    ]);
  });

  it("lets only unscored criteria go without a weight", () => {
    const unscored = aCriterion({
      no: 2,
      weight: null,
      indicators: [anIndicator({ id: "1.2.1", points: null, rule: { kind: "unscored" } })],
    });
    const form = (criterion: typeof unscored): Rubric =>
      aRubric({ sections: [aSection({ criteria: [aCriterion(), criterion] })] });
    expect(sentencesOf(form(unscored))).toEqual([]);
    const scored = aCriterion({ ...unscored, indicators: [anIndicator({ id: "1.2.1" })] });
    expect(sentencesOf(form(scored))).toEqual([
      "sections[0].criteria[1]（一、(二)）：缺少百分比，只有特殊加分項目及全部不計分的細項可以不列",
    ]);
  });

  it("leaves the points of a weighted rubric free", () => {
    const sections = [
      aSection({
        criteria: [aCriterion({ indicators: [anIndicator({ points: 4, rule: award(4) })] })],
      }),
    ];
    expect(sentencesOf(aRubric({ sections, total: { kind: "weighted", label: "總分" } }))).toEqual(
      [],
    );
  });
});

describe("a conditional rule", () => {
  const conditional = (
    cases: Extract<ScoringRule, { readonly kind: "conditional" }>["cases"],
    situation = "institution",
  ): readonly string[] =>
    sentencesOf({
      ...withIndicator({ rule: { kind: "conditional", situation, cases } }),
      situations: [school],
    });
  const full = { points: 100, rule: award(100) };

  it("names a known situation", () => {
    expect(conditional({ public: full, private: full }, "campus")).toEqual([
      `${here}.rule（1.1.1）：沒有定義情況「campus」`,
    ]);
  });

  it("has one case for each option", () => {
    expect(conditional({ public: full, other: full })).toEqual([
      `${here}.rule（1.1.1）：缺少選項「private」的規則`,
      `${here}.rule（1.1.1）：情況沒有選項「other」`,
      "sections[0].criteria[0]（一、(一)）：指標配分合計 0，與細項 100 不符（學校性質：私立）",
    ]);
  });

  it("proves each case, and gives an excluded one no points", () => {
    expect(
      conditional({ public: full, private: { points: 100, rule: { kind: "excluded" } } }),
    ).toEqual([`${here}.rule.cases.private.rule（1.1.1）：評分規則最高 0 分，與配分 100 不符`]);
  });

  it("is worth what one of its cases is worth", () => {
    const half = { points: 50, rule: award(50) };
    expect(conditional({ public: half, private: half })).toContain(
      `${here}（1.1.1）：配分 100 不是任何情況的配分`,
    );
  });
});

describe("a name", () => {
  it("of an indicator follows the printed numbers", () => {
    expect(sentencesOf(withIndicator({ id: "1.1.2" }))).toEqual([
      `${here}（1.1.2）：代碼應為 1.1.1，卻是 1.1.2`,
    ]);
  });

  it("stands once", () => {
    const half = anIndicator({ points: 50, rule: award(50) });
    const criteria = [aCriterion({ indicators: [half, half] })];
    expect(sentencesOf(aRubric({ sections: [aSection({ criteria })] }))).toEqual([
      "sections[0].criteria[0]（一、(一)）：編號 1 重複",
    ]);
  });

  it("of a situation is not the reserved one and stands once", () => {
    const reserved = { ...school, id: "na-extension" };
    expect(sentencesOf(aRubric({ situations: [school, school, reserved] }))).toEqual([
      "situations[2]（學校性質）：情況代碼「na-extension」保留給系統使用",
      "situations：「institution」重複",
    ]);
  });

  it("in the NA policy is that of an indicator", () => {
    const extension = { label: "其他指標得不計分", indicators: ["1.1.1", "9.9.9"] };
    expect(sentencesOf(aRubric({ notApplicable: { kind: "printed", extension } }))).toEqual([
      "notApplicable.extension.indicators[1]：沒有指標 9.9.9",
    ]);
  });

  it("of an NA indicator needs a policy", () => {
    expect(sentencesOf(withIndicator({ notApplicable: true }))).toEqual([
      `${here}（1.1.1）：指標標示得不計分，但本表未訂得不計分的規定`,
    ]);
  });
});
