import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { formEntryOf, printFormIndex } from "../../src/official/form-entry";
import { officialIndex } from "../../src/official/official-index";
import { findRubric, officialRubrics } from "../../src/official/official-rubrics";

describe("officialIndex", () => {
  it("says of every form what the form says, in the same order", () => {
    expect(officialIndex).toEqual(officialRubrics().map(formEntryOf));
  });

  it("stands in the file as `node scripts/build-rubric-index.js` writes it", () => {
    const file = readFileSync(join(__dirname, "../../rubrics/index.json"), "utf8");
    expect(file).toBe(printFormIndex(officialRubrics()));
  });
});

describe("formEntryOf", () => {
  it.each([
    ["D", { points: 100, bonus: 0, indicators: 30 }],
    ["K", { points: 100, bonus: 4, indicators: 29 }],
  ])("counts the points and indicators of form %s, bonus points apart", (short, figures) => {
    const rubric = findRubric(short);
    expect(rubric === null ? null : formEntryOf(rubric)).toMatchObject(figures);
  });
});
