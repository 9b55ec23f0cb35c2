import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { findRubric, officialRubrics } from "../src/official/official-rubrics";
import { parseRubric } from "../src/rubric/parse-rubric";
import { describeRubricIssue } from "../src/rubric/rubric-issue";
import { indicatorsOf, scoredIndicatorsOf } from "../src/rubric/walk";

const folder = join(__dirname, "../rubrics");
const files = readdirSync(folder).filter((name) => /^moe-\d+-[a-z]\.json$/u.test(name));

/** What a complete transcription has, counted in the printed document. */
const printed: Readonly<Record<string, readonly [title: string, counts: readonly number[]]>> = {
  A: ["大學甄選入學招生", [1, 2, 4, 4]],
  B: ["技專校院四技二專甄選入學招生", [1, 3, 11, 11]],
  C: ["私立大學校院校務發展計畫經費", [3, 13, 29, 27]],
  D: ["私立技專校院執行整體發展獎勵補助經費運用績效", [3, 11, 30, 30]],
  E: ["大專校院辦理樂齡大學執行成效", [1, 4, 15, 15]],
  F: ["大專校院校園環境管理現況調查與執行成效", [3, 14, 39, 39]],
  G: ["校園保護智慧財產權與資訊安全（含個資保護）", [3, 11, 47, 47]],
  H: ["大專校院數位學習課程實施成效", [3, 8, 26, 26]],
  I: ["大專校院輔導身心障礙學生工作辦理情形", [4, 15, 53, 53]],
  J: ["私立大專校院學生事務與輔導工作經費執行成效", [4, 15, 47, 47]],
  K: ["大專校院推動性別平等教育工作辦理情形", [5, 11, 30, 30]],
  L: ["大專校院國際化品質", [5, 22, 43, 43]],
};

describe.each(files)("rubrics/%s", (name) => {
  const parsed = parseRubric(JSON.parse(readFileSync(join(folder, name), "utf8")));

  it("adds up and refers to nothing that is missing", () => {
    expect(parsed.ok ? [] : parsed.error.map(describeRubricIssue)).toEqual([]);
  });

  it("is named for its id and stands among the official forms", () => {
    const id = name.replace(".json", "");
    expect(officialRubrics().map((rubric) => rubric.id)).toContain(id);
    expect(findRubric(id)).toEqual(parsed.ok ? parsed.value : null);
  });
});

describe.each(officialRubrics().map((rubric) => ({ form: rubric.short, rubric })))(
  "form $form",
  ({ form, rubric }) => {
    it("has the title and as many sections, criteria, indicators and scores as are printed", () => {
      const counts = [
        rubric.sections.length,
        rubric.sections.flatMap(({ criteria }) => criteria).length,
        indicatorsOf(rubric).length,
        scoredIndicatorsOf(rubric).length,
      ];
      expect([rubric.title, counts]).toEqual(printed[form]);
    });
  },
);

describe("finding an official form", () => {
  it("accepts ids and letters in either case", () => {
    expect(findRubric("MOE-105-D")?.short).toBe("D");
    expect(findRubric("d")?.id).toBe("moe-105-d");
  });

  it("finds none by another name", () => {
    expect(findRubric("Z")).toBeNull();
    expect(findRubric("")).toBeNull();
  });

  it("lists the forms in the order of their letters", () => {
    const letters = officialRubrics().map(({ short }) => short);
    expect(letters).toEqual([...letters].sort());
  });
});
