import { readFileSync, writeFileSync } from "node:fs";
import { checkForm } from "../../src/form/check-form";
import { cellOf, type FormLocation } from "../../src/form/form-location";
import type { FormReport } from "../../src/form/form-report";
import { locateForm } from "../../src/form/locate-form";
import type { SheetCells } from "../../src/form/sheet-cells";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { sheetWords } from "../../src/messages/sheet";
import { findRubric } from "../../src/official/official-rubrics";
import { type ColumnKey, statusColumnOf } from "../../src/plan/columns";
import type { Role, Rubric } from "../../src/rubric/rubric";
import { scoredIndicatorsOf } from "../../src/rubric/walk";
import { allowanceOf } from "../../src/scoring/allowance";
import type { CellEntry } from "../../src/scoring/verdict";
import { runAtOnce } from "../cli/run-at-once";
import { fileNamed, throughLibreOffice } from "./libre-office";

/** The forms of the tests, by their short names. */
export const shortNames: readonly string[] = ["A", "D", "H"];

/** The official forms with these short names. */
export const rubricsNamed = (names: readonly string[]): readonly Rubric[] =>
  names.map((name) => {
    const rubric = findRubric(name);
    if (rubric === null) throw new Error(`no form ${name}`);
    return rubric;
  });

/** The official forms of the tests. */
export const rubrics: readonly Rubric[] = rubricsNamed(shortNames);

const run = (...args: readonly string[]): void => {
  const { status, stderr } = runAtOnce(args);
  if (status === 2) throw new Error(stderr);
};

const made = (names: readonly string[], settings: readonly string[]): string => {
  const file = fileNamed("empty.xlsx");
  run("new", ...names, ...settings.flatMap((setting) => ["--set", setting]), "-o", file, "--force");
  return file;
};

/** The bytes of `new A D H`, or of other forms. */
export const emptyForms = (names: readonly string[] = shortNames): Uint8Array =>
  new Uint8Array(readFileSync(made(names, [])));

/** Entries by form, role and indicator, as in a scores file. */
export type Scores = Readonly<
  Record<string, Readonly<Record<Role, Readonly<Record<string, number | string>>>>>
>;

/** The bytes of `new A D H`, or of other forms in some situation, with these scores filled in, legal or not. */
export const filledForms = (
  scores: Scores,
  names: readonly string[] = shortNames,
  settings: readonly string[] = [],
): Uint8Array => {
  const given = fileNamed("scores.json");
  const filled = fileNamed("filled.xlsx");
  writeFileSync(given, JSON.stringify(scores));
  run("fill", made(names, settings), given, "-o", filled, "--force", "--as-is");
  return new Uint8Array(readFileSync(filled));
};

/** What one indicator is given in both roles; undefined leaves it blank. */
export type Choose = (
  legal: readonly number[],
  index: number,
  indicator: string,
) => number | string | undefined;

/** Scores for every scored indicator of every form, the same in both roles. */
export const scoresBy = (choose: Choose): Scores =>
  Object.fromEntries(
    rubrics.map((rubric) => {
      const entries = scoredIndicatorsOf(rubric).flatMap((indicator, index) => {
        const allowance = allowanceOf(rubric, indicator, {});
        const legal = allowance.kind === "scored" ? allowance.legal : [];
        const value = choose(legal, index, indicator.id);
        return value === undefined ? [] : [[indicator.id, value] as const];
      });
      const role = Object.fromEntries(entries);
      return [rubric.id, { self: role, committee: role }];
    }),
  );

/** A form as LibreOffice calculated it. */
export interface CalculatedForm {
  readonly rubric: Rubric;
  readonly report: FormReport;
  readonly at: (code: string, column: ColumnKey) => CellEntry;
  readonly total: (role: Role) => CellEntry;
  readonly status: (role: Role) => CellEntry;
  readonly subtotals: (role: Role) => readonly CellEntry[];
}

const describeForm = (
  rubric: Rubric,
  cells: SheetCells,
  location: FormLocation,
): CalculatedForm => {
  const at = (code: string, column: ColumnKey): CellEntry => {
    const place = cellOf(location, code, column);
    if (place === null) throw new Error(`${rubric.id} has no ${column} in row ${code}`);
    return cells.values[place.row]?.[place.column] ?? null;
  };
  return {
    rubric,
    report: checkForm(cells, location, rubric),
    at,
    total: (role) => blankAsNull(at(sheetWords.total, role)),
    status: (role) => at(sheetWords.status, statusColumnOf[role]),
    subtotals: (role) =>
      rubric.sections.map((_, index) =>
        blankAsNull(at(`${sheetWords.subtotal}${index + 1}`, role)),
      ),
  };
};

/** A formula shows nothing as an empty text; the core calls it null. */
const blankAsNull = (entry: CellEntry): CellEntry => (entry === "" ? null : entry);

/** Has LibreOffice calculate a workbook and reads its forms back, those of the tests unless others are named. */
export const calculated = (
  bytes: Uint8Array,
  known: readonly Rubric[] = rubrics,
): readonly CalculatedForm[] => {
  const read = readWorkbook(throughLibreOffice(bytes, "xlsx"));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return sheetCells(read.value).flatMap((cells): CalculatedForm[] => {
    const location = locateForm(cells);
    // Annex sheets carry no form.
    if (location === null) return [];
    const rubric = known.find(({ id }) => id === location.marker.rubricId);
    return rubric === undefined ? [] : [describeForm(rubric, cells, location)];
  });
};
