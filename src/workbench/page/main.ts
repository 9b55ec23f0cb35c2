import { installWindowExternal } from "../seams/window-external";
import { createAlertDialog } from "./alert-dialog";
import { cellOnPage } from "./cell-position";
import { editedText } from "./edited-text";
import { elementOf } from "./element";
import { makeFileButtons } from "./file-buttons";
import { followSelection } from "./follow-selection";
import { createGridEngine } from "./grid-engine";
import { showInputMessages } from "./input-message";
import { createOpenBook, type OpenBook } from "./open-book";
import { fillTexts } from "./page-texts";
import { makeDivider } from "./pane-divider";
import { createPaneFrame } from "./pane-frame";
import { refuseEntries } from "./refuse-entries";
import { type WorkbenchLanguage, workbenchText } from "./workbench-text";

declare global {
  interface Window {
    /** The pane's first script asks for its Excel here. */
    emulator: { readonly install: (pane: Window) => void };
    /** For tests: the workbook behind the grid, where one of its cells is on the page, and what its cell editor shows. */
    workbench: OpenBook & {
      readonly placeOf: (address: string) => DOMRect | null;
      readonly editedText: () => string;
    };
  }
}

let language: WorkbenchLanguage = "zh-TW";
const text: Parameters<typeof makeFileButtons>[1] = (key, values) =>
  workbenchText(language, key, values);

const frame = elementOf("pane", HTMLIFrameElement);
const pane = createPaneFrame(frame);
const grid = elementOf("grid", HTMLDivElement);
const engine = createGridEngine(grid);
const openBook = createOpenBook(engine.api);

window.workbench = {
  ...openBook,
  placeOf: (address) => cellOnPage(engine, openBook.workbook().getActiveSheet().getRange(address)),
  editedText: () => editedText(engine),
};
window.emulator = {
  install: (paneWindow) => {
    installWindowExternal(paneWindow, openBook.excel(), pane.options());
  },
};

refuseEntries(engine, createAlertDialog(text), (verdict) => {
  openBook.excel().holdEntries(verdict);
});
followSelection(engine, grid);
showInputMessages(engine);
makeFileButtons(openBook, text, pane.reload);
makeDivider(elementOf("divider", HTMLDivElement), frame);
fillTexts(text);

const languageChoice = elementOf("language", HTMLSelectElement);
languageChoice.addEventListener("change", () => {
  language = languageChoice.value === "en" ? "en" : "zh-TW";
  fillTexts(text);
  pane.change({ displayLanguage: language === "en" ? "en-US" : "zh-TW" });
});
const themeChoice = elementOf("theme", HTMLSelectElement);
themeChoice.addEventListener("change", () => {
  pane.change({ theme: themeChoice.value === "dark" ? "dark" : "light" });
});
elementOf("reload", HTMLButtonElement).addEventListener("click", pane.reload);
pane.reload();
