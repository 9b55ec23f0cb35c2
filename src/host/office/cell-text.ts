import { printFormula } from "../../plan/print-formula";
import type { CellContent } from "../../plan/workbook-plan";

/** Text that Excel would read as a formula, a number, a date, a time or a truth value if it were typed. */
const readAsSomethingElse =
  /^(?:[=+\-@'#]|[$(.,]?\d[\d.,:/\s%)\-年月日時分秒a-z]*$|true$|false$)/iu;

/**
 * Text as it has to be typed into a cell of format General so that Excel keeps it as text.
 *
 * Excel reads an assigned value like typed input: `1/2` becomes a date and `=…` a formula. A leading apostrophe keeps
 * both as they are and is not part of the value.
 */
export const typedText = (text: string): string =>
  readAsSomethingElse.test(text) ? `'${text}` : text;

/** Cells of this number format keep whatever is typed as text, an apostrophe included. */
export const textFormat = "@";

/** What `Range.formulas` is given for a cell of the number format; `""` leaves a new cell empty. */
export const typedContent = (
  content: CellContent | null,
  numberFormat: string,
): string | number => {
  if (content === null) return "";
  switch (content.type) {
    case "text":
      return numberFormat === textFormat ? content.text : typedText(content.text);
    case "number":
      return content.number;
    case "formula":
      return `=${printFormula(content.formula)}`;
  }
};
