/** The words of `assign` and `combine` on the command line (zh-TW). */
export const copyMessages = {
  help: {
    assign: "在活頁簿裡建立或更新「負責單位」工作表，並可由 JSON 檔填入各指標的負責單位",
    combine: "把同一所學校各單位分別填寫的檔案合併成一份：每一格取自填了的那一份",
    units: '負責單位檔（JSON），如 {"moe-105-d": {"1.1.1": "總務處", "2": "會計室"}}',
    overwriteUnits: "已填的其他單位也換掉（會列出換掉了什麼）",
    base: "要合併到的活頁簿（.xlsx 或 .xlsm）",
    copies: "各單位填寫的活頁簿，一份或多份",
    decisions: "已填好的決定檔（JSON）：內容不同的格子以哪個檔案為準",
    conflicts: "內容不同的格子寫成決定檔（JSON），供人填寫 choice",
  },

  units: {
    notJson: (file: string) => `「${file}」不是正確的 JSON。`,
    keyTwice: (file: string, key: string) =>
      `負責單位檔「${file}」裡同一個物件有兩個「${key}」，不知道要用哪一個；沒有寫入。`,
    badShape: (file: string, place: string) =>
      `負責單位檔「${file}」${place}寫法不對（正確的寫法見 schemas/assign.schema.json）；沒有寫入。`,
    formTwice: (name: string) => `負責單位檔裡「${name}」出現了兩次（代號與簡稱）；沒有寫入。`,
    unknownId: (form: string, id: string) =>
      `訪視表 ${form} 沒有「${id}」這個指標、細項或項目；沒有寫入。`,
    occupied: (sheet: string, cells: readonly string[]) =>
      `工作表「${sheet}」清單下方的 ${cells.join("、")} 已有內容，沒有寫入；請把它們移開再試。`,
    headerless: (sheet: string) =>
      `工作表「${sheet}」找不到「負責單位」與「代碼」的標題列，沒有寫入；請還原標題列再試。`,
    unrevised: (sheet: string) =>
      `工作表「${sheet}」沒有跟著更新（標題列不見了，或清單下方已有內容）；請移開後以 assign 更新。`,
    noRow: (form: string, ids: readonly string[]) =>
      `負責單位清單裡找不到訪視表 ${form} 的 ${ids.join("、")}；沒有寫入。`,
    differing: (form: string, cell: string, id: string, old: string, unit: string) =>
      `  ${form} ${id}（${cell}）「${old}」→「${unit}」`,
    wouldOverwrite: (count: number) =>
      `有 ${count} 格已填了別的單位，沒有寫入任何檔案；要換掉請加 --overwrite。`,
    created: (file: string, sheet: string) => `已寫出「${file}」，加入工作表「${sheet}」。`,
    appended: (file: string, sheet: string, rows: number) =>
      `已寫出「${file}」，工作表「${sheet}」新增 ${rows} 列。`,
    upToDate: (file: string, sheet: string) =>
      `已寫出「${file}」，工作表「${sheet}」的清單已是最新。`,
    assigned: (cells: number) => `填入負責單位 ${cells} 格。`,
  },

  combine: {
    sameFile: (file: string) => `「${file}」給了兩次；每份檔案只要給一次。沒有寫入。`,
    overwritten: (file: string) =>
      `「${file}」是要讀取的檔案，不能當輸出檔；沒有寫入，請換一個檔名。`,
    problem: {
      "no-form": (file: string) => `「${file}」裡沒有訪視表`,
      "marker-lost": (file: string, sheet: string) =>
        `「${file}」的工作表「${sheet}」是訪視表，但它的標記已被清除（請先用 repair 修復）`,
      "unknown-form": (file: string, sheet: string) =>
        `「${file}」的工作表「${sheet}」是這一版程式不認得的訪視表`,
      "other-edition": (file: string, sheet: string) =>
        `「${file}」的工作表「${sheet}」是另一個版本的訪視表`,
      "headers-doubtful": (file: string, sheet: string) =>
        `「${file}」的工作表「${sheet}」有欄標題和欄裡的內容、公式不合（可能對調了），不知道哪一欄是誰的（請用 check 看是哪幾欄，確認後改回標題）`,
      ambiguous: (file: string, sheet: string) =>
        `「${file}」的工作表「${sheet}」不知道對應哪一份（同一張表有兩份，而工作表名稱不同）`,
      "not-in-base": (file: string, sheet: string) =>
        `「${file}」的工作表「${sheet}」：要合併到的活頁簿沒有這張表`,
      "other-sheet": (file: string, sheet: string) =>
        `「${file}」的工作表「${sheet}」不是訪視表，沒有合併`,
    },
    refused: (problems: readonly string[]) => `${problems.join("；")}。沒有寫入。`,
    conflictCount: (count: number) =>
      `有 ${count} 格的內容不同，要由人決定以哪個檔案為準；沒有寫入活頁簿。`,
    conflict: (sheet: string, cell: string, label: string) => `  ${sheet} ${cell} ${label}`,
    candidate: (value: string, file: string, sheet: string, cell: string) =>
      `    「${value}」　${file}（${sheet} ${cell}）`,
    conflictsWritten: (file: string) =>
      `已寫出決定檔「${file}」：請在每一項的 choice 填入檔名，再用 --decisions 重做一次。`,
    conflictsHint: "加 --conflicts 檔名.json 可寫出決定檔來填。",
    done: (file: string, cells: number) => `已寫出「${file}」，合併 ${cells} 格。`,
    from: (file: string, cells: number) => `  ${file}：${cells} 格`,
    note: {
      formula: "是公式，取了它的結果",
      date: "是日期，寫成文字",
      boolean: "是邏輯值，寫成文字",
      error: "是錯誤值，寫成文字",
    },
    noted: (file: string, sheet: string, cell: string, value: string, note: string) =>
      `  ${file} ${sheet} ${cell}「${value}」${note}`,
    rejected: (sheet: string, cell: string, label: string, value: string, file: string) =>
      `  依決定未採用：${sheet} ${cell}${label === "" ? "" : ` ${label}`}「${value}」　${file}`,
    leftoverCount: (count: number) => `有 ${count} 格沒有合併，請自行處理：`,
    leftover: (file: string, sheet: string, cell: string, value: string, why: string) =>
      `  ${file} ${sheet} ${cell}「${value}」：${why}`,
    why: {
      "no-place":
        "要合併到的活頁簿沒有這一列或這一欄，或那一列印的是別項的文字（請先用 repair 修復）",
      "base-lacks-sheet": "要合併到的活頁簿沒有這張工作表",
      stray: "不在填寫的格子裡",
      "not-calculated": "公式還沒有計算結果（請先在 Excel 裡開啟並存檔）",
    },
    emptied: "（空白）",
  },

  decisions: {
    notJson: (file: string) => `「${file}」不是正確的 JSON。`,
    keyTwice: (file: string, key: string) =>
      `決定檔「${file}」裡同一個物件有兩個「${key}」，不知道要用哪一個；沒有寫入。`,
    badShape: (file: string, place: string) =>
      `決定檔「${file}」${place}寫法不對（正確的寫法見 schemas/decisions.schema.json）；沒有寫入。`,
    noCandidate: (file: string, place: string, choice: string) =>
      `決定檔「${file}」的「${place}」選了「${choice}」，但那不是它的候選檔案；沒有寫入。`,
    stale: (file: string, place: string) =>
      `決定檔「${file}」的「${place}」與各檔案現在的內容不符；沒有寫入，請用 --conflicts 重新產生決定檔。`,
    twice: (file: string, place: string) => `決定檔「${file}」裡「${place}」出現了兩次；沒有寫入。`,
  },
} as const;
