import { describe, expect, it } from "@jest/globals";
import { statusMessages } from "../../src/messages/sheet";
import type { ColumnKey } from "../../src/plan/columns";
import { roles, type Rubric } from "../../src/rubric/rubric";
import { findIndicator, scoredIndicatorsOf } from "../../src/rubric/walk";
import { allowanceOf } from "../../src/scoring/allowance";
import { judge } from "../../src/scoring/judge";
import { statusWords } from "../../src/scoring/status-words";
import type { CellEntry } from "../../src/scoring/verdict";
import { withCells } from "../cli/workbooks";
import { calculated, emptyForms, filledForms, rubrics, scoresBy } from "./forms";

const worstSum = (index: number): number => {
  const rubric = rubrics[index];
  if (rubric === undefined) return Number.NaN;
  return scoredIndicatorsOf(rubric).reduce((sum, indicator) => {
    const allowance = allowanceOf(rubric, indicator, {});
    return sum + (allowance.kind === "scored" ? (allowance.legal[0] ?? 0) : 0);
  }, 0);
};

describe("forms calculated by LibreOffice", () => {
  it("are read back, one of each", () => {
    expect(calculated(emptyForms()).map(({ rubric }) => rubric.id)).toEqual(
      rubrics.map(({ id }) => id),
    );
  });

  it("show blank totals and the number of missing scores while they are empty", () => {
    for (const { rubric, total, status } of calculated(emptyForms()))
      for (const role of roles) {
        expect(total(role)).toBeNull();
        expect(status(role)).toBe(statusWords(scoredIndicatorsOf(rubric).length, 0));
      }
  });

  it("give 100 in both columns for the best scores, and no status", () => {
    const forms = calculated(filledForms(scoresBy((legal) => legal.at(-1))));

    for (const { total, status } of forms)
      for (const role of roles) {
        expect(total(role)).toBeCloseTo(100, 9);
        expect(status(role)).toBe("");
      }
  });

  it("give the sum of the worst legal scores", () => {
    const forms = calculated(filledForms(scoresBy((legal) => legal[0])));

    forms.forEach(({ total, status }, index) => {
      for (const role of roles) {
        expect(total(role)).toBeCloseTo(worstSum(index), 9);
        expect(status(role)).toBe("");
      }
    });
  });

  it("say 暫計 while half of the scores are missing", () => {
    const forms = calculated(
      filledForms(scoresBy((legal, index) => (index % 2 === 0 ? legal.at(-1) : undefined))),
    );

    for (const { rubric, status } of forms) {
      const missing = Math.floor(scoredIndicatorsOf(rubric).length / 2);
      for (const role of roles) expect(status(role)).toBe(`暫計：未填 ${missing} 項`);
    }
  });
});

describe("complete forms calculated by LibreOffice", () => {
  it.each(["小計1", "總分"])("are not final while %s is overtyped", (code) => {
    const best = filledForms(scoresBy((legal) => legal.at(-1)));
    const overtyped = rubrics.reduce(
      (bytes, { short }) => withCells(bytes, short, [[code, "self", "<v>77.5</v>", ""]]),
      best,
    );
    const statuses = calculated(overtyped).map(({ status }) => roles.map(status));

    expect(statuses).toEqual(rubrics.map(() => [statusMessages.sumsDiffer, ""]));
  });
});

describe("a section calculated by LibreOffice", () => {
  const withOnly = (markup: string, attributes: string, ...more: readonly OtherCell[]) =>
    calculated(
      withCells(emptyForms(), "D", [["1.1.1", "self", markup, attributes], ...more]),
    ).filter(({ rubric }) => rubric.short === "D");

  it.each([
    ["a truth value", withOnly("<v>1</v>", 't="b"')],
    ["a number whose rule is lost", withOnly("<v>1</v>", "", ["1.1.1", "rule", ""])],
    ["a number beyond the points", withOnly("<v>99</v>", "")],
    ["a text", withOnly("<is><t>8</t></is>", 't="inlineStr"')],
  ])("with nothing but %s has the subtotal of the core", (_, forms) => {
    expect(forms).toHaveLength(1);
    for (const { report, subtotals, total, status } of forms) {
      const { self } = report.totals;
      expect(subtotals("self")).toEqual(self.subtotals);
      expect(total("self")).toBe(self.total);
      expect(status("self")).toBe(statusWords(self.missing, self.invalid));
    }
  });
});

type OtherCell = readonly [code: string, key: ColumnKey, markup: string];

const wordsFor = (rubric: Rubric, id: string, value: CellEntry): string => {
  const indicator = findIndicator(rubric, id);
  if (indicator === null) throw new Error(`no indicator ${id}`);
  return judge(allowanceOf(rubric, indicator, {}), value).words;
};

/** Entries of every kind, legal and not, one after another down the form. */
const odd: readonly (number | string)[] = [
  ...[-1, 0, 0.1, 0.5, 1, 1.9, 2.5, 3, 7, 7.5, 10, 12, 99, 1e-9, 3.0000000001],
  ...["NA", "na", "N/A", "ＮＡ", "8", "８", "8 分", " ", "|", "?", "~", "*", "=1", "優", "TRUE"],
];

describe.each([0, 7, 14, 21])(
  "odd entries from the %dth on, calculated by LibreOffice",
  (shift) => {
    const forms = calculated(
      filledForms(scoresBy((_, index) => odd[(index + shift) % odd.length])),
    );

    it("are judged in the check columns in the words of the core", () => {
      for (const { rubric, report, at } of forms) {
        const shown = report.scores.map(({ indicator, role }) => [
          indicator,
          role,
          at(indicator, role === "self" ? "selfCheck" : "committeeCheck"),
        ]);
        const expected = report.scores.map(({ indicator, role, value }) => [
          indicator,
          role,
          wordsFor(rubric, indicator, value),
        ]);
        expect([rubric.id, shown]).toEqual([rubric.id, expected]);
      }
    });

    it("add up to the sums and counts of the core", () => {
      for (const { rubric, report, total, status, subtotals } of forms)
        for (const role of roles) {
          const { total: sum, missing, invalid, subtotals: sums } = report.totals[role];
          const shown = [total(role), ...subtotals(role)];
          expect([rubric.id, shown.map(rounded)]).toEqual([rubric.id, [sum, ...sums].map(rounded)]);
          expect(status(role)).toBe(statusWords(missing, invalid));
        }
    });
  },
);

/** Binary sums in another order differ in the last digit. */
const rounded = (value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value;
