import { firstFew } from "./first-few";
import { headersAt } from "./headers-at";

/** The words of `collect` on the command line and in the tables that it writes (zh-TW). */
export const collectMessages = {
  help: {
    collect: "把資料夾裡所有學校的訪視表彙整成一份：每校每表每角色一列總分，另有每個指標一列",
    folder: "放活頁簿的資料夾（連同其下各層）",
    output: "要寫出的檔案：.xlsx、.csv 或 .ndjson",
    jobs: "同時讀幾個檔案（預設為處理器的核心數）",
    cache: "已讀過的檔案記在哪裡（預設為輸出檔名加 .cache.ndjson）",
    noProgress: "不顯示進度",
  },

  jobs: (given: string) => `--jobs 要是 1 到 256 的整數，不能是「${given}」。`,
  noFolder: (folder: string) => `找不到資料夾「${folder}」。`,
  notFolder: (folder: string) => `「${folder}」不是資料夾。`,
  folderUnreadable: (folder: string, code: string) => `讀不到資料夾「${folder}」（${code}）。`,
  noWorkbook: (folder: string) => `「${folder}」裡沒有活頁簿（.xlsx 或 .xlsm）；沒有寫入。`,
  folderNoAccess: (folder: string) => `沒有讀取資料夾「${folder}」的權限，裡面的檔案沒有彙整。`,
  notCache: (file: string) =>
    `「${file}」不是彙整的記錄檔；為免蓋掉它，沒有開始，請用 --cache 指定別的檔名。`,
  cacheIsOutput: (file: string) =>
    `--cache 與輸出檔是同一個檔案「${file}」；沒有開始，請用別的檔名。`,
  holdsForms: (file: string) =>
    `「${file}」裡有訪視表，不是以前的彙整；為免蓋掉它，沒有開始，請用別的輸出檔名。`,
  cacheUnwritable: (file: string, code: string) =>
    `寫不出記錄檔「${file}」（${code}）；沒有寫出彙整，請檢查權限與磁碟空間。`,
  died: (file: string) =>
    `讀取「${file}」時記憶體不足或程式中止，這個檔案沒有彙整；請在 Excel 裡開啟檢查後另存。`,
  failed: (file: string, detail: string) =>
    `讀取「${file}」時程式出錯（${detail}），這個檔案沒有彙整；請把這一行回報給維護者。`,
  interrupted: (done: number, all: number) =>
    `已中斷，沒有寫出彙整；${all} 個檔案讀了 ${done} 個，再執行一次同樣的指令會接著做。`,

  done: (file: string, files: number, forms: number, scores: number) =>
    `已寫出「${file}」：${files} 個檔案、${forms} 份訪視表、${scores} 個分數。`,
  alsoWritten: (files: readonly string[]) =>
    `另寫出${files.map((file) => `「${file}」`).join("、")}。`,
  unchanged: (count: number) => `${count} 個檔案自上次以來沒有變更，沒有重讀。`,
  skipped: (count: number) => `略過 ${count} 個其他檔案或重複的連結。`,
  invalid: (count: number) => `${count} 個分數不合規定（不計入總分）或填 NA 未敘明理由。`,
  problems: (count: number) => `${count} 個檔案或資料夾有問題，沒有彙整：`,
  doubtful: (count: number) => `已經彙整，但請核對的有 ${count} 項：`,
  problem: (sentence: string) => `  ${sentence}`,

  doubts: {
    columns: (
      file: string,
      sheet: string,
      headers: readonly { readonly cell: string; readonly header: string }[],
    ) =>
      `「${file}」的工作表「${sheet}」有欄標題和欄裡的內容、公式不合（可能對調了），不知道哪一欄是誰的，這些欄當作未填。請確認後改回標題再彙整：${headersAt(headers)}。`,
    lostColumn: (file: string, sheet: string, header: string, alike: readonly string[]) =>
      `「${file}」的工作表「${sheet}」找不到標題是「${header}」的欄${alike.length > 1 ? `（${alike.join("、")} 的標題相同）` : ""}，這一欄當作未填。請改回標題再彙整。`,
    rows: (file: string, sheet: string, codes: readonly string[]) =>
      `「${file}」的工作表「${sheet}」有些列印的是別項的文字（${firstFew(codes, "列")}），不知道屬於哪一項，這些列當作未填。請確認後改回文字再彙整。`,
    damage: (file: string, sheet: string, form: string, count: number) =>
      `「${file}」的工作表「${sheet}」（訪視表 ${form}）有 ${count} 處損壞，請用 check 檢核、用 repair 修復。`,
    /** A school is null where no form names it. */
    ofSchool: (school: string | null, forms: readonly string[]) =>
      `${school === null ? "" : `「${school}」的`}訪視表 ${forms.join("、")}`,
    twoFiles: (
      [file, first]: readonly [file: string, first: string],
      about: string,
      isSame: boolean,
    ) =>
      `「${file}」與「${first}」都有${about}${isSame ? "，兩個檔案的內容完全相同" : ""}；都已列入，並標為「重複」。`,
    twoSheets: (
      file: string,
      [first, other]: readonly [first: string, other: string],
      about: string,
    ) => `「${file}」的工作表「${first}」與「${other}」都是${about}；都已列入，並標為「重複」。`,
  },

  progress: (done: number, all: number, seconds: number | null) =>
    seconds === null ? `${done}/${all}` : `${done}/${all}　約剩 ${seconds} 秒`,

  sheets: { summary: "總分", indicators: "指標", problems: "問題" },

  /** The columns of the tables, by their names in the .ndjson. */
  columns: {
    school: "學校",
    file: "檔案",
    sheet: "工作表",
    form: "訪視表",
    title: "名稱",
    version: "版本",
    role: "角色",
    formState: "表單狀態",
    total: "總分",
    points: "滿分",
    bonus: "特殊加分",
    status: "狀態",
    missing: "未填",
    invalid: "無效",
    notApplicable: "NA",
    indicator: "指標",
    score: "分數",
    state: "檢核",
    reason: "原因",
    problem: "問題",
    kind: "類別",
    duplicate: "重複",
  },

  /** What is wrong with a file, by `kind` in the .ndjson. */
  kinds: {
    "not-collected": "未彙整",
    "unread-cells": "當作未填",
    damage: "損壞",
    duplicate: "重複",
  },

  final: "已完成",
  states: {
    ok: "合規定",
    blank: "未填",
    "not-applicable": "NA 或不計分",
    undecided: "情況未選",
    invalid: "無效",
  },
} as const;
