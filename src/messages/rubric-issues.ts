const inSituation = (situation: string): string => (situation === "" ? "" : `（${situation}）`);

/** What the numbers of a level are called in an issue about their sum. */
const levels = {
  indicators: ["指標配分", "細項"],
  criteria: ["細項百分比", "項目"],
  sections: ["項目百分比", "總分"],
} as const;

const shapes: Readonly<Record<string, (detail: string) => string>> = {
  required: (detail) => `缺少必要欄位（${detail}）`,
  false: () => "不認得的欄位",
  type: (detail) => `資料型別不符（${detail}）`,
  enum: (detail) => `不是可用的值（${detail}）`,
  const: (detail) => `不是可用的值（${detail}）`,
};

/** One sentence for each thing that can be wrong in a rubric file, without its place. */
export const rubricIssueMessages = {
  "not-data": () => "不是 JSON 資料",
  "forbidden-key": ({ key }: { readonly key: string }) => `欄位名稱「${key}」不可使用`,
  "too-deep": ({ limit }: { readonly limit: number }) => `巢狀超過 ${limit} 層`,
  "too-long": ({ limit }: { readonly limit: number }) => `文字超過 ${limit} 字`,
  "too-large": ({ limit }: { readonly limit: number }) => `資料超過 ${limit} 個值`,
  "forbidden-character": ({ character }: { readonly character: string }) =>
    `文字含有不應出現的字元 ${character}`,
  shape: ({ keyword, detail }: { readonly keyword: string; readonly detail: string }) =>
    shapes[keyword]?.(detail) ?? `不合規格（${detail}）`,
  "lines-reversed": ({ first, last }: { readonly first: number; readonly last: number }) =>
    `來源行號 ${first} 大於 ${last}`,
  "id-mismatch": ({ expected, found }: { readonly expected: string; readonly found: string }) =>
    `代碼應為 ${expected}，卻是 ${found}`,
  "repeated-number": ({ no }: { readonly no: number }) => `編號 ${no} 重複`,
  "repeated-name": ({ name }: { readonly name: string }) => `「${name}」重複`,
  "too-fine": ({ value }: { readonly value: number }) => `${value} 的小數超過兩位`,
  "sum-mismatch": ({
    level,
    sum,
    weight,
    situation,
  }: {
    readonly level: keyof typeof levels;
    readonly sum: number;
    readonly weight: number;
    readonly situation: string;
  }) =>
    `${levels[level][0]}合計 ${sum}，與${levels[level][1]} ${weight} 不符${inSituation(situation)}`,
  "weight-missing": () => "缺少百分比，只有特殊加分項目及全部不計分的細項可以不列",
  "bonus-weighted": () => "特殊加分不列入百分比",
  "bonus-mixed": () => "特殊加分須自成一個項目",
  "points-missing": () => "缺少配分，只有不計分的指標可以不列",
  "points-given": () => "不計分的指標不應有配分",
  "top-mismatch": ({ top, points }: { readonly top: number; readonly points: number }) =>
    `評分規則最高 ${top} 分，與配分 ${points} 不符`,
  "no-such-case-points": ({ points }: { readonly points: number }) =>
    `配分 ${points} 不是任何情況的配分`,
  "range-reversed": ({ from, to }: { readonly from: number; readonly to: number }) =>
    `級距 ${from}～${to} 前後顛倒`,
  "step-mismatch": ({
    from,
    to,
    step,
  }: {
    readonly from: number;
    readonly to: number;
    readonly step: number;
  }) => `級距 ${from}～${to} 無法以 ${step} 分為間隔`,
  overlap: ({ first, second }: { readonly first: string; readonly second: string }) =>
    `${first} 與 ${second} 重疊`,
  "unknown-situation": ({ situation }: { readonly situation: string }) =>
    `沒有定義情況「${situation}」`,
  "reserved-situation": ({ situation }: { readonly situation: string }) =>
    `情況代碼「${situation}」保留給系統使用`,
  "case-missing": ({ option }: { readonly option: string }) => `缺少選項「${option}」的規則`,
  "unknown-case": ({ option }: { readonly option: string }) => `情況沒有選項「${option}」`,
  "unknown-indicator": ({ indicator }: { readonly indicator: string }) => `沒有指標 ${indicator}`,
  "not-applicable-undeclared": () => "指標標示得不計分，但本表未訂得不計分的規定",
  "not-applicable-conditional": () => "依情況計分的指標不得列入得不計分的開關",
  "column-rules-mismatch": ({
    columns,
    rules,
  }: {
    readonly columns: number;
    readonly rules: number;
  }) => `表格有 ${columns} 欄，計算規則卻有 ${rules} 項`,
  "no-number-column": ({ column }: { readonly column: number }) =>
    `第 ${column + 1} 欄不是填數字的欄位，無法計算`,
  "printed-over": ({ row, text }: { readonly row: number; readonly text: string }) =>
    `第 ${row + 1} 列已印有「${text}」，不能填數字或公式`,
  "parts-mismatch": ({ rows, parts }: { readonly rows: number; readonly parts: number }) =>
    `表格有 ${rows} 列，比例規定卻有 ${parts} 項`,
  "total-not-last": ({ row }: { readonly row: number }) => `合計列（第 ${row + 1} 列）須為最後一列`,
  "total-missing": () => "比例規定須有合計列",
  "no-such-row": ({ row }: { readonly row: number }) => `沒有可重複的第 ${row + 1} 列`,
  "group-mismatch": ({ heading }: { readonly heading: string }) =>
    `共同欄名「${heading}」與所屬各欄不符`,
  "fills-mismatch": ({ blanks, cells }: { readonly blanks: number; readonly cells: number }) =>
    `自我檢核說明有 ${blanks} 處空格，卻指定 ${cells} 格`,
  "fill-not-a-share": ({ row, column }: { readonly row: number; readonly column: number }) =>
    `第 ${row + 1} 列第 ${column + 1} 欄不是百分比`,
  "ragged-row": ({ columns, cells }: { readonly columns: number; readonly cells: number }) =>
    `附表有 ${columns} 欄，此列卻有 ${cells} 格`,
  "heading-beyond": ({ row, rows }: { readonly row: number; readonly rows: number }) =>
    `標題在第 ${row} 列（由 0 起算）之上，附表只有 ${rows} 列`,
  "rows-unmatched": ({ rows, ids }: { readonly rows: number; readonly ids: number }) =>
    `附表有 ${rows} 列，卻列出 ${ids} 個指標`,
} as const;

/** Joins the place of an issue and its sentence: 「sections[0].criteria[1]（一、(二)）：…」. */
export const issueWithPlace = (path: string, place: string, sentence: string): string =>
  `${path}${place === "" ? "" : `（${place}）`}：${sentence}`;

/** The place of an issue that concerns the whole file. */
export const wholeFile = "整份檔案";
