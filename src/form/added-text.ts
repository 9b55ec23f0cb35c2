import { withoutReturns } from "./without-returns";

/**
 * What somebody wrote into the cell of an official text that still stands there whole; null where that is not so.
 *
 * Blanks and line feeds alone are no words of anybody's.
 */
export const addedText = (official: string, found: string | null): string | null => {
  if (found === null || official === "") return null;
  const [text, printed] = [withoutReturns(found), withoutReturns(official)];
  const at = text.indexOf(printed);
  if (at < 0) return null;
  const added = [text.slice(0, at), text.slice(at + printed.length)].map((part) => part.trim());
  return added.filter((part) => part !== "").join(" … ") || null;
};
