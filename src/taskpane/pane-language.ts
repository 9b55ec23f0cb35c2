import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import english from "../messages/taskpane.en.json";
import chinese from "../messages/taskpane.zh-TW.json";

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

/** Starts a translator of its own for one pane. Texts are escaped by React, never twice. */
export const startTranslator = (language: PaneLanguage): i18n => {
  const translator = i18next.createInstance({
    lng: language,
    fallbackLng: "zh-TW",
    resources: { "zh-TW": { translation: chinese }, en: { translation: english } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void translator.use(initReactI18next).init();
  return translator;
};
