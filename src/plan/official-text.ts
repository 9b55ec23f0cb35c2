import { sheetWords, type WordsAround, wordsWith } from "../messages/sheet";
import { chineseNumeral } from "../rubric/chinese-numeral";
import type { Criterion, Indicator, PrintedTable, Rubric, Section } from "../rubric/rubric";

/** The title line: the form's name with 【主政單位：…】; an authority that the form does not print is marked. */
export const titleText = ({ form, authority, authoritySource }: Rubric): string =>
  form +
  wordsWith(
    authoritySource === "printed" ? sheetWords.authority : sheetWords.authorityInferred,
    authority,
  );

/** What a form is called: letter and title, 「K 大學校院推動性別平等教育工作辦理情形」. */
export const formName = ({ short, title }: Pick<Rubric, "short" | "title">): string =>
  `${short} ${title}`;

/** A section as printed: 「一、經費支用規劃與執行成效(35%)」; a bonus section has no weight. */
export const sectionText = ({ no, title, weight }: Section): string =>
  wordsWith(sheetWords.sectionNumber, chineseNumeral(no)) +
  title +
  suffix(sheetWords.weight, weight);

/** A criterion as printed: 「(一)經費分配與申請程序(5%)」. */
export const criterionText = ({ no, title, weight }: Criterion): string =>
  wordsWith(sheetWords.criterionNumber, chineseNumeral(no)) +
  title +
  suffix(sheetWords.weight, weight);

/**
 * An indicator as printed: 「1.有無書面規定程序(2分)」; without number or points where none is printed, and with a
 * printed suffix of its own in place of the points.
 */
export const indicatorText = ({ no, text, points, pointsText, numbered }: Indicator): string =>
  (numbered ? `${no}.` : "") + text + (pointsText ?? suffix(sheetWords.points, points));

/** A note of 【訪視內容說明】 with its number: 「一、…」. */
export const noteText = (note: string, index: number): string =>
  wordsWith(sheetWords.sectionNumber, chineseNumeral(index + 1)) + note;

/**
 * An annex's heading as printed: 「附表 3.1.1：…」, 「(一) 專任教師部分…」; the title alone where the annex has a name and no
 * number.
 */
export const annexTitle = ({ id, title }: PrintedTable): string => {
  if (!isNumbered(id)) return title;
  return isBracketed(id) ? `${id} ${title}` : wordsWith(sheetWords.annexNumber, id) + title;
};

/** What an annex is called on its sheet's tab: 「附表 3.1.1」, or its name: 「填表說明」. */
export const annexName = ({ id }: PrintedTable): string =>
  isNumbered(id) ? wordsWith(sheetWords.annexSheet, id) : id;

/** Such as `3.1.1` or `(一)`. */
const isNumbered = (annexId: string): boolean => /^[\d.]+$/u.test(annexId) || isBracketed(annexId);

const isBracketed = (annexId: string): boolean =>
  /^[(（][\d一二三四五六七八九十]+[)）]$/u.test(annexId);

const suffix = (words: WordsAround, value: number | null): string =>
  value === null ? "" : wordsWith(words, value);
