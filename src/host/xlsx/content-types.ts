import { namespaces } from "./namespaces";
import { appendElement, childrenOf, parseXml, printXml, rootOf } from "./xml-document";
import { damaged } from "./xlsx-error";
import { withPart, xmlText, type XlsxPackage } from "./xlsx-package";

const path = "[Content_Types].xml";

const openContentTypes = (pack: XlsxPackage) => {
  const text = xmlText(pack, path);
  if (text === null) throw damaged(path, "missing");
  const document = parseXml(path, text);
  return { document, root: rootOf(path, document, namespaces.contentTypes, "Types") };
};

/** Declares the content type of a new part. */
export const addContentType = (pack: XlsxPackage, part: string, type: string): XlsxPackage => {
  const { document, root } = openContentTypes(pack);
  appendElement(root, "Override", { PartName: `/${part}`, ContentType: type });
  return withPart(pack, path, printXml(document));
};

/** Takes back the declaration of a part that was removed. */
export const removeContentType = (pack: XlsxPackage, part: string): XlsxPackage => {
  const { document, root } = openContentTypes(pack);
  const name = `/${part}`.toLowerCase();
  for (const one of childrenOf(root, "Override"))
    if (one.getAttribute("PartName")?.toLowerCase() === name) root.removeChild(one);
  return withPart(pack, path, printXml(document));
};
