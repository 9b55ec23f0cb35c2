import { logWords } from "../messages/change-log";
import { parseA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import type { Combination, Place } from "./combination";
import { type LogLine, type LogOccasion, labelBefore, occasionOf } from "./log-line";
import { fieldOf, isSituation } from "./place-words";
import { enteredAt, printedEntry, type SheetCells } from "./sheet-cells";

/** Says for the 變更紀錄 what combining copies writes into the base: a line for each cell that a copy gives. */
export const combineLines = (
  base: readonly SheetCells[],
  { taken }: Pick<Combination, "taken">,
  occasion: LogOccasion,
): readonly LogLine[] =>
  taken.flatMap(({ place, sheet, cell, from }): readonly LogLine[] => {
    const cells = base.find(({ name }) => name === sheet);
    const range = parseA1(cell);
    if (cells === undefined || range === null) return [];
    const { firstRow: row, firstColumn: column } = range;
    return [
      {
        ...occasionOf(logWords.reasons.combine, occasion),
        sheet,
        cell,
        code: place.indicator ?? "",
        field: isOfHeader(place) ? headerField(place, cells, { row, column }) : fieldOf(place),
        old: cells.dates?.[cell] ?? printedEntry(enteredAt(cells, { row, column })) ?? "",
        new: from.value === null ? "" : String(from.value),
      },
    ];
  });

const isOfHeader = ({ kind, indicator }: Place): boolean => kind === "form" && indicator === null;

const headerField = (place: Place, cells: SheetCells, { row, column }: CellPosition): string =>
  isSituation(place) ? logWords.situation : labelBefore(cells, row, column);
