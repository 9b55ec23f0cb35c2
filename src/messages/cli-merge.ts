import { copyMessages } from "./cli-copies";

/** The words of `merge` on the command line (zh-TW). */
export const mergeMessages = {
  help: {
    merge:
      "把各委員交回的同一張訪視表合併：各委員的評分並列在「委員彙整」工作表，議定分數即委員評分",
    files: "各委員交回的活頁簿（.xlsx 或 .xlsm），兩份以上；第一份為底",
    names: "委員姓名，依檔案順序以逗號分隔（預設取各檔的「視導委員」，否則為委員 1…）",
    form: "要合併的訪視表（檔案裡有好幾張時）",
    base: "以哪一份的自評與說明為底（預設為第一份；給別的檔案時，它不算委員）",
    acceptDifferences: "自評、說明或附表與底本不同時，以底本為準（會列出不同之處）",
    allowEmpty: "沒有委員評分與訪視結果說明的檔案也算一位委員",
    allowSame: "評分與說明和另一份完全相同的檔案也算另一位委員",
    replaceScores: "--base 的檔案裡已有的委員評分不保留，改為顯示新的議定分數",
  },

  tooFew: "合併要有兩份以上的檔案；沒有寫入。",
  tooMany: (most: number) => `一次最多合併 ${most} 份；沒有寫入。`,
  sameFile: copyMessages.combine.sameFile,
  sameContent: (file: string, other: string) =>
    `「${file}」與「${other}」的內容一模一樣，是同一份檔案；沒有寫入。`,
  overwritten: copyMessages.combine.overwritten,
  nameCount: (names: number, files: number) =>
    `--names 給了 ${names} 個姓名，檔案卻有 ${files} 份；沒有寫入。`,
  nameTwice: (name: string) => `--names 裡的「${name}」空白或重複；沒有寫入。`,
  whichForm: (file: string, forms: readonly string[]) =>
    `「${file}」裡有 ${forms.join("、")} 這幾張訪視表，請用 --form 指定要合併哪一張；沒有寫入。`,

  problem: {
    ...copyMessages.combine.problem,
    "not-there": (file: string, _sheet: string, _cells: string, others: string) =>
      `「${file}」裡沒有訪視表 ${others}`,
    twice: (file: string) => `「${file}」裡同一張訪視表有兩份`,
    "other-school": (file: string, _sheet: string, _cells: string, others: string) =>
      `「${file}」是另一所學校的（視導對象：${others}）`,
    "text-changed": (file: string, sheet: string, cells: string) =>
      `「${file}」的工作表「${sheet}」與官方表不同：${cells}（請先用 repair 修復）`,
    stray: (file: string, sheet: string, cells: string) =>
      `「${file}」的工作表「${sheet}」有委員評分填在不計分的列：${cells}`,
    "not-calculated": (file: string, sheet: string, cells: string) =>
      `「${file}」的工作表「${sheet}」有還沒計算的委員評分：${cells}（請先在 Excel 裡開啟並存檔）`,
    final: (file: string) => `「${file}」已經定稿，委員評分不能再改（請先用 state 改回審閱中）`,
    "replaced-scores": (file: string, sheet: string, cells: string) =>
      `底本「${file}」的工作表「${sheet}」已有委員評分：${cells}，它不算委員，合併後這些評分會換成新的議定分數（確實如此請加 --replace-scores）`,
    "no-entries": (file: string) =>
      `「${file}」沒有委員評分，也沒有訪視結果說明（確實如此請加 --allow-empty）`,
    "same-entries": (file: string, _sheet: string, _cells: string, others: string) =>
      `「${file}」的評分與說明和「${others}」完全相同（確實是兩位委員請加 --allow-same）`,
  },
  versus: "／",
  more: (count: number) => `等 ${count} 處`,
  refused: copyMessages.combine.refused,
  differing: (count: number) => `與底本不同的有 ${count} 格（只有底本的會留下）：`,
  difference: (file: string, sheet: string, cell: string, base: string, copy: string) =>
    `  ${file} ${sheet} ${cell}：底本「${base}」，此份「${copy}」`,
  differencesHint: "沒有寫入任何檔案；以底本為準請加 --accept-differences。",
  nothing: copyMessages.combine.emptied,

  done: (file: string, sheet: string, form: string, members: number) =>
    `已寫出「${file}」，加入工作表「${sheet}」：訪視表 ${form}，委員 ${members} 位。`,
  member: (name: string, file: string, scores: number, findings: number) =>
    `  ${name}（${file}）：評分 ${scores} 項，訪視結果說明 ${findings} 則`,
  agreedBefore: (file: string) =>
    `  「${file}」的委員評分是先前合併時議定的分數，這裡當作一位委員，平均與一致率都照此計算。`,
  visitors: (cell: string, old: string, now: string) => `  ${cell} 視導委員：「${old}」→「${now}」`,
  next: (sheet: string) =>
    `委員評分改為顯示議定分數：請在工作表「${sheet}」的「議定分數」欄填分；訪視結果說明仍是底本的。`,
} as const;
