import type { WordsAround } from "./sheet";

/** The headers of a draft appeal: the table, and right of it the days that are no ordinary ones. */
export const appealHeaders = {
  code: "代碼",
  indicator: "訪視指標",
  self: "自評",
  committee: "委員",
  finding: "報告初稿所載\n（訪視結果說明）",
  kind: "申復屬性",
  reason: "申復理由",
  evidence: "佐證資料",
  holiday: "放假日",
  holidayShown: "讀成",
  makeUp: "補行上班日",
  makeUpShown: "讀成",
} as const;

/** The words of a draft appeal beside the official text. */
export const appealWords = {
  sheetName: { before: "申復 ", after: "" },
  title: { before: "申復申請（草稿）：", after: "" },
  school: "受訪學校：",
  received: "收到報告初稿日期：",
  deadline: { before: "申復期限（收到之次日起 ", after: " 個工作天）：" },
  hint: "週六、週日不計；國定假日與補行上班日請填在表格右邊，日期可用民國年。",
  noDate: "請填收到日期",
  unreadable: "讀不出日期",
  notCounted: "平日，不必列",
  republic: "民國",
  year: "年",
  month: "月",
  day: "日",
  weekday: { before: "（星期", after: "）" },
  weekdays: "一二三四五六日",
  kindTitle: "申復屬性",
  kindPrompt: "請選一種；重複或未依規定勾選的，一律歸為「要求修正事項」。",
  kindAlert: "只能選下拉選單裡的申復屬性。",
  dateTitle: "日期",
  datePrompt: "例如 105/11/21、105.11.21、民國105年11月21日或 2016/11/21。",
  dateAlert: "請填日期。",
  /** The heading under which a finding says what is to be improved. */
  improvement: "建議改進事項",
} as const satisfies Readonly<Record<string, string | WordsAround>>;
