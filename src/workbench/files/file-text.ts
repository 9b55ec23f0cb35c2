import type { Element } from "@xmldom/xmldom";

/** Undoes the escapes that files use for control characters: `_x000a_` is a line feed (ECMA-376 part 1, 22.9.2.19). */
const unescapeText = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_whole, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );

/** An attribute's text without escapes; null when the element has no such attribute. */
export const attributeText = (element: Element, name: string): string | null => {
  const text = element.getAttribute(name);
  return text === null ? null : unescapeText(text);
};

/** Whether an attribute is on: `1` or `true`; `usual` when it is missing. */
export const isOn = (element: Element, name: string, usual = false): boolean => {
  const value = element.getAttribute(name);
  return value === null ? usual : value === "1" || value === "true";
};
