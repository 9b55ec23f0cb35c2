import {
  DOMParser,
  onErrorStopParsing,
  ParseError,
  XMLSerializer,
  type Document,
  type Element,
  type Node,
} from "@xmldom/xmldom";
import { limits } from "./limits";
import { parseStream } from "./xml-stream";
import { damaged, XlsxFault } from "./xlsx-error";

/** Attributes to set, in this order; null leaves one out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Refuses a part whose tree would be too deep or too large, before it is built.
 *
 * A tree is walked by functions that call themselves, and takes a hundred times the memory of its text.
 */
const requireSmallTree = (part: string, text: string): void => {
  let depth = 0;
  let nodes = 0;
  const count = (more: number): void => {
    nodes += more;
    if (nodes > limits.treeNodes)
      throw new XlsxFault({ type: "too-large", measure: "nodes", limit: limits.treeNodes });
  };
  parseStream(part, text, {
    open(_, attributes) {
      depth += 1;
      if (depth > limits.depth) throw damaged(part, "nesting");
      count(1 + Object.keys(attributes).length);
    },
    text() {
      count(1);
    },
    close() {
      depth -= 1;
    },
  });
};

/** Parses a part's text; anything that is not well-formed is a damaged part. */
export const parseXml = (part: string, text: string): Document => {
  requireSmallTree(part, text);
  try {
    return new DOMParser({ onError: onErrorStopParsing, locator: false }).parseFromString(
      text.replace(/^\uFEFF/, ""),
      "application/xml",
    );
  } catch (problem) {
    if (problem instanceof ParseError) throw damaged(part, problem.message);
    throw problem;
  }
};

/** The document's outermost element, which must have this name and namespace. */
export const rootOf = (
  part: string,
  document: Document,
  namespace: string,
  name: string,
): Element => {
  const root = document.documentElement;
  if (root?.namespaceURI !== namespace || root.localName !== name)
    throw damaged(part, `no <${name}>`);
  return root;
};

/** Prints a document in UTF-8, whatever encoding it was read from. */
export const printXml = (document: Document): string =>
  declaration + new XMLSerializer().serializeToString(document).replace(/^<\?xml[^>]*\?>\s*/, "");

/** The child elements of this name in the parent's own namespace, in order; all of them without a name. */
export const childrenOf = (parent: Element, name?: string): readonly Element[] => {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (
      isElement(node) &&
      (name === undefined || (node.localName === name && node.namespaceURI === parent.namespaceURI))
    )
      found.push(node);
  return found;
};

const isElement = (node: unknown): node is Element =>
  typeof node === "object" && node !== null && "nodeType" in node && node.nodeType === 1;

/** The first child element of this name, or null. */
export const childOf = (parent: Element, name: string): Element | null =>
  childrenOf(parent, name)[0] ?? null;

/** Sets attributes in their order. */
const setAttributes = (element: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) element.setAttribute(name, String(value));
};

/** A new element in the parent's namespace and with its prefix, not yet placed. */
export const newElement = (parent: Element, name: string, attributes: Attributes = {}): Element => {
  const document = parent.ownerDocument;
  if (document === null) throw new Error("an element without a document");
  const qualified = parent.prefix ? `${parent.prefix}:${name}` : name;
  const element = document.createElementNS(parent.namespaceURI, qualified);
  setAttributes(element, attributes);
  return element;
};

/** Appends a new child element. */
export const appendElement = (
  parent: Element,
  name: string,
  attributes: Attributes = {},
): Element => {
  const element = newElement(parent, name, attributes);
  parent.appendChild(element);
  return element;
};

/** The child of this name; made in its schema's place when it is missing. `order` lists the children's names. */
export const childInOrder = (parent: Element, name: string, order: readonly string[]): Element => {
  const present = childOf(parent, name);
  if (present !== null) return present;
  const followers = new Set(order.slice(order.indexOf(name) + 1));
  const next = childrenOf(parent).find((child) => followers.has(child.localName ?? ""));
  const element = newElement(parent, name);
  parent.insertBefore(element, next ?? null);
  return element;
};

const copyElement = (parent: Element, source: Element): Element => {
  const copy = appendElement(parent, source.localName ?? "");
  for (const { name, value } of source.attributes)
    if (name !== "xmlns") copy.setAttribute(name, value);
  for (const node of source.childNodes)
    if (isElement(node)) copyElement(copy, node);
    else if (node.nodeValue !== null) copy.appendChild(newText(copy, node.nodeValue));
  return copy;
};

/** A new text node, not yet placed. */
export const newText = (parent: Element, text: string): Node => {
  if (parent.ownerDocument === null) throw new Error("an element without a document");
  return parent.ownerDocument.createTextNode(text);
};

/** Appends an element given as markup without namespaces, in the parent's namespace and with its prefix. */
export const appendMarkup = (parent: Element, markup: string): Element => {
  const source = parseXml("", markup).documentElement;
  if (source === null) throw new Error("markup without an element");
  return copyElement(parent, source);
};
