import { DOMParser, type Element } from "@xmldom/xmldom";
import { checkIcons, type ReadFile } from "./check-icons";
import { checkReferences } from "./check-references";
import { checkStructure } from "./check-structure";
import type { ManifestFault } from "./manifest-fault";

const parse = (xml: string): Element | string => {
  try {
    const onError = (level: string, message: string): void => {
      throw new Error(`${level}: ${message}`);
    };
    return new DOMParser({ onError }).parseFromString(xml, "text/xml").documentElement ?? "empty";
  } catch (error) {
    return error instanceof Error ? error.message : "not XML";
  }
};

/**
 * Checks a task pane manifest without asking Microsoft's service: form, order, values, references,
 * further languages, icons. An empty list means that nothing was found.
 */
export const checkManifest = (
  xml: string,
  site: { readonly languages: readonly string[]; readonly readFile: ReadFile },
): readonly ManifestFault[] => {
  const root = parse(xml);
  if (typeof root === "string") return [{ place: "manifest", problem: `is not XML: ${root}` }];
  return [
    ...checkStructure(root),
    ...checkReferences(root, site.languages),
    ...checkIcons(root, site.readFile),
  ];
};
