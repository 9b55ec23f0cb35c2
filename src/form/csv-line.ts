import { readsAsFormula } from "../plan/formula-like";

/** Tells programs that a .csv is UTF-8; without it Excel takes Chinese for the machine's own code page. */
export const csvMark = "\uFEFF";

/**
 * Prints a line of a .csv (RFC 4180), its line end included.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP's page on CSV injection says;
 * numbers stay numbers.
 */
export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map((value) => (typeof value === "string" ? csvText(value) : (value ?? ""))).join(",")}\r\n`;

const csvText = (text: string): string => {
  const safe = readsAsFormula(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
