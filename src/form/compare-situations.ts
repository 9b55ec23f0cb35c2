import { toA1 } from "../plan/address";
import { situationCode } from "../plan/row-code";
import { situationCellsOf, situationColumn } from "../plan/situation-cells";
import type { Rubric } from "../rubric/rubric";
import type { Comparison, DamagedCell } from "./comparison";
import { cellOf } from "./form-location";
import { entryAt, printedEntry, uncalculatedAt } from "./sheet-cells";

/** Lists the situation cells that hold another word than the printed ones, or lost the answer that they start with. */
export const compareSituations = (
  { cells, location, expected }: Comparison,
  rubric: Rubric,
): readonly DamagedCell[] =>
  situationCellsOf(rubric).flatMap(({ id, options }): readonly DamagedCell[] => {
    const position = cellOf(location, situationCode(id), situationColumn);
    if (position === null || uncalculatedAt(cells, position) !== null) return [];
    const cell = toA1(position.row, position.column);
    const found = printedEntry(entryAt(cells, position));
    const words = options.map(({ label }) => label);
    if (found !== null && !words.includes(found)) {
      const legal = words.join("、");
      const unknown = { cell, expected: legal, found, mendable: false };
      return [{ damage: { kind: "situation-unknown", ...unknown }, mend: null }];
    }
    const planned = cellOf(expected.location, situationCode(id), situationColumn);
    const content = planned && expected.plan.cells[planned.row]?.[planned.column]?.content;
    if (found !== null || content?.type !== "text") return [];
    const emptied = { cell, expected: content.text, found, mendable: true };
    return [{ damage: { kind: "situation-emptied", ...emptied }, mend: { ...position, content } }];
  });
