import type { Element } from "@xmldom/xmldom";
import { attributeOf, elementsBelow, nameOf, parentOf, placeOf } from "./manifest-elements";
import type { ManifestFault } from "./manifest-fault";

// Which collection of Resources an element's resid points into.
const collectionsByReference: Readonly<Record<string, string>> = {
  "ov:Label": "bt:ShortStrings",
  "ov:Title": "bt:ShortStrings",
  "ov:Description": "bt:LongStrings",
  "ov:LearnMoreUrl": "bt:Urls",
  "ov:FunctionFile": "bt:Urls",
  "ov:SourceLocation": "bt:Urls",
  "bt:Image": "bt:Images",
};
// Elements with a text that a person reads.
const readable = ["app:DisplayName", "app:Description", "bt:String"];
const autoShow = "Office.AutoShowTaskpaneWithDocument";

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

const collectionOf = (element: Element): string => {
  const parent = parentOf(element);
  return parent === null ? "" : nameOf(parent);
};

const isResource = (element: Element): boolean =>
  Object.values(collectionsByReference).includes(collectionOf(element));

const idFaults = (elements: readonly Element[]): readonly ManifestFault[] =>
  repeated(elements.map((element) => attributeOf(element, "id")).filter((id) => id !== "")).map(
    (id) => ({ place: "OfficeApp", problem: `the id ${id} is given twice` }),
  );

const referenceFaults = (elements: readonly Element[]): readonly ManifestFault[] => {
  const resources = elements.filter(isResource);
  const referring = elements.filter((element) => element.hasAttribute("resid"));
  const lost = referring.filter((element) => {
    const resource = resources.find(
      (candidate) => attributeOf(candidate, "id") === attributeOf(element, "resid"),
    );
    const collection = collectionsByReference[nameOf(element)];
    return resource === undefined || collectionOf(resource) !== collection;
  });
  const used = new Set(referring.map((element) => attributeOf(element, "resid")));
  const unused = resources.filter((resource) => !used.has(attributeOf(resource, "id")));
  return [
    ...lost.map((element) => ({
      place: placeOf(element),
      problem: `${attributeOf(element, "resid")} is not in ${collectionsByReference[nameOf(element)] ?? "Resources"}`,
    })),
    ...unused.map((element) => ({ place: placeOf(element), problem: "is never used" })),
  ];
};

const languageFaults =
  (languages: readonly string[]) =>
  (element: Element): readonly ManifestFault[] => {
    const given = elementsBelow(element).map((child) => attributeOf(child, "Locale"));
    const place = placeOf(element);
    return [
      ...languages
        .filter((language) => !given.includes(language))
        .map((language) => ({ place, problem: `has no text in ${language}` })),
      ...repeated(given).map((language) => ({ place, problem: `has ${language} twice` })),
    ];
  };

const autoShowFaults = (elements: readonly Element[]): readonly ManifestFault[] => {
  const panes = elements.filter((element) => element.textContent === autoShow);
  return panes.length === 1
    ? []
    : [{ place: "OfficeApp", problem: `${panes.length} panes open with a document, not one` }];
};

const originFaults = (elements: readonly Element[]): readonly ManifestFault[] => {
  const addresses = elements
    .map((element) => attributeOf(element, "DefaultValue"))
    .filter((value) => URL.canParse(value));
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  return origins.size === 1
    ? []
    : [{ place: "OfficeApp", problem: `addresses lead to ${[...origins].join(" and ")}` }];
};

/**
 * Checks what ties the parts of a manifest together: ids given once, references that lead to a
 * resource of their kind, no resource left over, a text in each further language, one pane that opens
 * with its document, one site.
 */
export const checkReferences = (
  root: Element,
  languages: readonly string[],
): readonly ManifestFault[] => {
  const elements = elementsBelow(root);
  return [
    ...idFaults(elements),
    ...referenceFaults(elements),
    ...elements
      .filter((element) => readable.includes(nameOf(element)))
      .flatMap(languageFaults(languages)),
    ...autoShowFaults(elements),
    ...originFaults(elements),
  ];
};
