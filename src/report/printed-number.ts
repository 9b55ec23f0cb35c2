import { fromHundredths, toHundredths } from "../rubric/rule-scores";

/** Prints points as they are, at most two decimals: 「8」, 「4.5」. */
export const printedNumber = (points: number): string => `${fromHundredths(toHundredths(points))}`;

/** Prints a total: with two decimals where it is a quotient. */
export const printedTotal = (total: number, divides: boolean): string =>
  divides ? total.toFixed(2) : printedNumber(total);

/** Prints a difference with its sign, a true minus as wide as the plus: 「+1」, 「−0.5」, 「0」. */
export const printedDifference = (difference: number): string => {
  const size = printedNumber(Math.abs(difference));
  if (size === "0") return size;
  return difference > 0 ? `+${size}` : `−${size}`;
};

/** Prints a percentage with at most one decimal: 「83.3%」. */
export const printedPercent = (percent: number): string => `${Math.round(percent * 10) / 10}%`;

/** Tells a text that programs read as a plain number, with its sign. */
export const isPlainNumber = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?$/u.test(text);
