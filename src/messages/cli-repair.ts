/** The words of `repair`, zh-TW. */
export const repairMessages = {
  written: (file: string, count: number) => `已寫出「${file}」，修復 ${count} 處。`,
  copied: (file: string) => `沒有可以自動修復的地方；已寫出「${file}」，內容與輸入的檔案完全相同。`,
  untouched: (file: string) => `沒有可以自動修復的地方；沒有改動「${file}」。`,
  unrecognized: (file: string, sheet: string, form: string) =>
    `「${file}」的工作表「${sheet}」印有訪視表 ${form} 的官方文字，但標題列或檢核用的欄位（代碼到委員檢核）缺得太多，認不出哪一欄是什麼；沒有改動。請用 add 重新加入訪視表 ${form}，再把已填的分數與說明複製過去。`,
  sheet: (sheet: string) => `  工作表「${sheet}」`,
  mended: (cell: string, what: string, old: string | null, now: string | null) => {
    const place = `    ${cell} ${what}`;
    if (now === null) return `${place}：已復原`;
    return old === null ? `${place}：已補回「${now}」` : `${place}：「${old}」→「${now}」`;
  },
  replaced: (cell: string, what: string) => `    ${cell} ${what}：`,
  old: "      原本是",
  now: "      改回",
  number: (cell: string, old: string, number: number) => `    ${cell} 「${old}」→ ${number}`,
  /** The reason that the 變更紀錄 gives. */
  logReason: "修復：以文字填的分數改成數字",
  fine: "檢核沒有發現問題。",
  left: "下列問題要由人決定，沒有改動：",
} as const;

/** What is damaged, by `kind` of `check --json`. */
export const damageWords = {
  "missing-column": "少了一欄",
  "header-exchanged": "標題與這一欄的內容、公式不合（可能對調了）",
  "missing-row": "少了一列",
  "doubled-row": "這一列重複了",
  "row-moved": "這一列不在它的小計所加總的範圍裡（請剪下、插入回原來的位置）",
  "text-changed": "官方文字被改過",
  "text-added": "官方文字的儲存格裡加了別的字",
  "text-exchanged": "列上印的是別項的文字，而且已有人填寫，不知道填的是哪一項",
  "merge-lost": "合併的儲存格被拆開了",
  "formula-changed": "公式被改過",
  "helper-cleared": "檢核用的儲存格被清空",
  "helper-changed": "檢核用的儲存格被改過",
  "situation-emptied": "情況被清空",
  "situation-unknown": "情況不是可選的值",
  "stray-score": "分數填在不該填的列",
  "not-calculated": "公式還沒有計算結果（請先在 Excel 裡開啟並存檔）",
  "link-lost": "連到「委員彙整」的議定分數已被刪除（請重新填分，或重新合併）",
  "marker-changed": "訪視表的標記被改過",
  "marker-cleared": "訪視表的標記不在了",
  "validation-lost": "資料驗證不在了",
  "validation-changed": "資料驗證被改過",
  "conditional-format-lost": "標示不合規定或未填的格式不在了",
  "look-lost": "分數格的樣式不在了",
  "name-broken": "名稱指到別處",
} as const;
