import { expect, it } from "@jest/globals";
import { statusWords } from "../../src/scoring/status-words";

it.each([
  [0, 0, ""],
  [3, 0, "暫計：未填 3 項"],
  [0, 1, "暫計：不合規定或未經檢核 1 項"],
  [3, 1, "暫計：未填 3 項、不合規定或未經檢核 1 項"],
])("says for %d missing and %d invalid scores: %j", (missing, invalid, words) => {
  expect(statusWords(missing, invalid)).toBe(words);
});
