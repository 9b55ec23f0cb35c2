import { toA1 } from "../plan/address";
import { columns } from "../plan/columns";
import { printMarker } from "../plan/marker";
import type { Rubric } from "../rubric/rubric";
import { type Comparison, compareContents } from "./compare-contents";
import { compareHeader } from "./compare-header";
import { expectedSheet } from "./expected-sheet";
import { cellOf, columnCell, type FormLocation } from "./form-location";
import type { Damage } from "./form-report";
import { situationColumn } from "./read-answers";
import { situationCode } from "../plan/row-code";
import { entryAt, printedEntry, type SheetCells, uncalculatedAt } from "./sheet-cells";
import { situationCellsOf } from "../plan/situation-cells";
import { strayScores } from "./stray-scores";
import { uncalculatedDamage } from "./uncalculated-damage";

/**
 * Lists what is damaged on a form's sheet, by comparing it with the sheet that the rubric plans.
 *
 * Inserted rows and columns, a moved form and typed text are no damage. A form of another edition of the rubric
 * is compared in its columns only: its texts are not wrong, they are that edition's.
 */
export const findDamage = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly Damage[] => {
  const expected = expectedSheet(rubric);
  if (expected === null) return [];
  const comparison = { cells, location, expected };
  return [
    ...columnDamage(comparison),
    ...(isSameEdition(location, rubric)
      ? [
          ...markerDamage(comparison),
          ...compareHeader(comparison),
          ...rowDamage(comparison),
          ...compareContents(comparison),
        ]
      : []),
    ...situationDamage(comparison, rubric),
    ...strayDamage(cells, location, rubric),
    ...uncalculatedDamage(cells, location, rubric),
  ];
};

/** Tells whether a form was made from exactly this edition of its rubric. */
export const isSameEdition = (location: FormLocation, rubric: Rubric): boolean =>
  location.marker.version === rubric.version;

/** The fingerprint of an edition is known: another one beside its version was not written by this program. */
const markerDamage = ({ location, expected }: Comparison): readonly Damage[] => {
  const { fingerprint } = expected;
  if (location.marker.fingerprint === fingerprint) return [];
  const { row, column } = location.markerCell;
  return [
    {
      kind: "marker-changed",
      cell: toA1(row, column),
      expected: printMarker({ ...location.marker, fingerprint }),
      found: printMarker(location.marker),
      mendable: true,
    },
  ];
};

const columnDamage = ({ location, expected }: Comparison): readonly Damage[] =>
  columns
    .filter(
      ({ key }) =>
        expected.location.columns[key] !== undefined && location.columns[key] === undefined,
    )
    .map(({ header }) => ({
      kind: "missing-column",
      cell: null,
      expected: header,
      found: null,
      mendable: true,
    }));

const rowDamage = ({ location, expected }: Comparison): readonly Damage[] =>
  [...expected.location.rows].flatMap(([code, planned]): readonly Damage[] => {
    const found = location.rows.get(code) ?? [];
    if (found.length < planned.length) {
      return [{ kind: "missing-row", cell: null, expected: code, found: null, mendable: true }];
    }
    return found.slice(planned.length).map((row) => {
      const cell = columnCell(location, row, "code");
      return {
        kind: "doubled-row",
        cell: cell === null ? null : toA1(cell.row, cell.column),
        expected: null,
        found: code,
        mendable: false,
      };
    });
  });

const situationDamage = (
  { cells, location, expected }: Comparison,
  rubric: Rubric,
): readonly Damage[] =>
  situationCellsOf(rubric).flatMap(({ id, options }): readonly Damage[] => {
    const position = cellOf(location, situationCode(id), situationColumn);
    if (position === null) return [];
    if (uncalculatedAt(cells, position) !== null) return [];
    const cell = toA1(position.row, position.column);
    const found = printedEntry(entryAt(cells, position));
    const words = options.map(({ label }) => label);
    if (found !== null && !words.includes(found)) {
      const legal = words.join("、");
      return [{ kind: "situation-unknown", cell, expected: legal, found, mendable: false }];
    }
    const planned = cellOf(expected.location, situationCode(id), situationColumn);
    const content = planned && expected.plan.cells[planned.row]?.[planned.column]?.content;
    return found === null && content?.type === "text"
      ? [{ kind: "situation-emptied", cell, expected: content.text, found, mendable: true }]
      : [];
  });

const strayDamage = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): readonly Damage[] =>
  strayScores(cells, location, rubric).map(({ position, entry }) => ({
    kind: "stray-score",
    cell: toA1(position.row, position.column),
    expected: null,
    found: uncalculatedAt(cells, position) ?? printedEntry(entry),
    mendable: false,
  }));
