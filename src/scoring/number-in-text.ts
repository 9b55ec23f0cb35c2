/**
 * The number that a text plainly means: `8`, `８`, ` 8`, `8 分`, `+8.50`, `８．５分`; null for every other text.
 *
 * Full-width signs and digits, spaces around (U+3000 and no-break space included) and one closing 分 are accepted.
 * Thousands separators, percent signs, dates, exponents and formulas are not numbers here.
 */
export const numberInText = (text: string): number | null => {
  if (text.length > longestNumber) return null;
  const match = plainNumber.exec(text.normalize("NFKC").replaceAll("−", "-").trim());
  return match?.[1] === undefined ? null : Number(match[1]);
};

const longestNumber = 40;
const plainNumber = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*分?$/u;
