/** The namespaces of ECMA-376 transitional, which Excel, LibreOffice and WPS write. */
export const namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  packageRelationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
} as const;

/** The main namespace of ISO/IEC 29500 strict, which Excel writes only when asked to. */
export const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Relationship types, as the last step of their address: the same in transitional and strict files. */
export type RelationshipKind =
  "officeDocument" | "worksheet" | "styles" | "sharedStrings" | "calcChain";

/** The full address of a relationship type. */
export const relationshipType = (kind: RelationshipKind): string =>
  `${namespaces.relationship}/${kind}`;

/** Content types of the parts that are written or looked for. */
export const contentTypes = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  sharedStrings: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
} as const;
