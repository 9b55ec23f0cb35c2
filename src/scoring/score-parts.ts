import { fromHundredths, toHundredths } from "../rubric/rule-scores";

/** The score of each part of a sum; null where the part is not answered yet. */
export type PartScores = readonly (number | null)[];

/** Adds the answered parts, exact to two decimals; unanswered parts add nothing. */
export const runningSum = (parts: PartScores): number =>
  fromHundredths(parts.reduce<number>((sum, part) => sum + toHundredths(part ?? 0), 0));

/** Prints parts for the 分項 column, such as `1|0|0.5`; an unanswered part is empty between its bars. */
export const printParts = (parts: PartScores): string => parts.map((part) => part ?? "").join("|");

/**
 * Reads the 分項 column of a sum with `count` parts.
 *
 * Null when the text has another shape or no longer adds up to the score beside it: then nobody knows how the
 * score was made up.
 */
export const readParts = (text: string, count: number, score: number | null): PartScores | null => {
  const pieces = text.split("|");
  if (pieces.length !== count || score === null) return null;
  if (!pieces.every((piece) => /^(\d+(\.\d{1,2})?)?$/.test(piece))) return null;
  const parts = pieces.map((piece) => (piece === "" ? null : Number(piece)));
  return toHundredths(runningSum(parts)) === toHundredths(score) ? parts : null;
};

/** Whether every part is answered. */
export const allAnswered = (parts: PartScores): boolean => parts.every((part) => part !== null);
