/** The words around a number: 「不在級距內（可填 」 … 「）」. Kept apart because formulas join them with `&`. */
export interface WordsAround {
  readonly before: string;
  readonly after: string;
}

/** Puts a value between its words, as the sheet's formula does with `&`. */
export const wordsWith = (words: WordsAround, value: number | string): string =>
  `${words.before}${value}${words.after}`;

/**
 * The words of the check columns (自評檢核, 委員檢核): the only place where they stand.
 *
 * Whatever begins with `✓` is fine; counting and colouring rest on that, and on `missing` and `undecided` word for
 * word. No `*`, `?` or `~`, which COUNTIF reads as wildcards.
 */
export const checkWords = {
  ok: "✓",
  notApplicable: "✓ NA",
  /** Still counted as NA: the sums leave it out as they leave out `notApplicable`. */
  notApplicableWithoutReason: "✓ NA（請於說明欄敘明理由）",
  excluded: "✓ 不計分",
  missing: "未填",
  undecided: "情況未選",
  errorValue: "錯誤值",
  ruleLost: "規則遺失",
  scoredThoughExcluded: "不予計分（不應填分）",
  notANumber: "不是數字",
  onlySpaces: "只有空白字元",
  notApplicableRefused: "不得填 NA",
  aboveMaximum: { before: "超過配分 ", after: "" },
  belowMinimum: { before: "低於最低分 ", after: "" },
  betweenBands: { before: "不在級距內（可填 ", after: "）" },
} as const satisfies Readonly<Record<string, string | WordsAround>>;

/** The words of 狀態 beside 總分; an empty status means that the total is final. */
export const statusMessages = {
  provisional: "暫計：",
  missing: { before: "未填 ", after: " 項" },
  separator: "、",
  invalid: { before: "不合規定或未經檢核 ", after: " 項" },
  checksLost: "檢核欄已刪除，分數未經檢核",
} as const satisfies Readonly<Record<string, string | WordsAround>>;

/** How the legal values are worded in 可填 and in the texts of a validation. */
export const allowedMessages = {
  separator: "、",
  range: "～",
  /** After a single range that covers everything: 「0～4，每 0.1 分」. */
  everyStep: { before: "，每 ", after: " 分" },
  /** After one range among others: 「0、1～1.9（每 0.1 分）」. */
  everyStepWithin: { before: "（每 ", after: " 分）" },
  notApplicable: "NA",
  none: "–",
} as const satisfies Readonly<Record<string, string | WordsAround>>;

/** The rule texts that are no list of values; see `ruleText`. */
export const ruleMarks = {
  fence: "|",
  notApplicable: "NA",
  excluded: "|無|",
  undecided: "|未定|",
} as const;
