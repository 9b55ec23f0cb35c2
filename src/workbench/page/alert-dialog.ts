import { elementOf } from "./element";
import type { Decision, ValidationAlert } from "./validation-alert";
import type { WorkbenchKey } from "./workbench-text";

/** Chromium gives the focus back when a dialog closes, but leaves the caret in the dialog: keys would reach no text. */
const giveCaretBack = (): void => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return;
  activeElement.blur();
  activeElement.focus();
};

/** Asks the person about an entry; closing the alert with Esc is 取消. */
export type AskAboutEntry = (alert: ValidationAlert) => Promise<Decision>;

/** Shows alerts in the page's own dialog: the engine's has neither our title nor the choices of a warning. */
export const createAlertDialog = (text: (key: WorkbenchKey) => string): AskAboutEntry => {
  const dialog = elementOf("alert", HTMLDialogElement);
  const title = elementOf("alert-title", HTMLHeadingElement);
  const body = elementOf("alert-text", HTMLParagraphElement);
  const form = dialog.querySelector("form");
  return (alert) =>
    new Promise((resolve) => {
      title.textContent = alert.title ?? text("alert.usualTitle");
      const words = alert.text ?? text("alert.usualText");
      body.textContent = alert.asksToGoOn ? `${words}\n\n${text("alert.goOn")}` : words;
      const buttons = alert.buttons.map(({ label, decision }) => {
        const button = document.createElement("button");
        button.value = decision;
        button.textContent = text(label);
        return button;
      });
      form?.replaceChildren(...buttons);
      dialog.returnValue = "cancel";
      const answer = (): void => {
        giveCaretBack();
        const chosen = alert.buttons.find(({ decision }) => decision === dialog.returnValue);
        resolve(chosen?.decision ?? "cancel");
      };
      dialog.addEventListener("close", answer, { once: true });
      dialog.showModal();
    });
};
