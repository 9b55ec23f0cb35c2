import { createRoot } from "react-dom/client";
import { createOfficeHost } from "../host/office/office-host";
import { err, ok } from "../result";
import { App } from "./app";
import { loadCatalogue, paneLanguageFor } from "./pane-language";
import { isDarkOfficeTheme, type OfficeThemeTraits } from "./pane-theme";
import { isRefusal, type ReadFile } from "./read-file";
import { browserStorage, type PaneTab, paneTabs, type Surroundings } from "./surroundings";
import type { LoadRubrics } from "./rubric-supply";

/** A ribbon command names the page that it opens: `taskpane.html?page=insert`. */
const startTab = (): PaneTab | null => {
  const page = new URLSearchParams(window.location.search).get("page");
  return paneTabs.find((tab) => tab === page) ?? null;
};

/** Office's theme is absent in some programs, whatever its declaration says. */
const officeTheme = (): OfficeThemeTraits | undefined => Office.context.officeTheme;

const surroundings = (): Surroundings => ({
  displayLanguage: Office.context.displayLanguage || navigator.language,
  officeIsDark: () => isDarkOfficeTheme(officeTheme()),
  onOfficeThemeChanged: (listener) => {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, listener);
  },
  storage: browserStorage(Office.context.partitionKey),
  readFile,
  startTab: startTab(),
});

/** The reader of files is a chunk of its own, loaded when somebody combines files. */
const readFile: ReadFile = async (bytes) => {
  const { readWorkbook } = await import("../host/xlsx/read-workbook");
  const read = readWorkbook(bytes);
  if (read.ok) return ok(read.value.sheets);
  const { type } = read.error;
  return err(isRefusal(type) ? type : "damaged");
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    window.setTimeout(resolve, milliseconds);
  });

const loadRubrics: LoadRubrics = async () => {
  const { officialRubrics } = await import("../official/official-rubrics");
  return officialRubrics();
};

void Office.onReady().then(async () => {
  const around = surroundings();
  const catalogue = await loadCatalogue(paneLanguageFor(around.displayLanguage));
  const pane = document.getElementById("pane");
  if (pane === null) return;
  createRoot(pane).render(
    <App
      host={createOfficeHost({ Excel, Office }, () => crypto.randomUUID(), pause)}
      surroundings={around}
      loadRubrics={loadRubrics}
      catalogue={catalogue}
    />,
  );
});
