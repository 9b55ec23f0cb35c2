import type { EngineBook, EngineFormat, EngineName, EngineValidation } from "./engine-book";

/** What the engine's plug-ins save with a workbook, by sheet id. */
export interface BookRules {
  readonly validations: Readonly<Record<string, readonly EngineValidation[]>>;
  readonly formats: Readonly<Record<string, readonly EngineFormat[]>>;
  readonly names: readonly EngineName[];
}

/** Under these names the plug-ins save. */
const resources = {
  validations: "SHEET_DATA_VALIDATION_PLUGIN",
  formats: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
} as const;

/** The plug-ins' part of a saved workbook. */
export const writeResources = ({
  validations,
  formats,
  names,
}: BookRules): EngineBook["resources"] => [
  { name: resources.validations, data: JSON.stringify(validations) },
  { name: resources.formats, data: JSON.stringify(formats) },
  {
    name: resources.names,
    data: JSON.stringify(Object.fromEntries(names.map((name) => [name.id, name]))),
  },
];

const dataOf = (book: EngineBook, name: string): object => {
  const data = book.resources.find((resource) => resource.name === name)?.data ?? "";
  return data === "" ? {} : (JSON.parse(data) as object);
};

/** What the plug-ins saved with a workbook; empty where they saved nothing. */
export const readResources = (book: EngineBook): BookRules => ({
  validations: dataOf(book, resources.validations) as BookRules["validations"],
  formats: dataOf(book, resources.formats) as BookRules["formats"],
  names: Object.values(dataOf(book, resources.names)) as readonly EngineName[],
});
