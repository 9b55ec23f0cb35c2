import { oneLine } from "./outcome";

/** The longest piece of a cell's text that is quoted in a line. */
const longestQuote = 30;

/** Shortens a cell's text to what fits into one line of a report. */
export const quoted = (text: string): string => {
  const line = oneLine(text);
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
};
