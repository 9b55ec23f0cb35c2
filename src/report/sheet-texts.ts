import { columnCell, indicatorRows } from "../form/form-location";
import type { OpenForm } from "../form/open-form";
import { entryAt, printedEntry } from "../form/sheet-cells";
import { formulaContent, highestRow } from "../plan/planned-row";
import { textHeight } from "../plan/text-height";
import type { CellContent } from "../plan/workbook-plan";
import { pieceFormula, shownFormula } from "./sheet-formulas";

/** A piece of a text that fits into one row, and the height that it needs, in points. */
export interface TextPiece {
  readonly content: CellContent | null;
  readonly height: number;
}

/**
 * Plans the cells that show what people wrote for an indicator, in a column of that width (points), one below the other.
 *
 * A text that no row is high enough for is cut into pieces that fit; the last one takes whatever is written further.
 */
export const textPieces = (
  { cells, location }: OpenForm,
  indicator: string,
  column: "evidence" | "finding",
  width: number,
): readonly TextPiece[] =>
  indicatorRows(location, indicator)
    .map((row) => columnCell(location, row, column))
    .filter((place) => place !== null)
    .flatMap((place, index): readonly TextPiece[] => {
      const text = printedEntry(entryAt(cells, place)) ?? "";
      if (text === "" && index > 0) return [];
      const pieces = fittingPieces(text, width);
      if (pieces.length <= 1) {
        const content = formulaContent(shownFormula(location, place));
        return [{ content, height: textHeight(text, width) }];
      }
      return pieces.map(({ from, piece }, at) => {
        const length = at === pieces.length - 1 ? longestText : piece.length;
        return {
          content: formulaContent(pieceFormula(location, place, from, length)),
          height: textHeight(piece, width),
        };
      });
    });

/** Excel's limit for a cell. */
const longestText = 32_767;

interface Piece {
  readonly from: number;
  readonly piece: string;
}

/** The first of two code units, when the second was cut off. */
const halfCharacter = /\p{Cs}$/u;

const fittingPieces = (text: string, width: number): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    let piece = text.slice(from);
    while (textHeight(piece, width) > highestRow) {
      piece = piece.slice(0, Math.floor(piece.length * 0.9)).replace(halfCharacter, "");
    }
    pieces.push({ from, piece });
    from += piece.length;
  }
  return pieces;
};
