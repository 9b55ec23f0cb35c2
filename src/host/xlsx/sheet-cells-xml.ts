import { toA1 } from "../../plan/address";
import type { CellContent, CellPlan, SheetPlan } from "../../plan/workbook-plan";
import { fileFormula } from "./file-formula";
import { readsAsFormula } from "../../plan/formula-like";
import { element, encodeXstring, escapeText } from "./xml-text";

/** The number of a named style in the workbook that is written. */
export type StyleNumbers = ReadonlyMap<string, number>;

/** A text with its blanks and line feeds as they are. */
export const textElement = (text: string): string =>
  element("t", { "xml:space": "preserve" }, escapeText(encodeXstring(text)));

/** An inline text: the table of shared strings stays untouched. */
export const inlineText = (text: string): string => element("is", {}, textElement(text));

const contentXml = (
  content: CellContent | null,
): { readonly type: string | null; readonly xml: string } => {
  // An empty text would count as content: Office.js empties the cell for it, and so does this.
  if (content === null || (content.type === "text" && content.text === ""))
    return { type: null, xml: "" };
  switch (content.type) {
    case "text":
      return { type: "inlineStr", xml: inlineText(content.text) };
    case "number":
      return { type: null, xml: element("v", {}, String(content.number)) };
    case "formula":
      return formulaXml(content);
  }
};

/** Mostly without a result: the program that opens the file calculates it. */
const formulaXml = ({
  formula,
  result,
}: Extract<CellContent, { readonly type: "formula" }>): {
  readonly type: string | null;
  readonly xml: string;
} => {
  const xml = element("f", {}, escapeText(fileFormula(formula)));
  return result === undefined
    ? { type: null, xml }
    : { type: "str", xml: xml + element("v", {}, escapeText(encodeXstring(result))) };
};

/** The numbers of the styles as they are, and of those under a text that must not become a formula. */
export interface CellStyles {
  readonly styles: StyleNumbers;
  readonly quotedStyles: StyleNumbers;
}

/** Prints one cell; throws when the plan names a style that it does not define. */
export const cellXml = (
  cell: CellPlan,
  row: number,
  column: number,
  { styles, quotedStyles }: CellStyles,
): string => {
  const { content } = cell;
  const isQuoted = content?.type === "text" && readsAsFormula(content.text);
  const style = (isQuoted ? quotedStyles : styles).get(cell.style);
  if (style === undefined) throw new Error(`the plan has no style named ${cell.style}`);
  const { type, xml } = contentXml(cell.content);
  return element("c", { r: toA1(row, column), s: style, t: type }, xml);
};

/** The rows and cells of a sheet; a soft height may be refitted by the program, a hard one may not. */
export const sheetDataXml = (sheet: SheetPlan, styles: CellStyles): string =>
  element(
    "sheetData",
    {},
    sheet.cells
      .map((cells, row) => {
        const plan = sheet.rows[row];
        const attributes = {
          r: row + 1,
          ht: plan?.height ?? null,
          customHeight: plan === undefined || plan.soft ? null : 1,
        };
        return element(
          "row",
          attributes,
          cells.map((cell, column) => cellXml(cell, row, column, styles)).join(""),
        );
      })
      .join(""),
  );
