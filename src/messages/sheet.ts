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

/** What a report says of a formula whose result the file does not hold; a sheet never shows it. */
export const uncalculatedWords = "未計算";

/** The words of 狀態 beside 總分; an empty status means that the total is final. */
export const statusMessages = {
  provisional: "暫計：",
  missing: { before: "未填 ", after: " 項" },
  separator: "、",
  invalid: { before: "不合規定或未經檢核 ", after: " 項" },
  checksLost: "檢核欄已刪除，分數未經檢核",
  sumsDiffer: "小計或總分與各項分數不符，請檢核",
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

/** The headers of the columns; line feeds stand where a narrow header is to break. */
export const columnHeaders = {
  section: "訪視項目",
  criterion: "訪視細項",
  indicator: "訪視指標",
  standard: "評分標準",
  evidence: "自我檢核說明\n(含佐證資料)",
  self: "自我檢核\n分數",
  committee: "委員\n評分",
  finding: "訪視結果\n說明",
  remark: "備註",
  gap: "",
  code: "代碼",
  points: "配分",
  allowed: "可填",
  rule: "值",
  lowest: "最低分",
  selfCheck: "自評檢核",
  committeeCheck: "委員檢核",
  selfParts: "自評分項",
  committeeParts: "委員分項",
} as const;

/** The words of a form's sheet beside the official text. */
export const sheetWords = {
  yes: "是",
  no: "否",
  /** 主政單位 as the forms print it. */
  authority: { before: "【主政單位：", after: "】" },
  /** Where the form prints none and it is taken from the plan's table 1. */
  authorityInferred: { before: "【主政單位：", after: "（依表1）】" },
  subject: { before: "視導項目：", after: "" },
  audience: { before: "視導對象：", after: "" },
  visitDate: "訪視日期：",
  visitDateBlank: "　　年　　月　　日",
  visitors: "視導委員：",
  notesHeading: "【訪視內容說明】",
  situation: { before: "", after: "：" },
  situationHint: { before: "請由下拉選單選擇；影響 ", after: " 的評分" },
  sectionNumber: { before: "", after: "、" },
  criterionNumber: { before: "(", after: ")" },
  weight: { before: "(", after: "%)" },
  points: { before: "(", after: "分)" },
  annexNumber: { before: "附表 ", after: "：" },
  annexSheet: { before: "附表 ", after: "" },
  subtotal: "小計",
  total: "總分",
  status: "狀態",
  selfStatus: "自我檢核分數",
  committeeStatus: "委員評分",
  /** Footer at the right; &P and &N are Excel's codes for the page and the number of pages. */
  footerPages: "第 &P 頁／共 &N 頁",
} as const satisfies Readonly<Record<string, string | WordsAround>>;

/** The words of the 總表: its title, headers and what 狀態 says there. */
export const overviewWords = {
  sheetName: "總表",
  title: "訪視評分總表",
  hint: "各欄由公式取自各訪視表，隨其變動；請在各訪視表填分。",
  form: "訪視表",
  maximum: "滿分",
  self: "自我檢核分數",
  committee: "委員評分",
  total: "總分",
  missing: "未填",
  invalid: "無效",
  status: "狀態",
  code: "代碼",
  name: "名稱",
  /** Between the points and the bonus: 「100+4」. */
  bonus: "+",
  /** Tells copies of one form apart. */
  copy: { before: "（工作表：", after: "）" },
  complete: "完成",
  empty: "未填寫",
  sheetDeleted: "工作表已刪除",
  totalDeleted: "總分儲存格已刪除，請檢查該訪視表",
  totalBroken: "總分無法計算，請檢查該訪視表",
} as const satisfies Readonly<Record<string, string | WordsAround>>;

/** The words of the tables that are filled in beside a form (附表): those beside the table and in its own formulas. */
export const tableWords = {
  check: "檢核",
  kept: "符合",
  notKept: "不符合",
  negative: "不可小於 0",
  someNotANumber: "表中有不是數字的儲存格",
  someNegative: "表中有小於 0 的數",
  missing: { before: "未填", after: "" },
  incomplete: "未填完",
  zero: { before: "", after: "不可為 0" },
  fraction: (numerator: string, denominator: string) => `${denominator}分之${numerator}`,
  aboveWhole: (part: string, whole: string) => `${part}超過${whole}`,
  aboveLimit: (limit: string, indicator: string) => `超過${limit}，不符指標 ${indicator}`,
  separator: "、",
  /** Excel's code for a percentage with two decimals. */
  percentage: "0.00%",
  /** Excel's code for the number before a printed %. */
  percent: "0.0#",
  /** A gap with its unit that is printed in K's table (二), and the number format that keeps the unit. */
  peopleGap: "共_____人",
  peopleFormat: '"共"0"人"',
} as const;
