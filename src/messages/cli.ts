import { firstFew } from "./first-few";

/** The words of the command line; every text that it prints for people, one catalogue (zh-TW). */
export const cliMessages = {
  help: {
    program: "在 Excel 活頁簿裡插入、填寫與檢核教育部統合視導訪視表。",
    version: "顯示版本",
    help: "顯示說明",
    titles: {
      "Usage:": "用法：",
      "Arguments:": "引數：",
      "Options:": "選項：",
      "Commands:": "指令：",
    } as Readonly<Record<string, string>>,
    list: "列出所有訪視表",
    show: "顯示一份訪視表的全部內容",
    new: "建立含有訪視表的新活頁簿",
    add: "在現有活頁簿裡加入一份訪視表，其他內容原樣不動",
    remove: "從活頁簿移除一份訪視表與它的附表，其他內容原樣不動",
    fill: "把分數檔（JSON）填進活頁簿裡的訪視表",
    check: "檢核活頁簿裡的訪視表：分數、總分與損壞之處",
    repair: "修復活頁簿裡訪視表的損壞之處（列、公式、官方文字、驗證、格式），不動已填的內容",
    numbers: "把打成文字的數字（如「8 分」）改成數字（會列出換掉了什麼）",
    form: "訪視表的代號，如 moe-105-a，或簡稱 A",
    forms: "一份或多份訪視表的代號或簡稱",
    workbook: "活頁簿（.xlsx 或 .xlsm）",
    workbooks: "一個或多個活頁簿（.xlsx 或 .xlsm）",
    scores: "分數檔（JSON）",
    json: "以 JSON 輸出",
    output: "要寫出的檔案",
    to: "要加入訪視表的活頁簿",
    from: "要移除訪視表的活頁簿",
    sheet: "同一份訪視表有好幾張時，要移除的那一張工作表",
    withEntries: "已填的分數與說明也一併移除",
    noOverview: "不建立也不更新總表（兩份以上訪視表時預設會有）",
    set: (known: readonly string[]) => `學校的情況，可重複：${known.join("、")}`,
    situation: (id: string, values: readonly string[], form: string, label: string) =>
      `${id}=${values.join("|")}（${form}：${label}）`,
    force: "輸出檔已存在時覆蓋它",
    inPlace: "直接改寫輸入的檔案（先寫在旁邊，成功後才換掉）",
    asIs: "不合規定的分數也照樣寫入",
    overwrite: "儲存格裡已有的內容也換掉（會列出換掉了什麼）",
    complete: "未填的分數也算問題：self、committee 或 both",
  },

  usage: {
    noCommand: (commands: readonly string[]) =>
      `請指定一個指令：${commands.join("、")}（用 rubric-sheets --help 看說明）。`,
    unknownCommand: (name: string, commands: readonly string[]) =>
      `沒有「${name}」這個指令；可用的是 ${commands.join("、")}。`,
    unknownOption: (name: string) => `沒有「${name}」這個選項（加 --help 看說明）。`,
    missingArgument: (name: string) => `少了引數「${name}」（加 --help 看說明）。`,
    missingValue: (name: string) => `選項「${name}」後面要有值。`,
    missingOption: (name: string) => `少了必要的選項「${name}」。`,
    repeatedOption: (name: string) => `選項「${name}」寫了兩次，不知道要用哪一個。`,
    excessArguments: "引數太多（加 --help 看說明）。",
    other: "指令的用法不對（加 --help 看說明）。",
    completeChoice: (given: string) =>
      `--complete 只能是 self、committee 或 both，不能是「${given}」。`,
    outputNeeded: "請用 -o 指定要寫出的檔案，或用 --in-place 直接改寫輸入的檔案。",
  },

  forms: {
    unknown: (name: string, known: readonly string[]) =>
      `沒有「${name}」這份訪視表；可用的是 ${known.join("、")}。`,
    repeated: (name: string) => `訪視表「${name}」寫了兩次；同一個活頁簿裡一份就夠。`,
  },

  situations: {
    notPair: (given: string) => `--set 的寫法是「情況=值」，不能是「${given}」。`,
    unknown: (name: string, known: readonly string[]) =>
      known.length === 0
        ? `所選的訪視表都沒有「${name}」這個情況。`
        : `沒有「${name}」這個情況；可用的是 ${known.join("、")}。`,
    unknownValue: (name: string, value: string, legal: readonly string[]) =>
      `情況「${name}」只能是 ${legal.join(" 或 ")}，不能是「${value}」。`,
    repeated: (name: string) => `情況「${name}」寫了兩次，而且值不同。`,
  },

  input: {
    missing: (file: string) => `找不到檔案「${file}」。`,
    directory: (file: string) => `「${file}」是資料夾，不是檔案。`,
    noFile: (file: string) => `「${file}」是裝置之類的特殊檔，不是活頁簿或分數檔，沒有讀取。`,
    noAccess: (file: string) => `沒有讀取「${file}」的權限。`,
    tooLarge: (file: string, megabytes: number) =>
      `「${file}」超過 ${megabytes} MB，太大了，沒有讀取。`,
    failed: (file: string, code: string) => `讀不到「${file}」（${code}）。`,
  },

  output: {
    exists: (file: string) => `「${file}」已經存在，沒有寫入；要覆蓋請加 --force。`,
    isInput: (file: string) => `輸出檔就是輸入檔「${file}」，沒有寫入；要直接改寫請加 --in-place。`,
    notInput: (file: string) =>
      `--in-place 是改寫輸入檔，不能同時用 -o 指定另一個檔案「${file}」；沒有寫入。`,
    directory: (file: string) => `「${file}」是資料夾，不能當輸出檔；沒有寫入。`,
    deadLink: (file: string) =>
      `「${file}」是連到不存在的檔案的符號連結；沒有寫入，請改用它連到的檔名。`,
    noDirectory: (file: string) => `要寫出「${file}」的資料夾不存在；沒有寫入。`,
    extension: (file: string, wanted: string) =>
      `輸出檔「${file}」的副檔名要是 ${wanted}；沒有寫入。`,
    noAccess: (file: string) => `沒有寫入「${file}」的權限；沒有寫入。`,
    unprinted: (code: string) => `結果印不出來（${code}）；請檢查輸出到哪裡、磁碟是否已滿。`,
    failed: (file: string, code: string) => `寫不出「${file}」（${code}）；沒有留下任何檔案。`,
  },

  workbook: {
    formNotThere: (file: string, form: string) => `「${file}」裡沒有訪視表 ${form}；沒有寫入。`,
    empty: (file: string) => `「${file}」是空檔（0 位元組），不是活頁簿。`,
    notWorkbook: (file: string) => `「${file}」不是 Excel 活頁簿（.xlsx 或 .xlsm）。`,
    truncated: (file: string) => `「${file}」不完整（檔案被截斷），讀不出內容。`,
    encrypted: (file: string) => `「${file}」有密碼保護；請先在 Excel 裡移除開啟密碼再試。`,
    oldExcel: (file: string) =>
      `「${file}」是舊版 Excel 檔（.xls）；請先在 Excel 裡另存成 .xlsx 再試。`,
    openDocument: (file: string) =>
      `「${file}」是 OpenDocument 試算表（.ods）；請先另存成 .xlsx 再試。`,
    oldBinary: (file: string) =>
      `「${file}」是二進位活頁簿（.xlsb）；請先在 Excel 裡另存成 .xlsx 再試。`,
    strict: (file: string) =>
      `「${file}」是 Strict Open XML 活頁簿；請先在 Excel 裡另存成一般的 .xlsx 再試。`,
    tooLarge: (file: string) => `「${file}」太大（或展開後太大），為了安全沒有讀取。`,
    damaged: (file: string) => `「${file}」內部已損壞，讀不出內容；請先在 Excel 裡修復後另存。`,
    damagedPart: (file: string, part: string) =>
      `「${file}」內部已損壞（${part}），讀不出內容；請先在 Excel 裡修復後另存。`,
    structureLocked: (file: string) =>
      `「${file}」的活頁簿結構受保護，不能加入或移除工作表；請先在 Excel 裡取消保護。`,
    sheetInUse: (file: string, places: readonly string[]) =>
      `「${file}」裡還有別處參照要移除的工作表（${firstFew(places, "處")}）；沒有寫入，請先改掉這些參照。`,
    rowsNotMovable: (file: string, sheet: string, obstacle: string) =>
      `「${file}」的工作表「${sheet}」少了列，但下方有不能跟著移動的東西（${obstacle}），無法插入列；沒有寫入，請先把它移到別的工作表。`,
    lastVisibleSheet: (file: string) =>
      `移除後「${file}」就沒有看得見的工作表了；沒有寫入，請先加入或取消隱藏一張工作表。`,
    sheetGone: (file: string) => `「${file}」裡的工作表已經不在；沒有寫入。`,
    noForm: (file: string) => `「${file}」裡沒有訪視表。`,
    unknownForm: (file: string, id: string) =>
      `「${file}」裡的訪視表「${id}」不是這一版程式認得的；請改用較新的版本。`,
    noHeader: (file: string, sheet: string) =>
      `「${file}」的工作表「${sheet}」有訪視表的標記，但找不到標題列，無法檢核。`,
    several: (files: readonly string[]) =>
      `${files.length} 個檔案不能檢核：${files.join("、")}（原因見結果）。`,
  },

  overview: {
    occupied: (file: string, sheet: string, cells: readonly string[]) =>
      cells.length === 0
        ? `「${file}」的工作表「${sheet}」是總表，但標題列或欄位已被改動，無法更新；沒有寫入，請復原它，或加 --no-overview。`
        : `「${file}」的工作表「${sheet}」是總表，要更新的範圍裡有別人填的內容（${firstFew(cells, "格")}）；沒有寫入，請先移開這些內容，或加 --no-overview。`,
  },

  remove: {
    several: (file: string, form: string, sheets: readonly string[]) =>
      `「${file}」裡有 ${sheets.length} 份訪視表 ${form}（工作表 ${sheets.join("、")}）；請用 --sheet 指定要移除哪一張，沒有寫入。`,
    notOnSheet: (file: string, form: string, sheet: string) =>
      `「${file}」的工作表「${sheet}」不是訪視表 ${form}；沒有寫入。`,
    entered: (form: string, counts: readonly string[]) =>
      `訪視表 ${form} 已有填寫的內容（${counts.join("、")}），沒有移除；要連同內容移除請加 --with-entries。`,
    scores: (role: string, count: number) => `${role} ${count} 格`,
    evidence: (count: number) => `自我檢核說明 ${count} 格`,
    findings: (count: number) => `訪視結果說明 ${count} 格`,
    others: (count: number) => `其他 ${count} 格`,
    annexes: (count: number) => `附表 ${count} 格`,
    members: (count: number) => `委員彙整 ${count} 格`,
  },

  scores: {
    notJson: (file: string) => `「${file}」不是正確的 JSON。`,
    badShape: (file: string, place: string) =>
      `分數檔「${file}」${place}寫法不對（正確的寫法見 schemas/fill.schema.json）；沒有寫入。`,
    empty: (file: string) => `分數檔「${file}」裡沒有任何要填的內容；沒有寫入。`,
    formTwice: (name: string) => `分數檔裡「${name}」出現了兩次（代號與簡稱）；沒有寫入。`,
    keyTwice: (file: string, key: string) =>
      `分數檔「${file}」裡同一個物件有兩個「${key}」，不知道要用哪一個；沒有寫入。`,
    unwritable: (form: string, id: string) =>
      `訪視表 ${form} 指標 ${id} 的文字含有控制字元或不完整的字元，無法寫入儲存格；沒有寫入。`,
    unknownIndicator: (form: string, id: string) => `訪視表 ${form} 沒有指標「${id}」；沒有寫入。`,
    unscored: (form: string, id: string) => `訪視表 ${form} 的指標 ${id} 不計分；沒有寫入。`,
    formThereTwice: (file: string, form: string, sheets: readonly string[]) =>
      `「${file}」裡有 ${sheets.length} 份訪視表 ${form}（工作表 ${sheets.join("、")}），不知道要填哪一份；沒有寫入。`,
    otherEdition: (file: string, form: string, version: string) =>
      `「${file}」裡的訪視表 ${form} 是另一個版本（${version}）；沒有寫入。`,
    noCell: (form: string, ids: readonly string[]) =>
      `訪視表 ${form} 裡找不到 ${ids.join("、")} 的列或欄（已刪除，或列上印的是別項的文字）；沒有寫入，請先用 repair 修復。`,
    refused: (count: number) =>
      `有 ${count} 個分數不合規定，沒有寫入任何檔案（要照樣寫入請加 --as-is）：`,
    refusal: (form: string, id: string, role: string, value: string, why: string) =>
      `  ${form} ${id} ${role}「${value}」：${why}`,
    wouldOverwrite: (count: number) =>
      `有 ${count} 格已經填了別的內容（見上列），沒有寫入任何檔案；要換掉它們請加 --overwrite。`,
    overwritten: (form: string, cell: string, old: string, value: string) =>
      `  ${form} ${cell} 「${old}」→「${value}」`,
    legal: (words: string, legal: string) => `${words}；可填 ${legal}`,
    chooseFirst: (words: string, situation: string) =>
      `${words}（請先在 set 裡選「${situation}」）`,
  },

  done: {
    created: (file: string, sheets: readonly string[]) =>
      `已建立「${file}」，內有工作表 ${sheets.join("、")}。`,
    added: (file: string, sheets: readonly string[]) =>
      `已寫出「${file}」，加入工作表 ${sheets.join("、")}。`,
    removed: (file: string, sheets: readonly string[]) =>
      `已寫出「${file}」，移除工作表 ${sheets.join("、")}。`,
    overviewUpdated: (sheet: string) => `已更新工作表「${sheet}」。`,
    filled: (file: string, cells: number) => `已寫出「${file}」，填入 ${cells} 格。`,
  },

  list: {
    points: (points: number, bonus: number) =>
      bonus > 0 ? `${points} 分（另加 ${bonus} 分）` : `${points} 分`,
    counts: (sections: number, criteria: number, indicators: number) =>
      `${sections} 項目、${criteria} 細項、${indicators} 指標`,
  },

  show: {
    audience: (text: string) => `視導對象：${text}`,
    authority: (text: string) => `主政單位：${text}`,
    points: (points: number) => `${points} 分`,
    unscored: "不計分",
  },

  check: {
    form: (id: string, title: string, sheet: string, version: string) =>
      `  ${id} ${title}（工作表「${sheet}」，版本 ${version}）`,
    otherEdition: (current: string) =>
      `    這是另一個版本的訪視表（現在是 ${current}）；官方文字沒有比對。`,
    situation: (label: string, choice: string) => `    ${label}：${choice}`,
    notChosen: "未選",
    total: (role: string, total: string, status: string) => `    ${role}：總分 ${total}　${status}`,
    noTotal: "—",
    final: "已完成",
    invalid: (count: number) => `    不合規定 ${count} 項`,
    score: (place: string, role: string, value: string, why: string) =>
      `      ${place} ${role}「${value}」：${why}`,
    alike: (cells: string, count: number) => `${cells}（共 ${count} 項）`,
    nearest: (values: readonly number[]) => `；最接近的是 ${values.join("、")}`,
    damage: (count: number) => `    損壞 ${count} 處`,
    damaged: (cell: string, what: string) => `      ${cell} ${what}`,
    nowhere: "（不在）",
    missing: (role: string, count: number) => `    ${role}未填 ${count} 項`,
    fine: "    沒有發現問題。",
    error: (sentence: string) => `  ${sentence}`,
    wrongText: (expected: string, found: string) => `（應為「${expected}」，現為「${found}」）`,
    nothing: "空白",
  },

  internal: (detail: string) => `程式內部出錯（${detail}），沒有完成；請把這一行回報給維護者。`,
} as const;

/** The official names of the two score columns. */
export const roleNames = { self: "自我檢核分數", committee: "委員評分" } as const;

/** Why a score is refused, by `reason` of `check --json`. */
export const reasonWords = {
  "above-maximum": "超過配分",
  "below-minimum": "低於最低分",
  "between-bands": "不在級距內",
  "not-a-number": "不是數字",
  "number-as-text": "是文字不是數字，加總時會被略過",
  boolean: "是邏輯值，不是數字",
  "error-value": "是錯誤值",
  "only-spaces": "只有空白字元",
  "na-not-allowed": "這個指標不得填 NA",
  "na-without-reason": "填 NA 要在自我檢核說明敘明理由",
  "scored-though-excluded": "這個指標不予計分，不應填分",
  "rule-lost": "這一列的計分規則已遺失，分數未經檢核",
} as const;
