import { membersWords } from "../messages/members";
import { wordsWith } from "../messages/sheet";

/** The longest text that is taken for one person's name. */
const longestName = 20;

const betweenNames = /[、,，;；/\n]/u;

/** Takes what stands under 視導委員 apart into names. */
export const namesIn = (visitors: string): readonly string[] =>
  visitors
    .split(betweenNames)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/**
 * Names members by what their copies say under 視導委員; where that names nobody, several people or the same as another
 * copy, by their number: 委員 1, 委員 2 ….
 */
export const memberNames = (visitors: readonly string[]): readonly string[] =>
  visitors.map((name, index) => {
    const isOwn = visitors.every((other, at) => at === index || other !== name);
    const isName = name !== "" && name.length <= longestName && !betweenNames.test(name);
    return isOwn && isName ? name : wordsWith(membersWords.member, index + 1);
  });
