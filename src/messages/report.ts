/** The words of a report; they stand in documents and sheets, so they are always zh-TW. */
export const reportWords = {
  title: "訪視結果報告",
  sheetName: "報告",
  provisionalTotal: "暫計",
  noValue: "–",

  fields: {
    subject: "視導項目",
    audience: "視導對象",
    authority: "主政單位",
    visitDate: "訪視日期",
    visitors: "視導委員",
    state: "表單狀態",
  },
  roles: { self: "自我檢核分數", committee: "委員評分" },
  shortRoles: { self: "自評", committee: "委員" },

  headings: {
    results: "評分結果",
    chart: "各項目得分比率",
    findings: "訪視結果說明",
    notApplicable: "得不計分（NA）與不予計分項目",
    evidence: "自我檢核說明（含佐證資料）",
    signatures: "簽章",
    summary: "總分",
  },

  columns: {
    form: "訪視表",
    maximum: "滿分",
    section: "訪視項目",
    criterion: "訪視細項",
    code: "代碼",
    indicator: "訪視指標",
    points: "配分",
    difference: "差異",
    check: "檢核",
    finding: "訪視結果說明",
    role: "計分者",
    reason: "理由",
    evidence: "說明與佐證資料",
    changed: "定稿後改",
  },

  subtotal: "小計",
  total: "總分",
  invalid: "不合規定：",
  unscored: "不列分",
  /** Taken out by the school's situation. */
  excluded: "不計分",
  /** The points that count where NA or the situation leaves some out. */
  applicable: (points: string) => `適用 ${points}`,
  bonus: "+",
  listSeparator: "、",
  labelEnd: "：",
  sentenceEnd: "。",

  /** A finding of a form that asks for headed parts and stands under none of them. */
  otherFindings: "未分項",
  noFindings: "（未填寫）",
  noEvidence: "（未填寫）",
  noReason: "（未敘明）",
  noNotApplicable: "無。",
  excludedBy: (label: string, answer: string) => `${label}：${answer}，本項不予計分`,

  /** The result is decided by the ministry; no pass mark is printed anywhere. */
  verdict: "視導結果",
  verdictBoxes: "□ 通過　　□ 待改進（由教育部認定）",
  signatures: ["填表人", "單位主管", "學校首長", "視導委員"],
  signatureBlank: "　".repeat(20),
  signatureDate: "　　年　　月　　日",
  page: { before: "　第 ", between: " 頁／共 ", after: " 頁" },

  chart: {
    unscored: "尚未評分",
    role: (role: string, subtotal: string, points: string, percent: string) =>
      `${role} ${subtotal}／${points} 分（${percent}）`,
    sentence: (section: string, roles: string) => `${section}：${roles}`,
    axis: "占該項配分的百分比",
    /** What a bar in cells is made of: told apart without colour, of one width in every font. */
    marks: { self: "■", committee: "□" },
    scale: (legend: string, full: number) => `${legend}　滿格（${full} 格）為該項適用配分的 100%。`,
    description: (title: string, sentences: string) => `${title}。${sentences}`,
  },

  notes: {
    provisional: (role: string, status: string) => `${role}尚未確定（${status}）。`,
    refusal: (id: string, shown: string, why: string) => `${id}「${shown}」（${why}）`,
    refused: (role: string, count: number, list: string) =>
      `${role}有 ${count} 項不合規定：${list}${count > 10 ? " 等" : ""}。`,
    stateDoubtful: "表單狀態或定稿紀錄被改過，是否為定稿不可信，請先檢核，再引用本報告。",
    changedSinceFinal: (count: number | string) =>
      `定稿後改了 ${count} 處，本報告是改過以後的內容；請先檢核改了什麼，再引用本報告。`,
    damaged: (count: number) =>
      `這張工作表有 ${count} 處損壞（文字、公式或列與原表不符），請先檢核並修復，再引用本報告。`,
    totalDeleted: (role: string) => `工作表上已沒有「${role}」的總分儲存格，本報告不列總分。`,
  },

  sheetDeleted: "工作表已刪除",
  hint: "分數與說明由公式取自訪視表，隨其變動。",
  listedAsMade: "列出製作本報告時的項目；之後有增減，請重做報告。",
} as const;
