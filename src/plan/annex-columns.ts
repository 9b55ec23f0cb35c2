import type { Annex } from "../rubric/rubric";
import { countLines, textWidth } from "./text-height";

/** The width of an annex's table in points, as wide as a form's. */
export const annexTableWidth = 780;

/** What each column has before the printed texts divide the rest, in points; half an even share where that is less. */
const leastWidth = 60;

/**
 * Shares the width of an annex's table out among its columns, in points.
 *
 * Evenly where every printed cell stands on one line then: such a table is there to be filled in. Otherwise by the
 * square root of the text printed in each column, which keeps the rows of a long and a short column low together.
 */
export const annexColumnWidths = (annex: Annex): readonly number[] => {
  const even = annexTableWidth / annex.columns.length;
  const isForm = annex.rows.every((texts) => texts.every((text) => countLines(text, even) === 1));
  if (isForm) return annex.columns.map(() => even);
  const least = Math.min(leastWidth, even / 2);
  const rest = annexTableWidth - least * annex.columns.length;
  const weights = annex.columns.map((header, column) => Math.sqrt(textIn(annex, header, column)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => least + (rest * weight) / sum);
};

/** How much is printed in a column, in em. */
const textIn = ({ rows }: Annex, header: string, column: number): number =>
  rows.reduce((total, texts) => total + textWidth(texts[column] ?? ""), textWidth(header));
