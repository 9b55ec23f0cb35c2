import { overviewWords, type WordsAround } from "./sheet";

/** The headers of the 負責單位 sheet. */
export const unitsHeaders = {
  form: "訪視表",
  indicator: "指標",
  text: "訪視指標",
  unit: "負責單位",
  check: "自評檢核",
  code: "代碼",
} as const;

/** The words of the 負責單位 sheet beside the official text. */
export const unitsWords = {
  sheetName: "負責單位",
  title: "各訪視指標負責單位",
  hint: "請在「負責單位」欄填寫單位名稱，可向下拖曳填滿；自評檢核隨訪視表更新。排序與篩選時請把「代碼」欄一起選取。",
  promptTitle: "負責單位",
  prompt: "填寫負責這個指標的單位；同一單位請用相同的名稱，可向下拖曳填滿。",
  alert: "請填寫單位名稱。",
  /** What the live column says where the form's sheet is no more. */
  sheetGone: overviewWords.sheetDeleted,
  /** … and where its sheet is there, but not the indicator's row. */
  rowGone: "這一列已刪除",
} as const satisfies Readonly<Record<string, string | WordsAround>>;
