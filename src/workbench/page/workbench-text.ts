import english from "../../messages/workbench.en.json";
import chinese from "../../messages/workbench.zh-TW.json";

/** The languages of the workbench's own texts; the grid's are always Traditional Chinese. */
export type WorkbenchLanguage = "zh-TW" | "en";

/** The name of a text in the workbench's catalogues. */
export type WorkbenchKey = keyof typeof chinese;

const catalogues: Readonly<Record<WorkbenchLanguage, Readonly<Record<WorkbenchKey, string>>>> = {
  "zh-TW": chinese,
  en: english,
};

/** A text of the catalogue with its `{{names}}` replaced by the values. */
export const workbenchText = (
  language: WorkbenchLanguage,
  key: WorkbenchKey,
  values: Readonly<Record<string, string>> = {},
): string =>
  catalogues[language][key].replace(
    /\{\{(\w+)\}\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
