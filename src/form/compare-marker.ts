import { toA1 } from "../plan/address";
import type { CellPosition } from "../plan/cell-position";
import { printMarker } from "../plan/marker";
import type { Comparison, DamagedCell } from "./comparison";
import { entryAt, printedEntry } from "./sheet-cells";

/**
 * Compares the marker with this edition's.
 *
 * The fingerprint of an edition is known: another one beside its version was not written by this program. A marker that
 * was cleared belongs into the row of the title.
 */
export const compareMarker = (comparison: Comparison): readonly DamagedCell[] => {
  const { cells, location, expected } = comparison;
  const { fingerprint } = expected;
  const isLost = location.markerLost === true;
  if (!isLost && location.marker.fingerprint === fingerprint) return [];
  const position = isLost ? placeOfMarker(comparison) : location.markerCell;
  if (position === null) return [];
  const text = printMarker({ ...location.marker, fingerprint });
  const found = isLost ? printedEntry(entryAt(cells, position)) : printMarker(location.marker);
  const kind = isLost ? "marker-cleared" : "marker-changed";
  const cell = toA1(position.row, position.column);
  return [
    {
      damage: { kind, cell, expected: text, found, mendable: true },
      mend: { ...position, content: { type: "text", text }, style: "marker" },
    },
  ];
};

/** Null when its row is gone, too: then the marker comes back with that row. */
const placeOfMarker = ({ expected, alignment }: Comparison): CellPosition | null => {
  const row = alignment.rows[expected.plan.marker.row] ?? null;
  const column = alignment.columns[expected.plan.marker.column] ?? null;
  return row === null || column === null ? null : { row, column };
};
