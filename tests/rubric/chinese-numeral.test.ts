import { expect, it } from "@jest/globals";
import { chineseNumeral } from "../../src/rubric/chinese-numeral";

it.each([
  [1, "一"],
  [9, "九"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [35, "三十五"],
])("writes %d as %s", (value, words) => {
  expect(chineseNumeral(value)).toBe(words);
});
