import type { Element } from "@xmldom/xmldom";
import { childrenOf } from "./xml-document";

/** Every element inside another one, in document order. */
export const elementsIn = (parent: Element): readonly Element[] =>
  childrenOf(parent).flatMap((child) => [child, ...elementsIn(child)]);
