/**
 * Whether what had the focus went away with it while the person works in the pane: keys go nowhere until something takes
 * the focus over. In the sheet, nothing is lost.
 */
export const isFocusLost = (): boolean =>
  document.hasFocus() && document.activeElement === document.body;
