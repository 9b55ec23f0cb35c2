import type { StateProblemWords } from "./states";

/** The words of `state` and `log` on the command line (zh-TW). */
export const stateMessages = {
  help: {
    state: "看或改訪視表的狀態：草稿、自評完成、審閱中、定稿",
    form: "訪視表的代號或簡稱；活頁簿裡只有一份時可省略",
    wanted: "新的狀態；省略時只列出目前的狀態",
    sheet: "同一份訪視表有好幾張時，指定工作表",
    by: "記入變更紀錄與定稿紀錄的人員",
    reason: "記入變更紀錄的原因",
    log: "開始（on）或停止（off）把更動記入「變更紀錄」工作表",
    onOff: "on 或 off",
  },

  unknownState: (given: string) =>
    `沒有「${given}」這個狀態；可用的是 草稿、自評完成、審閱中、定稿。`,
  notOnOff: (given: string) => `log 後面只能是 on 或 off，不能是「${given}」。`,
  several: (file: string, forms: readonly string[]) =>
    `「${file}」裡有 ${forms.length} 份訪視表（${forms.join("、")}），請指定是哪一份（同一份有好幾張時用 --sheet 指定工作表）；沒有寫入。`,
  notOnSheet: (file: string, sheet: string, form: string) =>
    `「${file}」的工作表「${sheet}」不是訪視表${form === "" ? "" : ` ${form}`}；沒有寫入。`,
  noState: "沒有指定新的狀態（草稿、自評完成、審閱中或定稿）；沒有寫入。",
  noPlace: (sheet: string) =>
    `工作表「${sheet}」的「訪視日期」那一列不見了，或放狀態的儲存格已有別的內容；沒有寫入，請先還原那一列（可用 repair）。`,

  line: (form: string, title: string, sheet: string, state: string) =>
    `${form} ${title}（工作表「${sheet}」）：${state}`,
  state: (word: string) => `    表單狀態：${word}`,
  problem: (words: string) => `  ${words}`,
  change: (cell: string, code: string, field: string, old: string, now: string) =>
    `  ${cell} ${code} ${field}：「${old}」→「${now}」`,
  textChange: (cell: string, code: string, field: string) =>
    `  ${cell} ${code} ${field}的文字在定稿後改過`,
  changes: (count: number) => `定稿後改了 ${count} 處`,
  nothing: "空白",

  refused: (form: string, state: string, count: number) =>
    `訪視表 ${form} 還不能成為「${state}」：有 ${count} 個分數未填或不合規定，沒有寫入任何檔案：`,
  obstacle: (cell: string, id: string, role: string, why: string) =>
    `  ${cell} ${id} ${role}：${why}`,
  obstacleValue: (value: string, why: string) => `「${value}」${why}`,
  blank: "未填",
  undecided: "情況未選",
  nowhere: "（不在）",

  changed: (file: string, form: string, from: string, to: string) =>
    `已寫出「${file}」，訪視表 ${form}：「${from}」→「${to}」。`,
  back: (to: string) => `注意：狀態退回「${to}」，原來的定稿紀錄已移除。`,
  backOnly: (to: string) => `注意：狀態退回「${to}」。`,
  already: (file: string, form: string, state: string) =>
    `已寫出「${file}」；訪視表 ${form} 本來就是「${state}」，內容沒有改變。`,
  finalWithChanges: (form: string, count: number) =>
    `訪視表 ${form} 已經定稿，而定稿後有 ${count} 處更動；要以現在的內容重新定稿，請先退回「審閱中」。沒有寫入。`,

  logOn: (file: string, sheet: string) => `已寫出「${file}」，更動會記入工作表「${sheet}」。`,
  logOff: (file: string) => `已寫出「${file}」，不再記下更動；已有的變更紀錄保留。`,
  logAlready: (file: string, on: boolean) =>
    `已寫出「${file}」；變更紀錄本來就是${on ? "開著的" : "關著的"}，內容沒有改變。`,
  logged: (sheet: string, count: number) => `記入「${sheet}」${count} 筆。`,
  logLost: (sheet: string) =>
    `工作表「${sheet}」的標題列不見了，這次的更動沒有記入；請還原標題列。`,
} as const;

/** What is wrong with a form's state, by the problems of `check --json`. */
export const stateProblemWords: StateProblemWords = {
  "state-unknown": "表單狀態的儲存格裡不是 草稿、自評完成、審閱中、定稿 之一，當作草稿",
  "state-overwritten": "這份訪視表已經定稿，但表單狀態的儲存格被改成別的狀態",
  "record-missing": "這份訪視表已經定稿，但活頁簿裡找不到它的定稿紀錄，無法比對",
  "record-changed": "定稿紀錄在定稿後被改過（指紋不符），比對的結果不可信",
  "other-edition": "定稿後訪視表換了版本",
};
