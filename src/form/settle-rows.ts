import type { Rubric } from "../rubric/rubric";
import { alignForm } from "./align-form";
import { type ExpectedSheet, expectedSheet } from "./expected-sheet";
import { type FormLocation, isSameEdition } from "./form-location";
import { printedRow } from "./printed-rows";
import { contestedColumns, settledComparison } from "./settle-columns";
import type { SheetCells } from "./sheet-cells";

/**
 * Decides for everyone who reads or writes a form which rows are its indicators', and which columns count.
 *
 * People type beside what they read. A row that bears another's code, or none, is the one whose official text is
 * printed there, as long as that is certain (`knownByText`). A row that bears its own code but another's text, which
 * stands elsewhere too, is neither's: nothing is read there and nothing is written (`contested`). A text that is
 * nobody's leaves the row to its code. Columns whose headers the form's cells contradict are nobody's, too
 * (`contestedColumns`). The sheet's formulas go by their own rows all the while; `findDamage` names each of these rows.
 * Another edition's texts are not known: there the codes count.
 */
export const settleRows = (
  cells: SheetCells,
  location: FormLocation,
  rubric: Rubric,
): FormLocation => {
  const expected = expectedSheet(rubric);
  const isKnown = isSameEdition(location, rubric) && location.headerRow !== null;
  if (expected === null || !isKnown) return location;
  const comparison = settledComparison(cells, location, expected);
  const headless = contestedColumns(comparison, location);
  const alignment =
    comparison.contradicted === true ? alignForm(cells, location, expected) : comparison.alignment;
  const placed = placedRows(expected, alignment.rows);
  const knownByText = [...placed].flatMap(([code, rows]) =>
    rows.every((row) => location.rows.get(code)?.includes(row)) ? [] : [code],
  );
  const contested = [...placed].flatMap(([code, [row]]) => {
    const printed = row === undefined ? null : printedRow(cells, row, expected, alignment.columns);
    const isOwn = printed === null || expected.location.rows.get(code)?.includes(printed);
    return isOwn === true ? [] : [code];
  });
  return {
    ...location,
    rows: withOthers(placed, location.rows),
    ...(knownByText.length === 0 ? {} : { knownByText }),
    ...(contested.length === 0 ? {} : { contested }),
    ...(Object.keys(headless).length === 0 ? {} : { contestedColumns: headless }),
  };
};

type CodedRows = FormLocation["rows"];

const placedRows = ({ location }: ExpectedSheet, places: readonly (number | null)[]): CodedRows =>
  new Map(
    [...location.rows]
      .map(
        ([code, planned]) =>
          [code, planned.flatMap((plannedRow) => places[plannedRow] ?? [])] as const,
      )
      .filter(([, rows]) => rows.length > 0),
  );

/** Rows that bear a code twice, or one that the form does not have, come after those that were placed. */
const withOthers = (placed: CodedRows, coded: CodedRows): CodedRows => {
  const used = new Set([...placed.values()].flat());
  const rows = new Map(placed);
  for (const [code, found] of coded) {
    const others = found.filter((row) => !used.has(row));
    if (others.length > 0) rows.set(code, [...(placed.get(code) ?? []), ...others]);
  }
  return rows;
};
