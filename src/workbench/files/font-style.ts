import type { Font } from "@cj-tech-master/excelts";
import { readColor, writeColor } from "./color";
import type { EngineStyle } from "./engine-book";

const doubleLine = 10;
const subscript = 2;
const superscript = 3;

const readUnderline = (underline: Font["underline"] | undefined): EngineStyle => {
  if (underline === undefined || underline === false || underline === "none") return {};
  const isDouble = underline === "double" || underline === "doubleAccounting";
  return { ul: isDouble ? { s: 1, t: doubleLine } : { s: 1 } };
};

const readBaseline = (align: Font["vertAlign"] | undefined): EngineStyle => {
  if (align === undefined) return {};
  return { va: align === "subscript" ? subscript : superscript };
};

const readColorOf = (font: Partial<Font>): EngineStyle => {
  const color = readColor(font.color);
  return color === null ? {} : { cl: { rgb: color } };
};

/** A file's font as the engine's style. */
export const readFont = (font: Partial<Font> = {}): EngineStyle => ({
  ...(font.name === undefined ? {} : { ff: font.name }),
  ...(font.size === undefined ? {} : { fs: font.size }),
  ...(font.bold === true ? { bl: 1 } : {}),
  ...(font.italic === true ? { it: 1 } : {}),
  ...(font.strike === true ? { st: { s: 1 } } : {}),
  ...readUnderline(font.underline),
  ...readBaseline(font.vertAlign),
  ...readColorOf(font),
});

const writeUnderline = (line: EngineStyle["ul"]): Partial<Font> => {
  if (line?.s !== 1) return {};
  return { underline: line.t === doubleLine ? "double" : true };
};

const writeBaseline = (offset: EngineStyle["va"]): Partial<Font> => {
  if (offset === subscript) return { vertAlign: "subscript" };
  return offset === superscript ? { vertAlign: "superscript" } : {};
};

const writeColorOf = (style: EngineStyle): Partial<Font> => {
  const color = writeColor(style.cl?.rgb);
  return color === null ? {} : { color };
};

/** The engine's style as a file's font; what the style leaves open stays out. */
export const writeFont = (style: EngineStyle): Partial<Font> => ({
  ...(style.ff ? { name: style.ff } : {}),
  ...(style.fs === undefined ? {} : { size: style.fs }),
  ...(style.bl === 1 ? { bold: true } : {}),
  ...(style.it === 1 ? { italic: true } : {}),
  ...(style.st?.s === 1 ? { strike: true } : {}),
  ...writeUnderline(style.ul),
  ...writeBaseline(style.va),
  ...writeColorOf(style),
});
