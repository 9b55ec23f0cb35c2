import { firstFew } from "./first-few";
import { headersAt } from "./headers-at";

/** What the command line says of forms whose marker or row codes are not what they were (zh-TW). */
export const misplacedMessages = {
  markerLost: (file: string, sheet: string, form: string) =>
    `「${file}」的工作表「${sheet}」是訪視表 ${form}，但它的標記已被清除；沒有寫入，請先用 repair 修復。`,
  knownByText: (sheet: string, codes: readonly string[]) =>
    `工作表「${sheet}」有些列的代碼（K 欄）不見了或是別項的（${firstFew(codes, "列")}）；已照列上印的文字認列，但工作表的公式未必如此，請用 repair 修復。`,
  contested: (sheet: string, codes: readonly string[]) =>
    `工作表「${sheet}」有些列印的是別項的文字（${firstFew(codes, "列")}），不知道屬於哪一項，沒有讀取也沒有寫入；請用 repair 修復，列裡已有填寫的請先確認是哪一項，再改回文字。`,
  contestedColumns: (
    file: string,
    sheet: string,
    headers: readonly { readonly cell: string; readonly header: string }[],
  ) =>
    `「${file}」的工作表「${sheet}」有欄標題和欄裡的內容、公式不合（可能對調了），不知道哪一欄是誰的；沒有寫入。請確認後改回標題：${headersAt(headers)}。`,
} as const;
