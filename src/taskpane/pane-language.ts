import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type chinese from "../messages/taskpane.zh-TW.json";

/** The languages of the pane; what is written into sheets is Traditional Chinese in both. */
export type PaneLanguage = "zh-TW" | "en";

/**
 * The language of official texts and of the sheet's words, marked where they stand in the English pane.
 *
 * https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts
 */
export const officialLanguage = "zh-Hant-TW";

/** The name of a text in the pane's catalogues. */
export type MessageKey = keyof typeof chinese;

/** Every text of the pane in one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** A text of the catalogue with the values it names, before it is put into a language. */
export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Puts a text of the catalogue into words. */
export type Translate = (key: MessageKey, values?: Message["values"]) => string;

/** Chooses the pane's language from Office's display language: Chinese of any kind is zh-TW. */
export const paneLanguageFor = (displayLanguage: string): PaneLanguage =>
  displayLanguage.toLowerCase().startsWith("zh") ? "zh-TW" : "en";

/** Loads the texts of one language; a person sees only one, and the first screen is to be small. */
export const loadCatalogue = async (language: PaneLanguage): Promise<Catalogue> => {
  const loaded =
    language === "en"
      ? await import("../messages/taskpane.en.json")
      : await import("../messages/taskpane.zh-TW.json");
  return loaded.default;
};

/** Starts a translator of its own for one pane. Texts are escaped by React, never twice. */
export const startTranslator = (language: PaneLanguage, catalogue: Catalogue): i18n => {
  const translator = i18next.createInstance({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: catalogue } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void translator.use(initReactI18next).init();
  return translator;
};
