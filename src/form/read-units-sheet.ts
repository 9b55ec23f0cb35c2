import { unitsWords } from "../messages/units";
import { unitsColumns } from "../plan/units-columns";
import { unitsCode } from "../plan/units-rows";
import { entryAt, formulaAt, type SheetCells } from "./sheet-cells";
import type { FixedCell, InputCell, SheetReading } from "./sheet-reading";
import type { UnitEntry, UnitsList } from "./units";

/** Reads the 負責單位 sheet: its rows hold nothing of people's but the units. */
export const readUnitsSheet = (cells: SheetCells, list: UnitsList): SheetReading => {
  const counts = new Map<string, number>();
  return {
    cells,
    inputs: list.entries.map((entry): InputCell => {
      const code = unitsCode(entry.rubricId, entry.indicator);
      const count = counts.get(code) ?? 0;
      counts.set(code, count + 1);
      return inputOf(entry, `units ${code}${count === 0 ? "" : `+${count}`}`);
    }),
    fixed: list.entries.flatMap(({ cell }) => fixedIn(cells, list, cell.row)),
    texts: ownTexts,
    shapes: new Set(),
  };
};

const ownTexts: ReadonlySet<string> = new Set([
  unitsWords.title,
  unitsWords.hint,
  ...unitsColumns.map(({ header }) => header),
]);

const inputOf = ({ rubricId, indicator, cell }: UnitEntry, key: string): InputCell => ({
  place: { key, kind: "units", rubricId, indicator, column: null },
  position: cell,
  printed: null,
});

/** What the list itself says of an indicator, taken as it stands: only the unit is people's. */
const fixedIn = (cells: SheetCells, { columns }: UnitsList, row: number): readonly FixedCell[] =>
  unitsColumns.flatMap(({ key }): readonly FixedCell[] => {
    const column = columns[key];
    if (column === undefined || key === "unit") return [];
    const position = { row, column };
    if (formulaAt(cells, position) !== null) return [{ position, content: anyFormula }];
    const entry = entryAt(cells, position);
    return typeof entry === "string" ? [{ position, content: { type: "text", text: entry } }] : [];
  });

const anyFormula = { type: "formula", formula: { type: "boolean", value: true } } as const;
