import { openXlsx } from "../files/open-xlsx";
import { saveXlsx } from "../files/save-xlsx";
import { elementOf } from "./element";
import type { OpenBook } from "./open-book";
import type { workbenchText } from "./workbench-text";

type Text = (
  key: Parameters<typeof workbenchText>[1],
  values?: Readonly<Record<string, string>>,
) => string;

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The name under which a workbook is downloaded: macros of an .xlsm are not kept, so its ending is not either. */
const downloadName = (name: string): string => `${name.replace(/\.xls[xm]?$/i, "")}.xlsx`;

const download = (bytes: Uint8Array, name: string): void => {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: xlsxType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next task.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 0);
};

/** Makes the buttons 開啟 .xlsx and 下載 .xlsx work; what happened is said beside them. */
export const makeFileButtons = (openBook: OpenBook, text: Text, reloadPane: () => void): void => {
  const chooser = elementOf("file", HTMLInputElement);
  const report = elementOf("file-report", HTMLSpanElement);
  const open = async (file: File): Promise<void> => {
    const { name } = file;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { book, activeSheetId, leftOut } = await openXlsx(bytes, name);
      openBook.replace(book, activeSheetId);
      reloadPane();
      const kinds = leftOut.map((kind) => text(`leftOut.${kind}`)).join(text("leftOut.separator"));
      const lost = kinds === "" ? "" : ` ${text("file.leftOut", { kinds })}`;
      report.textContent = text("file.opened", { name }) + lost;
    } catch {
      report.textContent = text("file.notOpened", { name });
    }
  };
  const save = async (): Promise<void> => {
    const name = downloadName(openBook.workbook().getName());
    try {
      const { book, activeSheetId } = await openBook.save();
      download(await saveXlsx(book, activeSheetId), name);
      report.textContent = text("file.downloaded", { name });
    } catch (problem) {
      report.textContent = text("file.notDownloaded", { reason: String(problem) });
    }
  };
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    // Empty again, or choosing the same file a second time would be no change.
    chooser.value = "";
    if (file !== undefined) void open(file);
  });
  elementOf("open", HTMLButtonElement).addEventListener("click", () => {
    chooser.click();
  });
  elementOf("download", HTMLButtonElement).addEventListener("click", () => {
    void save();
  });
};
