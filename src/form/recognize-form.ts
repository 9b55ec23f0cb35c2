import { columnIndex, columns } from "../plan/columns";
import { isOtherMarker } from "../plan/marker";
import { indicatorText } from "../plan/official-text";
import type { Rubric } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import { columnsByTexts } from "./columns-by-texts";
import { compare } from "./comparison";
import { type ExpectedSheet, expectedSheet } from "./expected-sheet";
import type { FormLocation } from "./form-location";
import { findHeaderRow, locateForm } from "./locate-form";
import { recognizedRows } from "./rows-by-texts";
import { settledComparison } from "./settle-columns";
import { entryAt, holdsText, type SheetCells } from "./sheet-cells";
import type { PlacedForm } from "./placed-form";
import { withoutReturns } from "./without-returns";

/**
 * Recognizes a form whose marker, row codes or header row were lost, by the official texts of one known rubric.
 *
 * Most of the rubric's indicators must stand there word for word, each with its code or its standard, and something must
 * be left of the columns beside the table: official texts alone may be anybody's own table. Where the header row is gone,
 * the columns that people write in are known by their neighbours, and whose scores are whose by the check formulas. Null
 * for a form that needs none of this, and for one that several rubrics or none fit. Without its marker it is taken for the
 * edition of the rubric given.
 */
export const recognizeForm = (cells: SheetCells, rubrics: readonly Rubric[]): PlacedForm | null => {
  const [form, ...others] = printedForms(cells, rubrics).flatMap(
    (rubric) => placedForm(cells, rubric) ?? [],
  );
  return form === undefined || others.length > 0 ? null : form;
};

/**
 * Lists the rubrics of which most indicators stand on a sheet that no marker and header row tell anything of.
 *
 * `recognizeForm` knows where such a form's parts stand, or that this can't be known.
 */
export const printedForms = (cells: SheetCells, rubrics: readonly Rubric[]): readonly Rubric[] => {
  const located = locateForm(cells);
  // Markers of forms are read elsewhere; whatever else bears one of ours is no form.
  if (located?.headerRow != null || holdsText(cells, isOtherMarker)) return [];
  const texts = new Set(
    cells.values.flatMap((row) =>
      row.flatMap((value) => (typeof value === "string" ? [withoutReturns(value)] : [])),
    ),
  );
  const isMarked = ({ id, version }: Rubric): boolean =>
    located === null || (id === located.marker.rubricId && version === located.marker.version);
  return rubrics.filter((rubric) => {
    const indicators = indicatorsOf(rubric);
    const standing = indicators.filter((one) => texts.has(indicatorText(one)));
    return isMarked(rubric) && standing.length * 2 > indicators.length;
  });
};

/** Tells whether something is left of the columns beside the table: without them nothing says that this was a form. */
export const hasHelperColumns = (cells: SheetCells, rubric: Rubric): boolean => {
  const expected = expectedSheet(rubric);
  return expected !== null && isOurs(foundColumns(cells, expected));
};

type Columns = FormLocation["columns"];

const foundColumns = (cells: SheetCells, expected: ExpectedSheet): Columns => {
  const header = findHeaderRow(cells.values);
  if (header !== null) return header.columns;
  return { ...columnsByTexts(cells, expected), ...locateForm(cells)?.columns };
};

const isOurs = (found: Columns): boolean =>
  columns.some(({ key, part }) => part === "helper" && found[key] !== undefined);

const placedForm = (cells: SheetCells, rubric: Rubric): PlacedForm | null => {
  const expected = expectedSheet(rubric);
  const found = expected === null ? {} : foundColumns(cells, expected);
  if (expected === null || !isOurs(found)) return null;
  const aligned = columns.map(({ key }) => found[key] ?? null);
  const rows = recognizedRows(cells, rubric, expected, aligned);
  if (rows === null) return null;
  const location = withCodes(cells, markedAs(cells, rubric, expected, found, rows), expected);
  return hasScores(location) ? { rubric, location } : null;
};

const markedAs = (
  cells: SheetCells,
  { id, version }: Rubric,
  { fingerprint }: ExpectedSheet,
  found: Columns,
  rows: FormLocation["rows"],
): FormLocation => {
  const located = locateForm(cells);
  return {
    sheetId: cells.sheetId,
    sheetName: cells.name,
    headerRow: findHeaderRow(cells.values)?.row ?? null,
    columns: found,
    rows,
    ...(located === null
      ? {
          marker: { rubricId: id, version, fingerprint },
          markerCell: { row: 0, column: 0 },
          markerLost: true,
        }
      : { marker: located.marker, markerCell: located.markerCell }),
  };
};

/** Says where the codes and the marker stand or belong and, without a header row, which column is which. */
const withCodes = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
): FormLocation => {
  const code = location.columns.code ?? columnForCodes(cells, location, expected);
  const coded = { ...location, columns: { ...location.columns, code } };
  const { rows, columns: places } = settledComparison(cells, coded, expected).alignment;
  return {
    ...coded,
    columns: coded.headerRow === null ? columnsAt(places) : coded.columns,
    markerCell:
      coded.markerLost === true
        ? { row: rows[expected.plan.marker.row] ?? 0, column: code }
        : coded.markerCell,
  };
};

/** Where codes stood, if that column is there and empty; else right of everything: a header tells which column it is. */
const columnForCodes = (
  cells: SheetCells,
  location: FormLocation,
  expected: ExpectedSheet,
): number => {
  const place = compare(cells, location, expected).alignment.columns[columnIndex.code] ?? null;
  const isFree = (column: number): boolean =>
    cells.values.every((_, row) => entryAt(cells, { row, column }) === null);
  return place !== null && isFree(place)
    ? place
    : Math.max(0, ...cells.values.map((row) => row.length));
};

const columnsAt = (places: readonly (number | null)[]): Columns =>
  Object.fromEntries(
    columns.flatMap(({ key, header }, index) => {
      const place = places[index] ?? null;
      return place === null || header === "" ? [] : [[key, place]];
    }),
  );

/** Without headers all columns that people write in must be known: nobody can say what stands in another one's place. */
const hasScores = ({ headerRow, columns: found }: FormLocation): boolean => {
  const { evidence, self, committee, finding } = found;
  return headerRow === null
    ? [evidence, self, committee, finding].every((column) => column !== undefined)
    : self !== undefined || committee !== undefined;
};
