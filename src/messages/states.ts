import type { WordsAround } from "./sheet";

/** The states of a form as its header block names them. */
export const stateWords = {
  draft: "草稿",
  "self-checked": "自評完成",
  "under-review": "審閱中",
  final: "定稿",
} as const;

/** The words around a form's state on its own sheet. */
export const stateCellWords = {
  label: "表單狀態：",
} as const;

/** What a row of the record says of: a role's score, a situation, a text. */
export const recordFields = {
  self: "自我檢核分數",
  committee: "委員評分",
  choice: "情況",
  evidence: "自我檢核說明",
  finding: "訪視結果說明",
  form: "訪視表版本",
  time: "定稿時間",
  who: "定稿人員",
} as const;

/** The words of the hidden sheet that keeps what a form held when it was made final. */
export const recordWords = {
  sheetName: { before: "定稿紀錄 ", after: "" },
  title: { before: "定稿紀錄：", after: "" },
  hint: "定稿時由程式寫入，用來比對之後的更動；請勿修改。文字說明只留指紋。",
  code: "代碼",
  field: "欄位",
  value: "定稿時的內容",
  /** Where an entry is the program's own formula, which follows an annex. */
  followsAnnex: "隨附表",
  /** A text where only a number or NA belongs: 「8」（文字）. */
  asText: { before: "「", after: "」（文字）" },
} as const satisfies Readonly<Record<string, string | WordsAround>>;

/** A sentence for each thing that can be wrong with a form's state. */
export type StateProblemWords = Readonly<
  Record<
    "state-unknown" | "state-overwritten" | "record-missing" | "record-changed" | "other-edition",
    string
  >
>;
