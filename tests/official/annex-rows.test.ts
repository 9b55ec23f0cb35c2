import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import type { Rubric } from "../../src/rubric/rubric";
import { findIndicator, indicatorsOf } from "../../src/rubric/walk";

const official = (short: string): Rubric => {
  const rubric = officialRubrics().find((each) => each.short === short);
  if (rubric === undefined) throw new Error(`no form ${short}`);
  return rubric;
};

const withoutNumber = (text: string): string =>
  text.replace(/^\d+\.\s*/u, "").replaceAll(/\s/gu, "");

describe("F's 填表說明", () => {
  const rubric = official("F");
  const [annex] = rubric.annexes;
  const pairs = (annex?.rowIndicators ?? []).map((id, index) => ({
    id,
    printed: annex?.rows[index]?.[0] ?? "",
    text: findIndicator(rubric, id)?.text ?? "",
  }));

  it("explains every indicator in official order", () => {
    expect(annex?.rowIndicators).toEqual(indicatorsOf(rubric).map(({ id }) => id));
  });

  it("carries the number and the words of the indicator that each row explains", () => {
    const others = pairs.filter(
      ({ printed, text }) => withoutNumber(printed) !== text.replaceAll(/\s/gu, ""),
    );
    // The annex says 本部 where the form says 教育部.
    expect(others.map(({ id }) => id)).toEqual(["2.2.2"]);
    expect(pairs.filter(({ id, printed }) => !printed.startsWith(`${id.split(".")[2]}.`))).toEqual(
      [],
    );
  });
});

describe("J's parts of a finding", () => {
  it("are those that its notes print", () => {
    const { findingParts = [], notes } = official("J");
    expect(findingParts).toHaveLength(2);
    for (const part of findingParts) {
      expect(notes.some((note) => note.includes(`「${part}」`))).toBe(true);
    }
  });
});
