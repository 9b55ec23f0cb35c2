import { columnIndex } from "../plan/columns";
import { isAnnexMarker, isOverviewMarker, isUnitsMarker } from "../plan/marker";
import { indicatorText } from "../plan/official-text";
import type { Rubric } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import { alignForm } from "./align-form";
import { type ExpectedSheet, expectedSheet } from "./expected-sheet";
import type { FormLocation } from "./form-location";
import { locateForm, locateWithoutMarker } from "./locate-form";
import { entryAt, type SheetCells } from "./sheet-cells";
import { withoutReturns } from "./sheet-reading";
import type { PlacedForm } from "./units-revision";

/**
 * Recognizes a form whose marker was cleared: by its header row, its codes and the official texts of one known rubric.
 *
 * Most of the rubric's indicators must stand there word for word beside their codes. Null for a sheet with a marker,
 * and for one that several rubrics or none fit. It is taken for the edition of the rubric given.
 */
export const recognizeForm = (cells: SheetCells, rubrics: readonly Rubric[]): PlacedForm | null => {
  const table = locateForm(cells) === null && !hasOtherMarker(cells) ? scoreTable(cells) : null;
  if (table === null) return null;
  const [rubric, ...others] = rubrics.filter((one) => fits(cells, table, one));
  const expected = rubric === undefined ? null : expectedSheet(rubric);
  if (rubric === undefined || expected === null || others.length > 0) return null;
  return {
    rubric,
    location: withPlaceOfMarker(cells, markedAs(rubric, expected, table), expected),
  };
};

type Table = Omit<FormLocation, "marker" | "markerCell">;

/** A table with the columns of indicators and scores. */
const scoreTable = (cells: SheetCells): Table | null => {
  const table = locateWithoutMarker(cells);
  const { indicator, self, committee } = table?.columns ?? {};
  const hasScores = self !== undefined || committee !== undefined;
  return indicator !== undefined && hasScores ? table : null;
};

const hasOtherMarker = ({ values }: SheetCells): boolean =>
  values.some((row) =>
    row.some(
      (value) =>
        typeof value === "string" &&
        (isAnnexMarker(value) || isOverviewMarker(value) || isUnitsMarker(value)),
    ),
  );

const fits = (cells: SheetCells, { rows, columns }: Table, rubric: Rubric): boolean => {
  const column = columns.indicator ?? 0;
  const indicators = indicatorsOf(rubric);
  const standing = indicators.filter((indicator) => {
    const entry = entryAt(cells, { row: rows.get(indicator.id)?.[0] ?? -1, column });
    return typeof entry === "string" && withoutReturns(entry) === indicatorText(indicator);
  });
  return standing.length * 2 > indicators.length;
};

const markedAs = (
  { id, version }: Rubric,
  { fingerprint }: ExpectedSheet,
  found: Table,
): FormLocation => ({
  ...found,
  marker: { rubricId: id, version, fingerprint },
  markerCell: { row: 0, column: found.columns.code ?? columnIndex.code },
  markerLost: true,
});

const withPlaceOfMarker = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
): FormLocation => {
  const row = alignForm(cells, location, expected).rows[expected.plan.marker.row] ?? 0;
  return { ...location, markerCell: { ...location.markerCell, row } };
};
