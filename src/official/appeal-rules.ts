import { chineseNumeral } from "../rubric/chinese-numeral";
import type { Process } from "./process";

/** What a draft appeal shows and counts of the printed procedure. */
export interface ShownAppealRules {
  /** How many working days there are to file an appeal. */
  readonly workingDays: number;
  /** The purpose, and the rules that a school has to keep, numbered as they are printed. */
  readonly notes: readonly string[];
  /** The names of the kinds, in the printed order. */
  readonly kinds: readonly string[];
}

/** The rules that speak of what the school writes and by when; the others are the evaluation centre's. */
const schoolsRules: ReadonlySet<number> = new Set([1, 2, 3, 4, 8]);

/** Gathers what a draft appeal needs of the printed procedure, word for word. */
export const appealRules = ({ appeal }: Process): ShownAppealRules => ({
  workingDays: appeal.fileWithin.workingDays,
  notes: [
    appeal.purpose.text,
    ...appeal.rules
      .filter(({ no }) => schoolsRules.has(no))
      .map(({ no, text }) => {
        const kinds = no === appeal.fileWithin.rule ? appeal.kinds : [];
        const listed = kinds.map((kind, index) => `\n(${chineseNumeral(index + 1)})${kind.text}`);
        return `${chineseNumeral(no)}、${text}${listed.join("")}`;
      }),
  ],
  kinds: appeal.kinds.map(({ name }) => name),
});
