import { checkWords } from "../messages/sheet";
import type { Formula } from "./formula";
import { binary, call, joined, number, text } from "./formula-builders";

/** `✓` and whatever follows it. */
const anyFine = `${checkWords.ok}*`;

/** The cells that one role's scores are counted in. */
export interface CountedCells {
  /** The role's check cells, from the first indicator's row to the last one's. */
  readonly checks: Formula;
  /** The role's score cells of the same rows. */
  readonly scores: Formula;
  /** How many of these rows belong to indicators, continuation rows included. */
  readonly rows: number;
}

/** How many scores are missing, and how many are not known to be legal. */
export interface ScoreCounts {
  readonly missing: Formula;
  readonly invalid: Formula;
}

/**
 * Counts the missing and the invalid scores of one role by the words of its check column.
 *
 * Whatever is not positively fine counts, so that a cleared check or a moved score can't make a total look final.
 */
export const countScores = ({ checks, scores, rows }: CountedCells): ScoreCounts => {
  const countOf = (words: string): Formula => call("COUNTIF", checks, text(words));
  const missing = joined("+", [countOf(checkWords.missing), countOf(checkWords.undecided)]);
  const emptied = call("COUNTIFS", checks, text(checkWords.ok), scores, text(""));
  const unproved = joined("-", [number(rows), countOf(anyFine), missing]);
  return { missing, invalid: binary(unproved, "+", emptied) };
};
