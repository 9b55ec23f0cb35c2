import { checkWords, overviewWords, statusMessages } from "../messages/sheet";
import { type Role, roles } from "../rubric/rubric";
import type { FormPlaces } from "./form-places";
import type { Formula } from "./formula";
import { binary, call, cell, isGone, number, onSheet, range, text, when } from "./formula-builders";
import { overviewColumn } from "./overview-columns";
import { countScores } from "./score-counts";
import { provisionalWords } from "./status-formula";
import type { CellRange } from "./workbook-plan";

/** The live cells of a form's row in the 總表, by figure. */
export interface OverviewFormulas {
  readonly maximum: Formula;
  readonly roles: Readonly<Record<Role, RoleFormulas>>;
}

/** One role's cells of a row; a figure whose cells are gone is null. */
export interface RoleFormulas {
  readonly total: Formula | null;
  readonly missing: Formula | null;
  readonly invalid: Formula | null;
  readonly status: Formula;
}

/**
 * Makes the formulas of a form's row in the 總表; rows count from 0 on the 總表's own sheet.
 *
 * They refer to the form's cells directly, so that programs move the references with the cells and rename them with the
 * sheet. A reference that is gone never shows: once in the row, under 自我檢核分數, 狀態 says that the sheet was deleted.
 */
export const overviewFormulas = (
  places: FormPlaces,
  row: number,
  firstColumn: number,
): OverviewFormulas => {
  const { points, bonus } = places;
  const maximum = bonus === 0 ? number(points) : text(`${points}${overviewWords.bonus}${bonus}`);
  return {
    maximum: when(isDeleted(places), text(""), maximum),
    roles: {
      self: roleFormulas(places, "self", row, firstColumn),
      committee: roleFormulas(places, "committee", row, firstColumn),
    },
  };
};

const roleFormulas = (
  places: FormPlaces,
  role: Role,
  row: number,
  firstColumn: number,
): RoleFormulas => {
  const own = places.roles[role];
  const deleted = text(role === "self" ? overviewWords.sheetDeleted : "");
  const statusWhile = (there: Formula): Formula => when(isDeleted(places), deleted, there);
  const lost = { total: null, status: statusWhile(text(overviewWords.totalDeleted)) };
  if (own === null) return { ...lost, missing: null, invalid: null };
  const checks = referTo(places, own.checks);
  const scores = referTo(places, own.scores);
  const counts = countScores({ checks, scores, rows: places.indicatorRows });
  const figures = {
    missing: call("IFERROR", counts.missing, text("")),
    invalid: call("IFERROR", counts.invalid, text("")),
  };
  if (own.total === null) return { ...figures, ...lost };
  const total = referTo(places, own.total);
  const inRow = (figure: "missing" | "invalid"): Formula =>
    cell(row, firstColumn + overviewColumn(figure, role));
  const ownCounts = { missing: inRow("missing"), invalid: inRow("invalid") };
  return {
    ...figures,
    total: call("IFERROR", blankWhileEmpty(total), text("")),
    status: statusWhile(
      statusOf({
        total,
        checks,
        own: own.status === null ? null : referTo(places, own.status),
        ...ownCounts,
      }),
    ),
  };
};

/** A reference to an empty cell would read as 0. */
const blankWhileEmpty = (total: Formula): Formula =>
  when(binary(call("LEN", total), "=", number(0)), text(""), total);

/** What a role's words under 狀態 hang on. */
interface StatusSource {
  readonly total: Formula;
  readonly checks: Formula;
  /** The form's own 狀態; null where it has none. */
  readonly own: Formula | null;
  readonly missing: Formula;
  readonly invalid: Formula;
}

/** Where nothing is missing or refused, the form's own 狀態 has the word: it knows when the sums were overtyped. */
const completeUnless = (own: Formula | null): Formula => {
  const complete = text(overviewWords.complete);
  if (own === null) return complete;
  const length = call("IFERROR", call("LEN", own), number(0));
  return when(binary(length, ">", number(0)), own, complete);
};

const statusOf = ({ total, checks, own, missing, invalid }: StatusSource): Formula => {
  // Without a total no number was judged: what is left are NA and refused texts.
  const nothingEntered = call(
    "AND",
    binary(invalid, "=", number(0)),
    binary(call("LEN", total), "=", number(0)),
    binary(call("COUNTIF", checks, text(`${checkWords.notApplicable}*`)), "=", number(0)),
  );
  const words = when(
    binary(binary(missing, "+", invalid), "=", number(0)),
    completeUnless(own),
    when(nothingEntered, text(overviewWords.empty), provisionalWords({ missing, invalid })),
  );
  return when(
    isGone(total),
    text(overviewWords.totalDeleted),
    when(
      call("ISERROR", total),
      text(overviewWords.totalBroken),
      call("IFERROR", words, text(statusMessages.checksLost)),
    ),
  );
};

/** A deleted row or column takes one of these cells, a deleted sheet takes all. */
const isDeleted = (places: FormPlaces): Formula => {
  const cells = [...roles.map((role) => places.roles[role]?.total ?? places.marker), places.marker];
  const checks = places.roles.self?.checks;
  return call(
    "AND",
    ...cells.map((one) => isGone(referTo(places, one))),
    ...(checks === undefined ? [] : [isRangeGone(referTo(places, checks))]),
  );
};

/** In LibreOffice ROW goes on counting the rows of a range whose sheet was just deleted, until the file is opened again. */
const isRangeGone = (reference: Formula): Formula => call("ISERROR", call("ROWS", reference));

const referTo = ({ sheetName }: FormPlaces, place: CellRange): Formula => {
  const first = onSheet(sheetName, { row: place.firstRow, column: place.firstColumn });
  const last = onSheet(sheetName, { row: place.lastRow, column: place.lastColumn });
  const isCell = place.firstRow === place.lastRow && place.firstColumn === place.lastColumn;
  return isCell ? first : range(first, last);
};
