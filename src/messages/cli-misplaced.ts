const mostNamed = 10;

/** Where a whole column of codes is gone, the first few stand for all. */
const firstOf = (codes: readonly string[]): string =>
  codes.length > mostNamed
    ? `${codes.slice(0, mostNamed).join("、")} 等 ${codes.length} 列`
    : codes.join("、");

/** What the command line says of forms whose marker or row codes are not what they were (zh-TW). */
export const misplacedMessages = {
  markerLost: (file: string, sheet: string, form: string) =>
    `「${file}」的工作表「${sheet}」是訪視表 ${form}，但它的標記已被清除；沒有寫入，請先用 repair 修復。`,
  knownByText: (sheet: string, codes: readonly string[]) =>
    `工作表「${sheet}」有些列的代碼（K 欄）不見了或是別項的（${firstOf(codes)}）；已照列上印的文字認列，但工作表的公式未必如此，請用 repair 修復。`,
  contested: (sheet: string, codes: readonly string[]) =>
    `工作表「${sheet}」有些列印的是別項的文字（${firstOf(codes)}），不知道屬於哪一項，沒有讀取也沒有寫入；請用 repair 修復。`,
} as const;
