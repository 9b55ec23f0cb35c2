/** The headers of the 變更紀錄. */
export const logHeaders = {
  time: "時間",
  who: "人員",
  sheet: "工作表",
  cell: "儲存格",
  code: "指標",
  field: "欄位",
  old: "原內容",
  new: "新內容",
  reason: "原因",
} as const;

/** The words of the 變更紀錄. */
export const logWords = {
  sheetName: "變更紀錄",
  title: "變更紀錄",
  hint: "由程式逐筆記下經增益集或命令列寫入的更動；直接在 Excel 裡輸入的內容，只有增益集開著時才會記下。",
  /** What a row says of a form as a whole. */
  state: "表單狀態",
  situation: "情況",
  /** Why several cells were written at once; what a person typed as the reason comes behind. */
  reasons: { combine: "合併各單位填報", merge: "合併各委員評分" },
  takenBack: { before: "復原：", after: "" },
  betweenReasons: "；",
} as const;
