/** Excel's limit for a sheet's name, in characters. */
export const longestSheetName = 31;

/**
 * Fits a wanted name to what Excel accepts and makes it differ, whatever the case, from the names taken.
 *
 * Leaves out `: \ / ? * [ ]`, which Excel refuses, and the apostrophe, which other programs quote wrongly in
 * print areas (MS-OI29500 2.1.578). A name that is taken gets a number: 「D 私立… (2)」.
 */
export const freeSheetName = (wanted: string, taken: readonly string[]): string => {
  const used = new Set([...taken, ...reserved].map(comparable));
  const base = legalSheetName(wanted);
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? "" : ` (${copy})`;
    const name = cut(base, longestSheetName - suffix.length) + suffix;
    if (!used.has(comparable(name))) return name;
  }
};

/** Excel keeps this name for itself. */
const reserved: readonly string[] = ["History"];

const comparable = (name: string): string => name.normalize("NFKC").toLowerCase();

const legalSheetName = (wanted: string): string => {
  const legal = wanted
    .replace(/[:\\/?*[\]']/gu, "")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  return legal === "" ? "Sheet" : legal;
};

/** Never cuts a character of two code units in half. */
const cut = (text: string, length: number): string => {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trimEnd();
};
