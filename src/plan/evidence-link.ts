import { tableWords } from "../messages/sheet";
import { partsAroundBlanks } from "../rubric/fill-blanks";
import type { Rubric, Worksheet } from "../rubric/rubric";
import type { CellReference, Formula } from "./formula";
import { binary, call, joined, number, text, when } from "./formula-builders";
import { annexCell } from "./plan-annex-sheet";
import type { CellContent } from "./workbook-plan";

/** The percentages on another sheet that belong in the blanks (____) of an indicator's 自我檢核說明. */
export interface EvidenceLink {
  readonly indicator: string;
  /** One for each blank, in order. */
  readonly cells: readonly CellReference[];
}

/** Finds the cells that fill blanks of the form, on the sheet of that name. */
export const evidenceLinks = (worksheet: Worksheet, sheetName: string): readonly EvidenceLink[] => {
  const cells = (worksheet.fills ?? []).flatMap(
    ([row, column]) => annexCell(worksheet, sheetName, row, column) ?? [],
  );
  return cells.length === 0 ? [] : [{ indicator: worksheet.indicator, cells }];
};

/**
 * Says the printed sentence with the percentages in its blanks, and as it is printed while one of them is missing or
 * their sheet is gone.
 *
 * Percentages stand there with one or two decimals: the sentence prints its own %.
 */
export const linkedEvidence = (printed: string, { cells }: EvidenceLink): CellContent => {
  const words = text(printed);
  const rows = joined(
    "+",
    cells.map((one) => call("ROW", one)),
  );
  const filled = when(
    binary(call("COUNT", ...cells), "<", number(cells.length)),
    words,
    joined("&", sentence(printed, cells)),
  );
  return {
    type: "formula",
    formula: when(call("ISERROR", rows), words, filled),
    result: printed,
  };
};

const sentence = (printed: string, cells: readonly CellReference[]): readonly Formula[] =>
  partsAroundBlanks(printed).flatMap((part, index): readonly Formula[] => {
    const filled = cells[index - 1];
    const words = part === "" ? [] : [text(part)];
    return filled === undefined
      ? words
      : [call("TEXT", binary(filled, "*", number(100)), text(tableWords.percent)), ...words];
  });

/** Finds what fills the blanks of an indicator's 自我檢核說明. */
export const linkOf = (
  links: readonly EvidenceLink[],
  indicator: string,
): EvidenceLink | undefined => links.find((link) => link.indicator === indicator);

/** All links of a form whose worksheets stand on sheets of these names. */
export const linksOf = (
  { worksheets = [] }: Rubric,
  sheetNames: readonly string[],
): readonly EvidenceLink[] =>
  worksheets.flatMap((worksheet, index) => {
    const name = sheetNames[index];
    return name === undefined ? [] : evidenceLinks(worksheet, name);
  });
