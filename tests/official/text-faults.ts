import { big5Characters } from "./big5";

/** What may be wrong with a printed text: gives what was found, nothing when all is well. */
export type FindFaults = (text: string) => readonly string[];

const matches =
  (pattern: RegExp): FindFaults =>
  (text) =>
    Array.from(text.matchAll(pattern), ([found]) => found);

const big5 = big5Characters();

/** Simplified shapes that Big5 has too, as rare characters of their own that no form uses. */
const simplifiedHomographs = new Set(
  "万与价优体侄党凄厂厘吨圣宁岭庄异怀怜惊扰据机极构柜栖洁洒洼涂淀气痒确离种篱网羡胜腊苹茧蚕蜡触赶踊适无礼弃号听叶虫广丰儿坏复愿扑挂筑荐划",
);

const simplified: FindFaults = (text) =>
  Array.from(text).filter(
    (character) =>
      /\p{Script=Han}/u.test(character) &&
      character !== "〇" &&
      (!big5.has(character) || simplifiedHomographs.has(character)),
  );

const closing: Readonly<Record<string, string>> = {
  "(": ")",
  "（": "）",
  "「": "」",
  "『": "』",
  "【": "】",
  "《": "》",
  "〈": "〉",
  "[": "]",
  "{": "}",
};
const closers = new Set(Object.values(closing));

/** Brackets that no partner has, in their order. */
const unpaired: FindFaults = (text) => {
  const open: string[] = [];
  const alone: string[] = [];
  for (const character of text) {
    if (character in closing) open.push(character);
    else if (closers.has(character)) {
      const last = open.at(-1);
      if (last !== undefined && closing[last] === character) open.pop();
      else alone.push(character);
    }
  }
  return [...open, ...alone];
};

/** All that the twelve forms print besides Chinese characters, ASCII letters, digits, blanks and line feeds. */
const signs = new Set("%()*+,-./:;=?_~×—•※①②③④⑤⑥⑦⑧⑨⑩□○、。「」（），：；？");

const foreign: FindFaults = (text) =>
  Array.from(text).filter(
    (character) => !/[\p{Script=Han}A-Za-z0-9 \n]/u.test(character) && !signs.has(character),
  );

/** Faults that scanning, page breaks and typing leave in a text, each with its way to find them. */
export const textFaults: Readonly<Record<string, FindFaults>> = {
  "replacement, private and control characters": matches(/[\uFFFD\p{Co}\p{Cn}\p{Cs}]|[^\P{C}\n]/gu),
  "radicals and compatibility characters in place of Chinese ones": matches(
    /[\u2E80-\u2FDF\u31C0-\u31EF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu,
  ),
  "characters of other scripts": matches(
    /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/gu,
  ),
  "signs that no form prints": foreign,
  "simplified characters": simplified,
  "brackets without a partner": unpaired,
  "doubled brackets and points": matches(/[(（]{2,}|「「|」」|[，。、；：？,;:?]{2,}/gu),
  "letters and digits that stand for strokes inside a word": matches(
    /(?<=\p{Script=Han})(?:[oOlI]|0(?!分))(?=\p{Script=Han})/gu,
  ),
  "blanks between two Chinese characters": matches(
    /(?<=[\p{Script=Han}、。，：；？「」（）])[^\S\n]+(?=[\p{Script=Han}、。，：；？「」（）])/gu,
  ),
  "blanks at the ends of lines and empty lines": matches(/^[^\S\n]+|[^\S\n]+$|\n{2,}|^\n|\n$/gmu),
  "words printed twice in a row": matches(/(\p{Script=Han}{2,})\1/gu),
  "markup of the scan": matches(/<[^>]*>|&[a-z]+;|\*\*|\||\t/gu),
};

/** A half-width mark directly behind a Chinese character, as the scans have it in some forms. */
export const halfWidthMarks: FindFaults = matches(/(?<=\p{Script=Han})[,:;?!]/gu);
