import { FluentProvider } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { I18nextProvider } from "react-i18next";
import type { WorkbookHost } from "../host/workbook-host";
import { NotSupported } from "./not-supported";
import { PaneBoundary } from "./pane-boundary";
import { PaneFrame } from "./pane-frame";
import {
  type Catalogue,
  officialLanguage,
  type PaneLanguage,
  paneLanguageFor,
  startTranslator,
} from "./pane-language";
import type { Surroundings } from "./surroundings";
import { usePaneTheme } from "./use-pane-theme";
import type { LoadRubrics } from "./rubric-supply";

const htmlLanguages: Readonly<Record<PaneLanguage, string>> = {
  "zh-TW": officialLanguage,
  en: "en",
};

/** What the whole pane is given. */
export interface AppProps {
  readonly host: WorkbookHost;
  readonly surroundings: Surroundings;
  readonly loadRubrics: LoadRubrics;
  /** The texts of the language that Office is displayed in. */
  readonly catalogue: Catalogue;
}

/** The task pane: theme and language around the frame, or why it can't work here. */
export const App = ({ host, surroundings, loadRubrics, catalogue }: AppProps): ReactElement => {
  const language = paneLanguageFor(surroundings.displayLanguage);
  const [translator] = useState(() => startTranslator(language, catalogue));
  const paneTheme = usePaneTheme(surroundings);
  useEffect(() => {
    document.documentElement.lang = htmlLanguages[language];
  }, [language]);
  return (
    <I18nextProvider i18n={translator}>
      <FluentProvider theme={paneTheme.theme} style={{ minHeight: "100%" }}>
        <PaneBoundary>
          {host.isSupported() ? (
            <PaneFrame
              host={host}
              surroundings={surroundings}
              loadRubrics={loadRubrics}
              paneTheme={paneTheme}
            />
          ) : (
            <NotSupported />
          )}
        </PaneBoundary>
      </FluentProvider>
    </I18nextProvider>
  );
};
