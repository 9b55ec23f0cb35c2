import { describe, expect, it } from "@jest/globals";
import { numberOffers } from "../../src/form/number-offers";
import { edited, located, rubric, untouched } from "./planned-sheets";

describe("numberOffers", () => {
  it.each([
    ["8 分", 8],
    ["８", 8],
    [" 8", 8],
    ["12", 12],
  ])("offers %j the number %i", (text, number) => {
    const cells = edited(untouched(), "1.1.1", "self", text);

    expect(numberOffers(cells, located(cells), rubric)).toEqual([
      expect.objectContaining({ indicator: "1.1.1", role: "self", old: text, number }),
    ]);
  });

  it.each(["na", "NA", "約 8", "", 8, true])("offers nothing for %j", (value) => {
    const cells = edited(untouched(), "1.1.1", "self", value);

    expect(numberOffers(cells, located(cells), rubric)).toEqual([]);
  });
});
