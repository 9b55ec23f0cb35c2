import { describe, expect, it } from "@jest/globals";
import { combineCopies } from "../../src/form/combine";
import { officialRubrics } from "../../src/official/official-rubrics";
import { blankSheets, entered, inputsOn } from "./copies";

describe("copies of every official form", () => {
  it.each(officialRubrics().map((rubric) => [rubric.short, rubric] as const))(
    "hold nothing while nobody filled them in: %s",
    (_, rubric) => {
      const sheets = blankSheets([rubric]);
      const combination = combineCopies(
        { file: "base", sheets },
        [{ file: "a", sheets }],
        [rubric],
      );

      expect(combination).toEqual({
        sheets: [],
        taken: [],
        conflicts: [],
        leftovers: [],
        problems: [],
      });
    },
  );

  it.each(officialRubrics().map((rubric) => [rubric.short, rubric] as const))(
    "give every input cell its value, annexes and units included: %s",
    (_, rubric) => {
      const sheets = blankSheets([rubric]);
      const inputs = inputsOn(sheets, [rubric]).filter((_, index) => index % 7 === 0);
      const values = Object.fromEntries(inputs.map(({ input }, at) => [input.place.key, at]));
      const combination = combineCopies(
        { file: "base", sheets },
        [{ file: "a", sheets: entered(sheets, [rubric], values) }],
        [rubric],
      );

      expect(combination.leftovers).toEqual([]);
      expect(
        Object.fromEntries(combination.taken.map(({ place, from }) => [place.key, from.value])),
      ).toEqual(values);
    },
  );
});
