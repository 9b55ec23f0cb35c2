/** A report in the two shapes that other programs take from the clipboard. */
export interface Clipping {
  readonly html: string;
  /** Tab-separated, for programs that take no HTML. */
  readonly text: string;
}

/**
 * Copies a report; answers whether it stands in the clipboard.
 *
 * Programs around the pane may deny the clipboard (Excel on the web shows the pane in a foreign frame); the older way
 * still works in some of them. Call it in the click's own turn: browsers copy only for a person.
 */
export const copyReport = async (clipping: Clipping): Promise<boolean> =>
  (await writeClipboard(clipping)) || copyByCommand(clipping);

const writeClipboard = async ({ html, text }: Clipping): Promise<boolean> => {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
};

/** True only when the browser has taken what the listener gave it. */
const copyByCommand = ({ html, text }: Clipping): boolean => {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener("copy", give);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way where the clipboard is denied
    return document.execCommand("copy") && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", give);
  }
};
