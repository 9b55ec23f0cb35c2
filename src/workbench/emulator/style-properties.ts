import type { IStyleData } from "@univerjs/core";
import { booleanOf, colorOf, integerOf, numberOf, textOf, wordOf } from "./arguments";
import type { CellFormat, FormatPatch } from "./cell-style";
import { invalidArgument } from "./excel-error";
import { limits } from "./limits";

/** One property of a cell's format: how it is read and what setting it changes. */
export interface StyleProperty {
  readonly read: (format: CellFormat) => unknown;
  readonly write: (value: unknown) => FormatPatch;
}

/** The font of the Normal style in Excel for Taiwan. */
export const normalFont = { name: "新細明體", size: 12 } as const;

const on = (flag: unknown): 0 | 1 => (booleanOf(flag) ? 1 : 0);
const decorated = (flag: boolean): { readonly s: 0 | 1 } => ({ s: flag ? 1 : 0 });
const doubleLine = 10;

const isDrawn = (line: IStyleData["ul"]): boolean => Number(line?.s) === 1;

const underlineOf = ({ ul }: IStyleData): string => {
  if (!isDrawn(ul)) return "None";
  return Number(ul?.t) === doubleLine ? "Double" : "Single";
};

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const writeUnderline = (value: unknown): FormatPatch => {
  const word = wordOf(value, underlines);
  if (word === "None") return { style: { ul: decorated(false) } };
  return { style: { ul: word.startsWith("Double") ? { s: 1, t: doubleLine } : { s: 1 } } };
};

const fontSize = (value: unknown): number => {
  const size = numberOf(value);
  if (size < 1 || size > limits.fontSize) throw invalidArgument();
  return size;
};

const baseline = { normal: 1, subscript: 2, superscript: 3 } as const;

/** The properties of a cell's font. */
export const fontProperties: Readonly<Record<string, StyleProperty>> = {
  name: {
    read: ({ style }) => style.ff ?? normalFont.name,
    write: (value) => ({ style: { ff: textOf(value) } }),
  },
  size: {
    read: ({ style }) => style.fs ?? normalFont.size,
    write: (value) => ({ style: { fs: fontSize(value) } }),
  },
  bold: {
    read: ({ style }) => Number(style.bl) === 1,
    write: (value) => ({ style: { bl: on(value) } }),
  },
  italic: {
    read: ({ style }) => Number(style.it) === 1,
    write: (value) => ({ style: { it: on(value) } }),
  },
  color: {
    read: ({ style }) => (style.cl?.rgb ?? "#000000").toUpperCase(),
    write: (value) => ({ style: { cl: { rgb: colorOf(value) } } }),
  },
  underline: { read: ({ style }) => underlineOf(style), write: writeUnderline },
  strikethrough: {
    read: ({ style }) => isDrawn(style.st),
    write: (value) => ({ style: { st: decorated(booleanOf(value)) } }),
  },
  subscript: {
    read: ({ style }) => Number(style.va) === baseline.subscript,
    write: (value) => ({ style: { va: booleanOf(value) ? baseline.subscript : baseline.normal } }),
  },
  superscript: {
    read: ({ style }) => Number(style.va) === baseline.superscript,
    write: (value) => ({
      style: { va: booleanOf(value) ? baseline.superscript : baseline.normal },
    }),
  },
};

/** The properties of a cell's fill. */
export const fillProperties: Readonly<Record<string, StyleProperty>> = {
  color: {
    // A cell without a fill answers white, as Excel's does.
    read: ({ style }) => (style.bg?.rgb ?? "#FFFFFF").toUpperCase(),
    write: (value) => ({ style: { bg: value === "" ? null : { rgb: colorOf(value) } } }),
  },
};

const horizontal = { Left: 1, Center: 2, Right: 3, Justify: 4 } as const;
const horizontalWords = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const vertical = { Top: 1, Center: 2, Bottom: 3 } as const;
const verticalWords = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const wrapped = 3;
const overflow = 1;

const wordFor = (table: Readonly<Record<string, number>>, number: unknown): string | undefined =>
  Object.keys(table).find((word) => table[word] === number);

/** A word that the engine does not know is kept as an attribute, so that it reads back. */
const alignment = (
  key: "ht" | "vt",
  attribute: "horizontalAlignment" | "verticalAlignment",
  table: Readonly<Record<string, number>>,
  words: readonly string[],
  usual: string,
): StyleProperty => ({
  read: ({ style, attributes }) => attributes[attribute] ?? wordFor(table, style[key]) ?? usual,
  write: (value) => {
    const word = wordOf(value, words);
    const isKnown = word in table || word === usual;
    return {
      style: { [key]: table[word] ?? null },
      attributes: { [attribute]: isKnown ? null : word },
    };
  },
});

const degrees = (value: unknown): FormatPatch => {
  const angle = integerOf(value);
  if (angle !== 180 && Math.abs(angle) > 90) throw invalidArgument();
  return { style: { tr: angle === 180 ? { a: 0, v: 1 } : { a: -angle } } };
};

const indent = (value: unknown): FormatPatch => {
  const level = integerOf(value);
  if (level < 0 || level > limits.indent) throw invalidArgument();
  return { attributes: { indentLevel: level === 0 ? null : level } };
};

/** The properties of how a text stands in its cell. */
export const alignmentProperties: Readonly<Record<string, StyleProperty>> = {
  horizontalAlignment: alignment(
    "ht",
    "horizontalAlignment",
    horizontal,
    horizontalWords,
    "General",
  ),
  verticalAlignment: alignment("vt", "verticalAlignment", vertical, verticalWords, "Bottom"),
  wrapText: {
    read: ({ style }) => Number(style.tb) === wrapped,
    write: (value) => ({ style: { tb: booleanOf(value) ? wrapped : overflow } }),
  },
  textOrientation: {
    read: ({ style }) => (Number(style.tr?.v) === 1 ? 180 : 0 - (style.tr?.a ?? 0)),
    write: degrees,
  },
  indentLevel: { read: ({ attributes }) => attributes.indentLevel ?? 0, write: indent },
  shrinkToFit: {
    read: ({ attributes }) => attributes.shrinkToFit ?? false,
    write: (value) => ({ attributes: { shrinkToFit: booleanOf(value) ? true : null } }),
  },
  readingOrder: {
    read: ({ attributes }) => attributes.readingOrder ?? "Context",
    write: (value) => {
      const word = wordOf(value, ["Context", "LeftToRight", "RightToLeft"]);
      return { attributes: { readingOrder: word === "Context" ? null : word } };
    },
  },
};

/** The properties of a cell's protection. */
export const protectionProperties: Readonly<Record<string, StyleProperty>> = {
  locked: {
    read: ({ attributes }) => attributes.locked ?? true,
    write: (value) => ({ attributes: { locked: booleanOf(value) ? null : false } }),
  },
  formulaHidden: {
    read: ({ attributes }) => attributes.formulaHidden ?? false,
    write: (value) => ({ attributes: { formulaHidden: booleanOf(value) ? true : null } }),
  },
};
