import type { Color } from "@cj-tech-master/excelts";

/** The colours of the Office theme in the order of their numbers (ECMA-376 part 1, 20.1.6.2; light and dark swapped as Excel does). */
const officeTheme = [
  ...["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31"],
  ...["#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72"],
];

/** A file's colour as `#RRGGBB`, or null when it is automatic. A theme's colour is taken from the Office theme, without its tint. */
export const readColor = (color: Partial<Color> | undefined): string | null => {
  const digits = /([0-9a-f]{6})$/i.exec(color?.argb ?? "")?.[1];
  if (digits !== undefined) return `#${digits.toUpperCase()}`;
  return color?.theme === undefined ? null : (officeTheme[color.theme] ?? null);
};

/** `#RGB`, `#RRGGBB` or `rgb(r, g, b)` as a file's opaque colour; anything else is null. */
export const writeColor = (rgb: string | null | undefined): Partial<Color> | null => {
  const digits = hexDigits(rgb ?? "");
  return digits === null ? null : { argb: `FF${digits.toUpperCase()}` };
};

const hexDigits = (rgb: string): string | null => {
  const [, short] = /^#([0-9a-f]{3})$/i.exec(rgb) ?? [];
  if (short !== undefined) return short.replaceAll(/./g, "$&$&");
  const [, long] = /^#([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(rgb) ?? [];
  if (long !== undefined) return long;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(rgb)?.slice(1, 4);
  return parts?.map((part) => Number(part).toString(16).padStart(2, "0")).join("") ?? null;
};
