import { relationshipType, namespaces, type RelationshipKind } from "./namespaces";
import { relationshipsPath, resolveTarget } from "./part-path";
import { appendElement, childrenOf, parseXml, printXml, rootOf } from "./xml-document";
import { withoutPart, withPart, xmlText, type XlsxPackage } from "./xlsx-package";

/** A part's reference to another part. */
export interface Relationship {
  readonly id: string;
  /** The full address of its type. */
  readonly type: string;
  /** The path of the part referred to; null for addresses outside the package. */
  readonly part: string | null;
}

const emptyRelationships = `<Relationships xmlns="${namespaces.packageRelationships}"/>`;

const openRelationships = (pack: XlsxPackage, source: string) => {
  const path = relationshipsPath(source);
  const document = parseXml(path, xmlText(pack, path) ?? emptyRelationships);
  const root = rootOf(path, document, namespaces.packageRelationships, "Relationships");
  return { path, document, root };
};

/** The relationships of a part in stored order; `source` empty means the package's own. */
export const relationshipsOf = (pack: XlsxPackage, source: string): readonly Relationship[] =>
  childrenOf(openRelationships(pack, source).root, "Relationship").map((element) => ({
    id: element.getAttribute("Id") ?? "",
    type: element.getAttribute("Type") ?? "",
    part:
      element.getAttribute("TargetMode") === "External"
        ? null
        : resolveTarget(source, element.getAttribute("Target") ?? ""),
  }));

/** Whether a relationship is of this kind; strict files end their types in the same word. */
export const isOfKind = (relationship: Relationship, kind: RelationshipKind): boolean =>
  relationship.type.endsWith(`/relationships/${kind}`);

/** The part that a relationship of this kind leads to, or null. */
export const relatedPart = (
  relationships: readonly Relationship[],
  kind: RelationshipKind,
): string | null => relationships.find((one) => isOfKind(one, kind))?.part ?? null;

const freeId = (taken: ReadonlySet<string>): string => {
  for (let number = taken.size + 1; ; number += 1)
    if (!taken.has(`rId${number}`)) return `rId${number}`;
};

/** Appends a relationship with a free id; `target` is written as given, relative to the source's folder. */
export const addRelationship = (
  pack: XlsxPackage,
  source: string,
  kind: RelationshipKind,
  target: string,
): { readonly pack: XlsxPackage; readonly id: string } => {
  const { path, document, root } = openRelationships(pack, source);
  const taken = childrenOf(root, "Relationship").map((one) => one.getAttribute("Id") ?? "");
  const id = freeId(new Set(taken));
  appendElement(root, "Relationship", { Id: id, Type: relationshipType(kind), Target: target });
  return { pack: withPart(pack, path, printXml(document)), id };
};

/** Removes a relationship of a part; the part that it leads to stays. */
export const removeRelationship = (pack: XlsxPackage, source: string, id: string): XlsxPackage => {
  const { path, document, root } = openRelationships(pack, source);
  for (const one of childrenOf(root, "Relationship"))
    if (one.getAttribute("Id") === id) root.removeChild(one);
  return withPart(pack, path, printXml(document));
};

/** Removes a part that one relationship of the source leads to, and that relationship. */
export const removeRelated = (
  pack: XlsxPackage,
  source: string,
  relationship: Relationship,
): XlsxPackage => {
  const kept = removeRelationship(pack, source, relationship.id);
  return relationship.part === null ? kept : withoutPart(kept, relationship.part);
};
