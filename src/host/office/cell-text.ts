import { printFormula } from "../../plan/print-formula";
import type { CellContent } from "../../plan/workbook-plan";

/** Text that Excel would read as a formula, a number, a date or a truth value if it were typed. */
const readAsSomethingElse = /^(?:[=+\-@']|[\d.,$%()/:\s-]{1,40}$|\d.{0,39}$|true$|false$|#)/isu;

/**
 * Text as it has to be typed so that Excel keeps it as text.
 *
 * Excel reads an assigned value like typed input: `1.1.1` may become a date and `=…` a formula. A leading
 * apostrophe keeps both as they are and is not part of the value.
 */
export const typedText = (text: string): string =>
  readAsSomethingElse.test(text) ? `'${text}` : text;

/** What `Range.formulas` is given for a cell; `""` leaves a new cell empty. */
export const typedContent = (content: CellContent | null): string | number => {
  if (content === null) return "";
  switch (content.type) {
    case "text":
      return typedText(content.text);
    case "number":
      return content.number;
    case "formula":
      return `=${printFormula(content.formula)}`;
  }
};
