import { fromHundredths, toHundredths } from "../rubric/rule-scores";

/** Prints points as they are, at most two decimals: 「8」, 「4.5」. */
export const printedNumber = (points: number): string => `${fromHundredths(toHundredths(points))}`;

/** Prints a total: with two decimals where it is a quotient. */
export const printedTotal = (total: number, divides: boolean): string =>
  divides ? total.toFixed(2) : printedNumber(total);

/** Prints a difference with its sign: 「+1」, 「−0.5」, 「0」. */
export const printedDifference = (difference: number): string => {
  if (difference === 0) return "0";
  return `${difference > 0 ? "+" : "−"}${printedNumber(Math.abs(difference))}`;
};

/** Prints a percentage with at most one decimal: 「83.3%」. */
export const printedPercent = (percent: number): string => `${Math.round(percent * 10) / 10}%`;

/** Tells a text that programs read as a plain number, with its sign. */
export const isPlainNumber = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?$/u.test(text);
