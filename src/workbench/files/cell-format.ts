import type { Alignment, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { NormalFont } from "../../host/xlsx/normal-font";
import type { CellAttributes } from "../emulator/cell-style";
import { readBorders, writeBorders } from "./border-style";
import { readColor, writeColor } from "./color";
import type { EngineStyle } from "./engine-book";
import { readFont, writeFont } from "./font-style";

const horizontal = { left: 1, center: 2, right: 3, justify: 4 } as const;
const vertical = { top: 1, middle: 2, bottom: 3 } as const;
const wrapped = 3;

/** Alignments that Excel has and the engine has not, by Excel's word for add-ins. */
const keptHorizontal = {
  fill: "Fill",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const;
const keptVertical = { justify: "Justify", distributed: "Distributed" } as const;

const keyOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, value: unknown) =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);

const at = <Value>(table: Readonly<Record<string, Value>>, key: string | undefined) =>
  key === undefined ? undefined : table[key];

const readFill = (fill: Fill | undefined): EngineStyle => {
  if (fill?.type !== "pattern" || fill.pattern === "none") return {};
  const color = readColor(fill.pattern === "solid" ? fill.fgColor : (fill.fgColor ?? fill.bgColor));
  return color === null ? {} : { bg: { rgb: color } };
};

const readRotation = (rotation: Alignment["textRotation"] | undefined): EngineStyle => {
  if (rotation === undefined || rotation === 0) return {};
  return { tr: rotation === "vertical" ? { a: 0, v: 1 } : { a: -rotation } };
};

const readAlignment = (alignment: Partial<Alignment> | undefined): EngineStyle => {
  const [ht, vt] = [at(horizontal, alignment?.horizontal), at(vertical, alignment?.vertical)];
  return {
    ...(ht === undefined ? {} : { ht }),
    ...(vt === undefined ? {} : { vt }),
    ...(alignment?.wrapText === true ? { tb: wrapped } : {}),
    ...readRotation(alignment?.textRotation),
  };
};

const formatCode = (numFmt: Style["numFmt"] | undefined): string =>
  typeof numFmt === "object" ? numFmt.formatCode : (numFmt ?? "General");

/** A file's cell format as the engine's style. */
export const readStyle = (style: Partial<Style>): EngineStyle => {
  const borders = readBorders(style.border);
  const pattern = formatCode(style.numFmt);
  return {
    ...readFont(style.font),
    ...readFill(style.fill),
    ...readAlignment(style.alignment),
    ...(borders === null ? {} : { bd: borders }),
    ...(pattern === "General" ? {} : { n: { pattern } }),
  };
};

const readKeptAlignment = (alignment: Partial<Alignment> = {}): CellAttributes => {
  const across = at<string>(keptHorizontal, alignment.horizontal);
  const down = at<string>(keptVertical, alignment.vertical);
  return {
    ...(alignment.indent ? { indentLevel: alignment.indent } : {}),
    ...(alignment.shrinkToFit === true ? { shrinkToFit: true } : {}),
    ...(across === undefined ? {} : { horizontalAlignment: across }),
    ...(down === undefined ? {} : { verticalAlignment: down }),
  };
};

/** What of a file's cell format the emulator keeps beside the engine's style; null when nothing. */
export const readAttributes = (style: Partial<Style>): CellAttributes | null => {
  const attributes: CellAttributes = {
    ...(style.protection?.locked === false ? { locked: false } : {}),
    ...(style.protection?.hidden === true ? { formulaHidden: true } : {}),
    ...readKeptAlignment(style.alignment),
  };
  return Object.keys(attributes).length === 0 ? null : attributes;
};

const writeRotation = (rotation: EngineStyle["tr"]): Partial<Alignment> => {
  if (rotation?.v === 1) return { textRotation: "vertical" };
  return rotation?.a ? { textRotation: -rotation.a } : {};
};

const writeAlignment = (style: EngineStyle, attributes: CellAttributes): Partial<Alignment> => {
  const across =
    keyOf(keptHorizontal, attributes.horizontalAlignment) ?? keyOf(horizontal, style.ht);
  const down = keyOf(keptVertical, attributes.verticalAlignment) ?? keyOf(vertical, style.vt);
  return {
    ...(across === undefined ? {} : { horizontal: across }),
    ...(down === undefined ? {} : { vertical: down }),
    ...(style.tb === wrapped ? { wrapText: true } : {}),
    ...(attributes.indentLevel ? { indent: attributes.indentLevel } : {}),
    ...(attributes.shrinkToFit === true ? { shrinkToFit: true } : {}),
    ...writeRotation(style.tr),
  };
};

const writeFill = (style: EngineStyle): Partial<Style> => {
  const color = writeColor(style.bg?.rgb);
  if (color === null) return {};
  return { fill: { type: "pattern", pattern: "solid", fgColor: color } };
};

const notEmpty = (key: "font" | "alignment" | "border" | "protection", part: object | null) =>
  part === null || Object.keys(part).length === 0 ? {} : { [key]: part };

/** A font with its name and size: a file's font without them is no font of any program. */
const writeWholeFont = (style: EngineStyle, normal: NormalFont): Partial<Font> => {
  const font = writeFont(style);
  return Object.keys(font).length === 0 ? {} : { name: normal.name, size: normal.size, ...font };
};

/** The engine's style and Excel's attributes as a file's cell format. */
export const writeFormat = (
  style: EngineStyle,
  attributes: CellAttributes,
  normal: NormalFont,
): Partial<Style> => ({
  ...notEmpty("font", writeWholeFont(style, normal)),
  ...writeFill(style),
  ...notEmpty("alignment", writeAlignment(style, attributes)),
  ...notEmpty("border", writeBorders(style.bd)),
  ...(style.n ? { numFmt: style.n.pattern } : {}),
  ...notEmpty("protection", {
    ...(attributes.locked === false ? { locked: false } : {}),
    ...(attributes.formulaHidden === true ? { hidden: true } : {}),
  }),
});
