/** How long a browser may take to fetch what it was told to save, in milliseconds. */
const patience = 60_000;

/** Hands a file to the browser to be saved. Nobody learns whether it was: some programs show no download in a pane. */
export const saveFile = (bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, patience);
};
