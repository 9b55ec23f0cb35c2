import type { WorkbenchKey } from "./workbench-text";

/** Puts the page's own words into its markup: every element that names a text in `data-text`. */
export const fillTexts = (text: (key: WorkbenchKey) => string): void => {
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]"))
    element.textContent = text(element.dataset["text"] as WorkbenchKey);
  document.getElementById("pane")?.setAttribute("title", text("pane.title"));
  document.getElementById("divider")?.setAttribute("aria-label", text("pane.width"));
};
