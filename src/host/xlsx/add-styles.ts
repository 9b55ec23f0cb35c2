import type { Element } from "@xmldom/xmldom";
import { XMLSerializer } from "@xmldom/xmldom";
import type { ConditionalFormatPlan, StylePlan } from "../../plan/workbook-plan";
import { limits } from "./limits";
import {
  borderElement,
  differenceElement,
  fillElement,
  fontElement,
  formatElement,
} from "./style-elements";
import { collectionOf, normalFormat, type StyleCollection, type StylesPart } from "./styles-part";
import { appendElement, appendMarkup, childrenOf } from "./xml-document";
import { XlsxFault } from "./xlsx-error";

/** Number formats that need no definition, by their code (ECMA-376 part 1, 18.8.30). */
const builtInNumberFormats: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

const firstOwnNumberFormat = 164;

/** Without prefix, so that equal elements of differently prefixed documents compare equal. */
const print = (one: Element): string =>
  new XMLSerializer().serializeToString(one).replaceAll(/ xmlns(:\w+)?="[^"]*"|(?<=<\/?)\w+:/g, "");

/** Appends to one collection what it does not hold yet; the numbers of what was there stay. */
class Collection {
  readonly #element: Element;
  readonly #indexes = new Map<string, number>();
  #size = 0;

  constructor(styles: StylesPart, name: StyleCollection) {
    this.#element = collectionOf(styles, name);
    for (const child of childrenOf(this.#element)) this.#remember(print(child));
  }

  get size(): number {
    return this.#size;
  }

  #remember(printed: string): number {
    const index = this.#size;
    if (!this.#indexes.has(printed)) this.#indexes.set(printed, index);
    this.#size += 1;
    return index;
  }

  /** The number of the entry with this markup, appended when it is new. */
  indexOf(markup: string): number {
    const known = this.#indexes.get(markup);
    if (known !== undefined) return known;
    appendMarkup(this.#element, markup);
    this.#element.setAttribute("count", String(this.#size + 1));
    return this.#remember(markup);
  }
}

const addNumberFormat = (styles: StylesPart, code: string): number => {
  const builtIn = builtInNumberFormats[code];
  if (builtIn !== undefined) return builtIn;
  const collection = collectionOf(styles, "numFmts");
  const present = childrenOf(collection, "numFmt");
  const same = present.find((one) => one.getAttribute("formatCode") === code);
  if (same !== undefined) return Number(same.getAttribute("numFmtId"));
  const ids = present.map((one) => Number(one.getAttribute("numFmtId")));
  const id = Math.max(firstOwnNumberFormat - 1, ...ids) + 1;
  appendElement(collection, "numFmt", { numFmtId: id, formatCode: code });
  collection.setAttribute("count", String(present.length + 1));
  return id;
};

/**
 * Appends the formats that the named styles need and gives their numbers.
 *
 * Existing numbers never change, equal entries are not doubled, Normal stays as it is.
 */
export const addStyles = (
  styles: StylesPart,
  plans: Readonly<Record<string, StylePlan>>,
): ReadonlyMap<string, number> => {
  const fonts = new Collection(styles, "fonts");
  const fills = new Collection(styles, "fills");
  const borders = new Collection(styles, "borders");
  const formats = new Collection(styles, "cellXfs");
  const base = normalFormat(styles);
  const numbers = new Map<string, number>();
  for (const [name, plan] of Object.entries(plans)) {
    const parts = {
      numberFormat: addNumberFormat(styles, plan.numberFormat),
      font: fonts.indexOf(fontElement(plan.font)),
      fill: fills.indexOf(fillElement(plan.fill)),
      border: borders.indexOf(borderElement(plan.borders)),
      base,
    };
    numbers.set(name, formats.indexOf(formatElement(plan, parts)));
  }
  if (formats.size > limits.cellFormats)
    throw new XlsxFault({ type: "too-large", measure: "styles", limit: limits.cellFormats });
  return numbers;
};

/** Appends what the conditional formats change; the numbers are in the order of the formats. */
export const addDifferences = (
  styles: StylesPart,
  formats: readonly ConditionalFormatPlan[],
): readonly number[] => {
  if (formats.length === 0) return [];
  const collection = new Collection(styles, "dxfs");
  return formats.map((format) => collection.indexOf(differenceElement(format)));
};
