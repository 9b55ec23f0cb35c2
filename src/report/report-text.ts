import { reportWords } from "../messages/report";
import { readsAsFormula } from "../plan/formula-like";
import type { Block } from "./block";
import { isPlainNumber } from "./printed-number";
import { tableGrid } from "./table-grid";

/**
 * Prints a report as plain text whose tables are tab-separated: what a spreadsheet takes from the clipboard.
 *
 * A text never becomes a formula there; its line feeds and tabs become blanks, so that a row stays a row.
 */
export const reportText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(linesOf)
    .map((line) => `${line}\r\n`)
    .join("");

const linesOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case "title":
      return block.lines.map(cellOf);
    case "heading":
      return ["", cellOf(block.text)];
    case "paragraph":
      return [cellOf(block.text)];
    case "entry":
      return [[block.label, block.text].map(cellOf).join("\t")];
    case "table":
      return tableGrid(block.table).map((row) => row.map(cellOf).join("\t"));
    case "chart":
      return block.chart.sentences.map(cellOf);
    case "signatures":
      return block.labels.map((label) => `${cellOf(label)}${reportWords.labelEnd}`);
    case "page-break":
      return [""];
  }
};

const cellOf = (text: string): string => {
  const line = text.replace(/\s+/gu, " ").trim();
  return readsAsFormula(line) && !isPlainNumber(line) ? `'${line}` : line;
};
