import type { Element } from "@xmldom/xmldom";
import { schemaPrefixes } from "./manifest-rules";

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
const elementNode = 1;

const isElement = (node: { readonly nodeType: number }): node is Element =>
  node.nodeType === elementNode;

/** Lists the elements directly inside an element, in their order. */
export const childElements = (element: Element): readonly Element[] =>
  Array.from(element.childNodes).filter(isElement);

/** Lists every element below an element, in document order. */
export const elementsBelow = (element: Element): readonly Element[] =>
  childElements(element).flatMap((child) => [child, ...elementsBelow(child)]);

/** Gives an element's name as `elementRules` writes it, such as `ov:Hosts`; `?:` for a foreign schema. */
export const nameOf = (element: Element): string =>
  `${schemaPrefixes[element.namespaceURI ?? ""] ?? "?"}:${element.localName ?? ""}`;

/** Gives the xsi:type of an element without a prefix, or null. */
export const typeOf = (element: Element): string | null => {
  const type = element.getAttributeNS(schemaInstance, "type");
  return type === null || type === "" ? null : type.replace(/^.*:/, "");
};

/** Gives an attribute's value, or an empty text where it does not stand. */
export const attributeOf = (element: Element, name: string): string =>
  element.getAttribute(name) ?? "";

const ownAttribute = (name: string): boolean => !/^(xmlns|xsi)(:|$)/.test(name);

/** Lists the names of an element's attributes, without namespace declarations and xsi:type. */
export const attributeNames = (element: Element): readonly string[] =>
  Array.from(element.attributes)
    .map(({ name }) => name)
    .filter(ownAttribute);

const labelOf = (element: Element): string => {
  const id = attributeOf(element, "id");
  return (element.localName ?? "") + (id === "" ? "" : `[${id}]`);
};

/** Gives the element that holds an element; null for the root. */
export const parentOf = ({ parentNode }: Element): Element | null =>
  parentNode !== null && isElement(parentNode) ? parentNode : null;

/** Says where an element stands, such as `OfficeApp/Hosts/Host`. */
export const placeOf = (element: Element): string => {
  const parent = parentOf(element);
  return parent === null ? labelOf(element) : `${placeOf(parent)}/${labelOf(element)}`;
};
