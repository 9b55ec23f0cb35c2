import { columnHeaders, overviewWords, type WordsAround } from "./sheet";
import { unitsHeaders, unitsWords } from "./units";

/** The headers of a 委員彙整 sheet that do not name a member. */
export const membersHeaders = {
  indicator: unitsHeaders.indicator,
  text: columnHeaders.indicator,
  mean: "平均",
  median: "中位數",
  spread: "全距",
  deviation: "標準差",
  agree: "一致",
  agreed: "議定分數",
  verdict: "檢核",
  gap: "",
  code: columnHeaders.code,
  points: columnHeaders.points,
  allowed: columnHeaders.allowed,
  rule: columnHeaders.rule,
  lowest: columnHeaders.lowest,
  meanCheck: "平均檢核",
  raters: "配對人數",
  pairs: "評分對數",
  samePairs: "相同對數",
  within: "組內平方和",
  weighted: "加權平方和",
  sum: "配對合計",
  between: "組間平方和",
} as const;

/** The headers of a member's columns, around the member's name. */
export const memberHeaders = {
  score: { before: "", after: "" },
  finding: { before: "", after: "\n訪視結果說明" },
  check: { before: "", after: " 檢核" },
  valid: { before: "", after: " 計入" },
} as const satisfies Readonly<Record<string, WordsAround>>;

/** The words of a 委員彙整 sheet beside the official text. */
export const membersWords = {
  sheetName: "委員彙整",
  title: "委員評分彙整",
  footer: { before: "委員評分彙整：", after: "" },
  hintLabel: "說明",
  hint: "各委員的評分照填寫的原樣列出；空白、NA 與不合規定的評分（以顏色標示）不計入統計。請在「議定分數」填分，訪視表的委員評分隨之更新。",
  /** Stands for a member whose name is not known. */
  member: { before: "委員 ", after: "" },
  subtotal: { before: "小計：", after: "" },
  missing: "未填",
  invalid: "無效",
  share: "兩兩一致率",
  alpha: "Krippendorff’s α（等距尺度）",
  undefined: "無法計算",
  noPairs: "沒有兩位以上委員都評了分的指標",
  noVariation: "所有評分都相同，沒有差異可供比較",
  sharePairs: { before: "委員兩兩相比共 ", after: " 對評分" },
  shareSame: { before: "，其中相同 ", after: " 對" },
  alphaScores: { before: "可配對的評分 ", after: " 個" },
  alphaUnits: { before: "，指標 ", after: " 項；1 為完全一致，0 與隨機相當" },
  sourceLabel: "α 的算法",
  source:
    "α＝1－觀察差異÷期望差異，差異取分數差的平方，以原始分數計算（各指標配分不同會使 α 偏高）。" +
    "出處：Krippendorff, K. (2004). Content Analysis (2nd ed.), ch. 11；(2011). Computing Krippendorff’s Alpha-Reliability.",
  /** Between the count of the most frequent score and the count of those who scored. */
  of: "／",
  /** What 委員評分 says where the 委員彙整 sheet is no more, or the indicator's row on it. */
  sheetGone: overviewWords.sheetDeleted,
  rowGone: unitsWords.rowGone,
  /** … and where that row is another indicator's by now. */
  rowMoved: "議定分數已換列",
} as const satisfies Readonly<Record<string, string | WordsAround>>;
