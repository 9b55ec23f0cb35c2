import { firstFew } from "./first-few";

/** The words of `report` on the command line (zh-TW). */
export const reportMessages = {
  help: {
    report: "把訪視表的分數與說明整理成報告：Word、網頁、Markdown、CSV，或活頁簿裡的報告工作表",
    output: "要寫出的檔案（.docx、.html、.md 或 .csv；加 --sheet 時是 .xlsx 或 .xlsm）",
    inPlace: "配合 --sheet：直接改寫輸入的檔案（先寫在旁邊，成功後才換掉）",
    sheet: "在活頁簿的副本裡加入可列印的報告工作表，取代先前做的；其他內容原樣不動",
    withEntries: "配合 --sheet：先前做的報告工作表上別人填的內容也一併取代",
    forms: (names: string) => `要列入的訪視表，以逗號分開，如 ${names}；不寫就是全部`,
    roles: "要列出誰的分數：self、committee，以逗號分開；不寫就是兩者",
    parts: (names: readonly string[]) =>
      `要有哪些部分，以逗號分開：${names.join("、")}；不寫就是全部`,
  },
  unknownRole: (given: string) =>
    `--roles 只能是 self、committee 或 self,committee，不能有「${given}」；沒有寫入。`,
  unknownPart: (given: string, known: readonly string[]) =>
    `--parts 沒有「${given}」；可用的是 ${known.join("、")}。沒有寫入。`,
  outputNeeded: "請用 -o 指定要寫出的檔案（.docx、.html、.md 或 .csv）；沒有寫入。",
  onlyWithSheet: (option: string) => `${option} 只能和 --sheet 一起用；沒有寫入。`,
  isInput: (file: string) => `輸出檔就是輸入檔「${file}」，沒有寫入；請換一個檔名。`,
  done: (file: string, forms: readonly string[]) =>
    `已寫出「${file}」：${forms.join("、")} 的報告。`,
  sheetDone: (file: string, sheets: readonly string[], replaced: readonly string[]) =>
    replaced.length === 0
      ? `已寫出「${file}」，加入工作表${namedSheets(sheets)}。`
      : `已寫出「${file}」，加入工作表${namedSheets(sheets)}，取代先前做的${namedSheets(replaced)}。`,
  occupied: (
    file: string,
    sheets: readonly { readonly name: string; readonly foreign: readonly string[] }[],
  ) =>
    `「${file}」先前做的報告工作表上有別人填的內容（${sheets.map(({ name, foreign }) => `「${name}」的 ${firstFew(foreign, "格")}`).join("；")}），沒有寫入；要留下請先把工作表改名或移開內容，要一併取代請加 --with-entries。`,
  note: (form: string, note: string) => `${form}：${note}`,
  noFont:
    "這台電腦找不到中文字型，圖表裡沒有文字（數字在圖下方的說明與表格裡）；安裝中文字型（如 fonts-noto-cjk）後重做即可。",
} as const;

const namedSheets = (names: readonly string[]): string =>
  names.map((name) => `「${name}」`).join("、");
