import { useEffect } from "react";
import { isFocusLost } from "./lost-focus";
import type { Notice } from "./workbook-state";

/**
 * Gives the focus to the selected tab when a panel was closed, or a notice went away, with what had it: the keyboard
 * goes on in the pane.
 *
 * Each panel is what it is open for; null while it is closed.
 */
export const useKeptFocus = (panels: readonly unknown[], notice: Notice | null): void => {
  const isOpen = panels.some((panel) => panel !== null);
  useEffect(() => {
    if (isOpen || !isFocusLost()) return;
    const tab = document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    tab?.focus({ preventScroll: true });
  }, [isOpen, notice]);
};
