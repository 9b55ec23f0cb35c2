import { sheetWords } from "../messages/sheet";
import { toA1 } from "../plan/address";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { indicatorsOf, scoredIndicatorsOf } from "../rubric/walk";
import { linkedCell } from "./agreed-links";
import type { WorkbookCopy } from "./combination";
import { findDamage } from "./find-damage";
import { findForm } from "./find-form";
import { scoreCellOf } from "./form-location";
import type { Damage, DamageKind } from "./form-report";
import type { ReadSheet } from "./identify-sheet";
import { indicatorTexts } from "./indicator-texts";
import type { MergeProblem } from "./merge-problems";
import { readCopy, type ReadWorkbook } from "./pair-sheets";
import { schoolOf } from "./school";
import { enteredAt, formulaAt, printedEntry, type SheetCells, uncalculatedAt } from "./sheet-cells";
import { strayScores } from "./stray-scores";
import type { FormOnSheet, PlacedForm } from "./placed-form";
import { visitFieldsOf } from "./visit-fields";

/** A returned workbook, read for what the committee gave in one form. */
export interface MemberCopy extends FormOnSheet {
  readonly file: string;
  /** As entered, by indicator; blanks are left out, whatever is no number is a text. */
  readonly scores: ReadonlyMap<string, number | string>;
  /** 訪視結果說明 by indicator; blanks are left out. */
  readonly findings: ReadonlyMap<string, string>;
  /** 視導委員 as written in the header block; empty while nothing is. */
  readonly visitors: string;
  /** Null where none is written under 視導對象. */
  readonly school: string | null;
  /** Whether its 委員評分 show what several members agreed on in an earlier merge. */
  readonly isMerged: boolean;
  /** The form's sheet and those of its annexes. */
  readonly sheets: readonly ReadSheet[];
}

/** Reads one form of a workbook; the failures say why it can't be a member's copy. */
export const readMemberCopy = (
  copy: WorkbookCopy,
  rubric: Rubric,
  rubrics: readonly Rubric[],
): Result<MemberCopy, readonly MergeProblem[]> => {
  const read = readCopy(copy, rubrics);
  const sheets = read.sheets.filter(({ kind, id }) => kind === "form" && id === rubric.id);
  const [sheet] = sheets;
  const placed = sheet === undefined ? null : findForm(sheet.reading.cells, [rubric]);
  if (sheet === undefined || placed === null) return err([missingForm(read, rubric)]);
  if (sheets.length > 1) return err([problem(read.file, null, "twice")]);
  const { cells } = sheet.reading;
  const problems = doubts(read.file, cells, placed);
  if (problems.length > 0) return err(problems);
  const { location } = placed;
  return ok({
    ...placed,
    file: read.file,
    cells,
    scores: scoresIn(cells, placed),
    findings: findingsIn(cells, placed),
    visitors: visitFieldsOf(cells, location, rubric).visitors,
    school: schoolOf(cells, location, rubric),
    isMerged: showsAgreedScores(cells, placed),
    sheets: [sheet, ...read.sheets.filter(({ id }) => id.startsWith(`${rubric.id}/`))],
  });
};

/** Tells whether a workbook holds what a member gave, and not agreed scores of an earlier merge. */
export const isReturnedCopy = (
  copy: WorkbookCopy,
  rubric: Rubric,
  rubrics: readonly Rubric[],
): boolean => {
  const read = readMemberCopy(copy, rubric, rubrics);
  if (!read.ok) return false;
  const { isMerged, scores, findings } = read.value;
  return !isMerged && scores.size + findings.size > 0;
};

const showsAgreedScores = (cells: SheetCells, { rubric, location }: PlacedForm): boolean =>
  scoredIndicatorsOf(rubric).some(({ id }) => {
    const position = scoreCellOf(location, id, "committee");
    return position !== null && linkedCell(formulaAt(cells, position)) !== null;
  });

/** Makes a problem of a file. */
export const problem = (
  file: string,
  sheet: string | null,
  reason: MergeProblem["reason"],
  { cells = [], others = [] }: Partial<Pick<MergeProblem, "cells" | "others">> = {},
): MergeProblem => ({ file, sheet, reason, cells, others });

/** Another edition of the form is no copy of it; problems of other sheets only count where the form is missing. */
const missingForm = ({ file, problems }: ReadWorkbook, rubric: Rubric): MergeProblem => {
  const [first] = problems;
  return first === undefined
    ? problem(file, null, "not-there", { others: [rubric.short] })
    : problem(file, first.sheet, first.reason);
};

/** What keeps the sheet from being put beside others: rows and texts that are not as printed. */
const textKinds: ReadonlySet<DamageKind> = new Set<DamageKind>([
  "missing-column",
  "header-exchanged",
  "missing-row",
  "doubled-row",
  "row-moved",
  "text-changed",
  "text-added",
  "text-exchanged",
  "marker-changed",
]);

const doubts = (
  file: string,
  cells: SheetCells,
  { rubric, location }: PlacedForm,
): readonly MergeProblem[] => {
  const committee = scoredIndicatorsOf(rubric).flatMap(
    ({ id }) => scoreCellOf(location, id, "committee") ?? [],
  );
  const found: readonly (readonly [MergeProblem["reason"], readonly string[]])[] = [
    ["text-changed", findDamage(cells, location, rubric).filter(isChangedText).map(placeOf)],
    [
      "stray",
      strayScores(cells, location, rubric)
        .filter(({ role }) => role === "committee")
        .map(({ position }) => toA1(position.row, position.column)),
    ],
    [
      "not-calculated",
      committee
        .filter((position) => uncalculatedAt(cells, position) !== null)
        .map(({ row, column }) => toA1(row, column)),
    ],
  ];
  return found
    .filter(([, places]) => places.length > 0)
    .map(([reason, places]) => problem(file, cells.name, reason, { cells: places }));
};

/** The school's name belongs beside the printed 視導對象. */
const isChangedText = ({ kind, expected }: Damage): boolean =>
  textKinds.has(kind) && !(expected ?? "").startsWith(sheetWords.audience.before);

const placeOf = ({ cell, expected }: Damage): string => cell ?? expected ?? "";

const scoresIn = (
  cells: SheetCells,
  { rubric, location }: PlacedForm,
): ReadonlyMap<string, number | string> =>
  new Map(
    scoredIndicatorsOf(rubric).flatMap(
      ({ id }): readonly (readonly [string, number | string])[] => {
        const position = scoreCellOf(location, id, "committee");
        const entry = enteredAt(cells, position);
        if (position === null || entry === null) return [];
        const date = cells.dates?.[toA1(position.row, position.column)];
        if (typeof entry === "number" && date === undefined) return [[id, entry]];
        return [[id, date ?? wordOf(entry)]];
      },
    ),
  );

const wordOf = (entry: Exclude<ReturnType<typeof enteredAt>, null>): string =>
  typeof entry === "boolean" ? String(entry).toUpperCase() : (printedEntry(entry) ?? "");

const findingsIn = (
  cells: SheetCells,
  { rubric, location }: PlacedForm,
): ReadonlyMap<string, string> =>
  new Map(
    indicatorsOf(rubric).flatMap(({ id }): readonly (readonly [string, string])[] => {
      const text = indicatorTexts(cells, location, id, "finding").join("\n");
      return text.trim() === "" ? [] : [[id, text]];
    }),
  );
