import { describe, expect, it } from "@jest/globals";
import schema from "../../schemas/list.schema.json";
import { summarizeForm } from "../../src/cli/form-summary";
import { aRubric, award, sectionsOf } from "../builders";
import { misfits, runWell } from "./command-line";

describe("list", () => {
  it("prints every official form as its schema says", () => {
    const forms: unknown = JSON.parse(runWell("list", "--json"));

    expect(misfits(schema, forms)).toEqual([]);
    expect(forms).toEqual(
      expect.arrayContaining([
        {
          id: "moe-105-d",
          short: "D",
          kind: "visit-form",
          year: 105,
          title: "私立技專校院執行整體發展獎勵補助經費運用績效",
          authority: expect.any(String),
          points: 100,
          bonus: 0,
          sections: 3,
          criteria: 11,
          indicators: 30,
        },
      ]),
    );
  });

  it("prints one line a form for people", () => {
    expect(runWell("list")).toMatch(/^A\tmoe-105-a\t大學甄選入學招生\t.*\t100 分\t/u);
  });
});

describe("summarizeForm", () => {
  it("counts the bonus section's points apart and its rows not at all", () => {
    const rubric = aRubric({
      sections: sectionsOf(
        [{ points: 100, rule: award(100) }],
        [{ points: 4, rule: { kind: "bonus", max: 4 } }],
      ),
    });

    expect(summarizeForm(rubric)).toMatchObject({
      points: 100,
      bonus: 4,
      sections: 1,
      criteria: 1,
      indicators: 1,
    });
  });
});
