import type { PlainRule } from "../../src/rubric/scoring-rule";
import { award, ladder, sumOf } from "../builders";

const tenths = ladder(2, [0.1, 1.9, 0.1], 0);

/** A rule of each shape that the twelve forms print, with every score it allows and how they are worded. */
export const ruleExamples: readonly {
  readonly form: string;
  readonly rule: PlainRule;
  readonly legal: readonly number[];
  readonly words: string;
}[] = [
  {
    form: "A 1.1.1, ranges without gaps",
    rule: ladder([9, 10], [6, 8], [3, 5], [0, 2]),
    legal: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    words: "0～10",
  },
  {
    form: "B 1.1.2, four single scores",
    rule: ladder(10, 6, 3, 0),
    legal: [0, 3, 6, 10],
    words: "0、3、6、10",
  },
  {
    form: "B 1.3.2, a full ladder without 0",
    rule: ladder(10, 5, 2),
    legal: [2, 5, 10],
    words: "2、5、10",
  },
  {
    form: "C 3.3.1, a gap at 1",
    rule: ladder(4, [2, 3], 0),
    legal: [0, 2, 3, 4],
    words: "0、2～4",
  },
  {
    form: "D 1.1.2, two awards with both outcomes printed",
    rule: sumOf(ladder(1, 0), ladder(1, 0)),
    legal: [0, 1, 2],
    words: "0～2",
  },
  {
    form: "D 1.2.1, a sum in tenths",
    rule: sumOf(tenths, tenths),
    legal: Array.from({ length: 41 }, (_, index) => index / 10),
    words: "0～4，每 0.1 分",
  },
  {
    form: "D 3.3.4, a part printed 2/1",
    rule: sumOf(tenths, ladder(2, 1)),
    legal: Array.from({ length: 31 }, (_, index) => (index + 10) / 10),
    words: "1～4，每 0.1 分",
  },
  {
    form: "D's tenths beside a part of 4",
    rule: sumOf(ladder([0.1, 0.3, 0.1], 0), award(4)),
    legal: [0, 0.1, 0.2, 0.3, 4, 4.1, 4.2, 4.3],
    words: "0～0.3（每 0.1 分）、4～4.3（每 0.1 分）",
  },
  {
    form: "D 1.1.1, three 是 counted",
    rule: counting([0, 1, 2, 3]),
    legal: [0, 1, 2, 3],
    words: "0～3",
  },
  {
    form: "E 1.2.5, a percentage looked up",
    rule: {
      kind: "lookup",
      quantity: "舊生占比",
      unit: "%",
      rows: [
        { from: 0, to: 0, score: 5, text: "0%" },
        { from: 1, to: 10, score: 4, text: "1–10%" },
        { from: 51, to: null, score: 0, text: "超過 50%" },
      ],
    },
    legal: [0, 4, 5],
    words: "0、4、5",
  },
  {
    form: "E 1.2.2, a row that leaves 1 to 3 to the assessor",
    rule: {
      kind: "lookup",
      quantity: "多元化教學",
      unit: "種",
      rows: [
        { from: 3, to: null, score: 4, text: "3 種以上" },
        { from: 1, to: 2, score: 3, minScore: 1, text: "1~2 項" },
        { from: 0, to: 0, score: 0, text: "0 項" },
      ],
    },
    legal: [0, 1, 2, 3, 4],
    words: "0～4",
  },
  {
    form: "E 1.2.3, a count that jumps",
    rule: counting([0, 1, 2, 4]),
    legal: [0, 1, 2, 4],
    words: "0～2、4",
  },
  { form: "F 1.5.3, all or nothing", rule: award(2), legal: [0, 2], words: "0、2" },
  {
    form: "F 2.3.3, awards of 3 and 1",
    rule: sumOf(award(3), award(1)),
    legal: [0, 1, 3, 4],
    words: "0、1、3、4",
  },
  {
    form: "H 1.1.3, every half from 0 to 5",
    rule: sumOf(ladder(2, 1, 0), ladder(2, 1, 0), ladder(1, 0.5, 0)),
    legal: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5],
    words: "0～5，每 0.5 分",
  },
  {
    form: "H 3.2.4, the same score twice",
    rule: ladder(4, 2, 2, 0),
    legal: [0, 2, 4],
    words: "0、2、4",
  },
  {
    form: "I 1.1.2, only a maximum",
    rule: { kind: "free", max: 2 },
    legal: [0, 1, 2],
    words: "0～2",
  },
  {
    form: "J 1.4.1, gaps at 1, 3 and 5",
    rule: ladder(6, 4, 2, 0),
    legal: [0, 2, 4, 6],
    words: "0、2、4、6",
  },
  {
    form: "K 2.1.2, three or more of six give 5",
    rule: counting([0, 1, 2, 5]),
    legal: [0, 1, 2, 5],
    words: "0～2、5",
  },
  {
    form: "K 5.1.1, a bonus",
    rule: { kind: "bonus", max: 4 },
    legal: [0, 1, 2, 3, 4],
    words: "0～4",
  },
  {
    form: "L 3.5.2, one rung of two scores",
    rule: ladder(3, [1, 2], 0),
    legal: [0, 1, 2, 3],
    words: "0～3",
  },
  { form: "C 3.4.1, no score at all", rule: { kind: "unscored" }, legal: [], words: "–" },
];

function counting(scores: readonly number[]): PlainRule {
  return {
    kind: "count",
    counted: "符合",
    unit: "項",
    conditions: [],
    table: scores.map((score, count) => ({ count, score, text: `${count}項` })),
  };
}
