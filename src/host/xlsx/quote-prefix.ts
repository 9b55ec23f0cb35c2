import { type Element, XMLSerializer } from "@xmldom/xmldom";
import type { SheetPlan } from "../../plan/workbook-plan";
import { readsAsFormula } from "../../plan/formula-like";
import { limits } from "./limits";
import type { StyleNumbers } from "./sheet-cells-xml";
import { collectionOf, type StylesPart } from "./styles-part";
import { childrenOf } from "./xml-document";
import { XlsxFault } from "./xlsx-error";

/**
 * The number of the cell format that equals another one but for `quotePrefix`, appended when there is none.
 *
 * With `quotePrefix` a text stays text when its cell is edited, as if it had been typed behind an apostrophe
 * (ECMA-376 part 1, 18.8.45).
 */
export const formatQuoted = (styles: StylesPart, format: number, quoted: boolean): number => {
  const collection = collectionOf(styles, "cellXfs");
  const formats = childrenOf(collection, "xf");
  const source = formats[format];
  if (source === undefined || isQuoted(source) === quoted) return format;
  const wanted = withQuotePrefix(source, quoted);
  const signature = signatureOf(wanted);
  const present = formats.findIndex((one) => signatureOf(one) === signature);
  if (present >= 0) return present;
  if (formats.length >= limits.cellFormats)
    throw new XlsxFault({ type: "too-large", measure: "styles", limit: limits.cellFormats });
  collection.appendChild(wanted);
  collection.setAttribute("count", String(formats.length + 1));
  return formats.length;
};

/** The numbers of the styles that stand under a text that reads as a formula, with `quotePrefix`. */
export const quotedStyles = (
  styles: StylesPart,
  numbers: StyleNumbers,
  sheets: readonly Pick<SheetPlan, "cells">[],
): StyleNumbers => {
  const quoted = new Map<string, number>();
  for (const { content, style } of sheets.flatMap(({ cells }) => cells.flat())) {
    const number = numbers.get(style);
    if (content?.type !== "text" || number === undefined || !readsAsFormula(content.text)) continue;
    if (!quoted.has(style)) quoted.set(style, formatQuoted(styles, number, true));
  }
  return quoted;
};

const isQuoted = (format: Element): boolean =>
  ["1", "true"].includes(format.getAttribute("quotePrefix") ?? "");

const withQuotePrefix = (format: Element, quoted: boolean): Element => {
  const copy = format.cloneNode(true) as Element;
  if (quoted) copy.setAttribute("quotePrefix", "1");
  else copy.removeAttribute("quotePrefix");
  return copy;
};

/** Equal for equal formats, in whatever order their attributes stand; a false `quotePrefix` is none. */
const signatureOf = (format: Element): string => {
  const attributes = Array.from(format.attributes, ({ name, value }) => `${name}=${value}`)
    .filter((one) => !/^(xmlns|quotePrefix=(0|false)$)/.test(one))
    .sort();
  const children = childrenOf(format).map((child) => new XMLSerializer().serializeToString(child));
  return [...attributes, ...children].join("\n");
};
