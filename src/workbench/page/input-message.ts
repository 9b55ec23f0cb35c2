import type { ISheetDataValidationRule } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { cellOnPage } from "./cell-position";
import { elementOf } from "./element";
import type { GridEngine } from "./grid-engine";

/** The words that Excel shows beside a selected cell: title and text, or null when the rule has none. */
const promptOf = (
  rule: ISheetDataValidationRule | undefined,
): { readonly title: string; readonly text: string } | null => {
  const title = rule?.promptTitle ?? "";
  const text = rule?.prompt ?? "";
  return rule?.showInputMessage === true && title + text !== "" ? { title, text } : null;
};

const gap = 4;

/** Under the cell and a little right of it, moved so that it stays on the page. */
const placeBeside = (box: HTMLElement, cell: DOMRect): void => {
  const { width, height } = box.getBoundingClientRect();
  const below = cell.bottom + gap + height <= window.innerHeight;
  box.style.left = `${Math.max(0, Math.min(cell.left + gap, window.innerWidth - width))}px`;
  box.style.top = `${below ? cell.bottom + gap : Math.max(0, cell.top - gap - height)}px`;
};

/** Draws the input message of the selected cell's rule, which the engine stores but never shows. */
export const showInputMessages = (engine: GridEngine): void => {
  const { api, injector } = engine;
  const rules = injector.get(SheetDataValidationModel);
  const box = elementOf("input-message", HTMLDivElement);
  const [title, text] = [box.querySelector("strong"), box.querySelector("span")];
  const show = (): void => {
    const workbook = api.getActiveWorkbook();
    const range = workbook?.getActiveCell() ?? null;
    if (workbook === null || range === null) return;
    const place = [range.getSheetId(), range.getRow(), range.getColumn()] as const;
    const prompt = promptOf(rules.getRuleByLocation(workbook.getId(), ...place));
    const cell = prompt === null ? null : cellOnPage(engine, range);
    box.hidden = cell === null;
    if (prompt === null || cell === null || title === null || text === null) return;
    title.textContent = prompt.title;
    text.textContent = prompt.text;
    placeBeside(box, cell);
  };
  const hide = (): void => {
    box.hidden = true;
  };
  api.addEvent(api.Event.SelectionChanged, show);
  api.addEvent(api.Event.ActiveSheetChanged, show);
  api.addEvent(api.Event.Scroll, show);
  api.addEvent(api.Event.SheetEditStarted, hide);
};
