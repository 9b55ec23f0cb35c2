import { oneLine } from "./outcome";

/** The longest piece of a cell's text that is quoted in a line. */
const longestQuote = 30;

/** How much is quoted before the place where two texts differ. */
const shown = 10;

/** Shortens a cell's text to what fits into one line of a report. */
export const quoted = (text: string): string => {
  const line = oneLine(text);
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
};

/** Whether a cell's text fits into one line of a report as it is. */
export const isQuotedWhole = (text: string): boolean => quoted(text) === text;

/** Shortens two texts that differ, from shortly before they do: a long text may have been changed at its end only. */
export const quotedPair = (one: string, other: string): readonly [string, string] => {
  const [first, second] = [oneLine(one), oneLine(other)];
  const same = commonLength(first, second);
  if (same < longestQuote) return [quoted(one), quoted(other)];
  return [`…${quoted(first.slice(same - shown))}`, `…${quoted(second.slice(same - shown))}`];
};

const commonLength = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};
