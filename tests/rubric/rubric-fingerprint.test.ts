import { describe, expect, it } from "@jest/globals";
import { rubricFingerprint } from "../../src/rubric/rubric-fingerprint";
import { anIndicator, aCriterion, aRubric, aSection } from "../builders";

const fingerprint = rubricFingerprint(aRubric());

describe("rubric fingerprint", () => {
  it("is 16 hexadecimal digits and the same for the same form", () => {
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/u);
    expect(rubricFingerprint(aRubric())).toBe(fingerprint);
  });

  it("does not depend on the order of keys", () => {
    const reversed = Object.fromEntries(Object.entries(aRubric()).reverse());
    expect(rubricFingerprint({ ...aRubric(), ...reversed })).toBe(fingerprint);
    expect(rubricFingerprint(JSON.parse(JSON.stringify(reversed)) as never)).toBe(fingerprint);
  });

  it("changes with one character of official text", () => {
    const indicators = [anIndicator({ standard: "已辦理：100 分" })];
    const sections = [aSection({ criteria: [aCriterion({ indicators })] })];
    expect(rubricFingerprint(aRubric({ sections }))).not.toBe(fingerprint);
    expect(rubricFingerprint(aRubric({ notes: [] }))).not.toBe(fingerprint);
  });

  it("changes with a printed suffix of points", () => {
    const indicators = [anIndicator({ pointsText: "(100分；無事件者不予計分)" })];
    const sections = [aSection({ criteria: [aCriterion({ indicators })] })];
    expect(rubricFingerprint(aRubric({ sections }))).not.toBe(fingerprint);
  });

  it("ignores the version, the place in the source and our own notes", () => {
    const source = { document: "測試計畫", lines: [7, 9] } as const;
    const indicators = [anIndicator({ source, note: "照印" })];
    const sections = [aSection({ criteria: [aCriterion({ indicators })] })];
    expect(rubricFingerprint(aRubric({ version: "1.0.1", source, sections }))).toBe(fingerprint);
  });

  it("ignores what our programs do with the text", () => {
    const annex = { id: "一", title: "一", columns: ["一"], rows: [["一"]], notes: [] };
    const annexes = [{ ...annex, source: { document: "測試計畫", lines: [1, 2] } as const }];
    const explained = annexes.map((each) => ({ ...each, rowIndicators: ["1.1.1"] }));
    expect(rubricFingerprint(aRubric({ annexes: explained }))).toBe(
      rubricFingerprint(aRubric({ annexes })),
    );
    expect(rubricFingerprint(aRubric({ findingParts: ["特色", "建議"] }))).toBe(fingerprint);
  });
});
