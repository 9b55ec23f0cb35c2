import type { Document, Element } from "@xmldom/xmldom";
import { addContentType } from "./content-types";
import { contentTypes, namespaces } from "./namespaces";
import type { NormalFont } from "./normal-font";
import { resolveTarget } from "./part-path";
import { addRelationship, relatedPart } from "./relationships";
import type { WorkbookPart } from "./workbook-part";
import {
  appendMarkup,
  childInOrder,
  childOf,
  childrenOf,
  parseXml,
  printXml,
  rootOf,
} from "./xml-document";
import { withPart, xmlText, type XlsxPackage } from "./xlsx-package";

/** The collections of a styles part, in their schema's order (ECMA-376 part 1, 18.8.39). */
const order = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"],
  ...["tableStyles", "colors", "extLst"],
];

/** A collection of the styles part that cells or conditional formats refer to by number. */
export type StyleCollection = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** The opened styles part; its document is changed in place and written back by `withStyles`. */
export interface StylesPart {
  readonly path: string;
  readonly document: Document;
  readonly root: Element;
}

/** What a cell without a format refers to; a collection that has nothing is given it first. */
const defaults = {
  fonts: '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill>',
  borders: "<border><left/><right/><top/><bottom/><diagonal/></border>",
  cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
} as const;

const addDefaults = (root: Element): void => {
  for (const [name, markup] of Object.entries(defaults)) {
    const collection = childInOrder(root, name, order);
    if (childrenOf(collection).length > 0) continue;
    appendMarkup(collection, markup);
    collection.setAttribute("count", "1");
  }
};

const emptyStyles = `<styleSheet xmlns="${namespaces.main}"/>`;

const stylesPath = (pack: XlsxPackage, workbook: WorkbookPart) => {
  const related = relatedPart(workbook.relationships, "styles");
  if (related !== null) return { pack, path: related };
  const path = resolveTarget(workbook.path, "styles.xml");
  const declared = addContentType(pack, path, contentTypes.styles);
  return { pack: addRelationship(declared, workbook.path, "styles", "styles.xml").pack, path };
};

/** Opens the workbook's styles; a workbook without that part is given one. */
export const openStyles = (
  pack: XlsxPackage,
  workbook: WorkbookPart,
): { readonly pack: XlsxPackage; readonly styles: StylesPart } => {
  const { pack: prepared, path } = stylesPath(pack, workbook);
  const document = parseXml(path, xmlText(prepared, path) ?? emptyStyles);
  const root = rootOf(path, document, namespaces.main, "styleSheet");
  addDefaults(root);
  return { pack: prepared, styles: { path, document, root } };
};

/** The package with the styles part as it now stands. */
export const withStyles = (pack: XlsxPackage, styles: StylesPart): XlsxPackage =>
  withPart(pack, styles.path, printXml(styles.document));

/** A collection, made in its schema's place when it is missing. */
export const collectionOf = (styles: StylesPart, name: StyleCollection): Element =>
  childInOrder(styles.root, name, order);

/** How many cell formats there are; cells refer to them by number. */
export const formatCount = (styles: StylesPart): number =>
  childrenOf(collectionOf(styles, "cellXfs"), "xf").length;

const numberAttribute = (element: Element | undefined, name: string): number | null => {
  const text = element?.getAttribute(name) ?? null;
  return text === null || !Number.isFinite(Number(text)) ? null : Number(text);
};

/** The index of the Normal style's format among the style formats; 0 when no style says it is Normal. */
export const normalFormat = ({ root }: StylesPart): number => {
  const cellStyles = childOf(root, "cellStyles");
  const styles = cellStyles === null ? [] : childrenOf(cellStyles, "cellStyle");
  const normal = styles.find((style) => style.getAttribute("builtinId") === "0");
  return numberAttribute(normal, "xfId") ?? 0;
};

const valueOf = (font: Element | undefined, name: string): string | null =>
  font === undefined ? null : (childOf(font, name)?.getAttribute("val") ?? null);

/** The font of the Normal style; Calibri 11 where the part does not say. */
export const normalFont = (styles: StylesPart): NormalFont => {
  const formats = childOf(styles.root, "cellStyleXfs");
  const normal = formats === null ? undefined : childrenOf(formats, "xf")[normalFormat(styles)];
  const fonts = childOf(styles.root, "fonts");
  const list = fonts === null ? [] : childrenOf(fonts, "font");
  const font = list[numberAttribute(normal, "fontId") ?? 0] ?? list[0];
  return { name: valueOf(font, "name") ?? "Calibri", size: Number(valueOf(font, "sz") ?? 11) };
};
