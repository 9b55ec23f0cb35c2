import type { Border, Borders, BorderStyle } from "@cj-tech-master/excelts";
import { readColor, writeColor } from "./color";
import type { EngineBorders, EngineLine } from "./engine-book";

/** The kinds of line in the order of the engine's numbers; 0 is no line. */
const lines: readonly (BorderStyle | null)[] = [
  null,
  ...(["thin", "hair", "dotted", "dashed", "dashDot", "dashDotDot", "double"] as const),
  ...(["medium", "mediumDashed", "mediumDashDot", "mediumDashDotDot", "slantDashDot"] as const),
  "thick",
];

const sides = { top: "t", bottom: "b", left: "l", right: "r" } as const;
const sideNames = ["top", "bottom", "left", "right"] as const;

const readLine = (line: Partial<Border> | undefined): EngineLine | null =>
  line?.style === undefined
    ? null
    : { s: lines.indexOf(line.style), cl: { rgb: readColor(line.color) ?? "#000000" } };

/** A file's borders as the engine's; null when there is none. Diagonal lines are left out. */
export const readBorders = (borders: Partial<Borders> | undefined): EngineBorders | null => {
  const read: { -readonly [Side in keyof EngineBorders]: EngineBorders[Side] } = {};
  for (const side of sideNames) {
    const line = readLine(borders?.[side]);
    if (line !== null) read[sides[side]] = line;
  }
  return Object.keys(read).length === 0 ? null : read;
};

const writeLine = (line: EngineLine | null | undefined): Partial<Border> | null => {
  const style = lines[line?.s ?? 0] ?? null;
  return style === null ? null : { style, color: writeColor(line?.cl.rgb) ?? { argb: "FF000000" } };
};

/** The engine's borders as a file's; null when there is none. */
export const writeBorders = (
  borders: EngineBorders | null | undefined,
): Partial<Borders> | null => {
  const written: Partial<Borders> = {};
  for (const side of sideNames) {
    const line = writeLine(borders?.[sides[side]]);
    if (line !== null) written[side] = line;
  }
  return Object.keys(written).length === 0 ? null : written;
};
