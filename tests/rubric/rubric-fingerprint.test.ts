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
});
