import type { WorkbookCopy } from "../../src/form/combination";
import { type Merge, mergeMembers, type MergeRequest } from "../../src/form/merge-members";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import type { CellEntry } from "../../src/scoring/verdict";
import { blankSheets, entered } from "./copies";

/** What a copy holds, by place: `1.1.1 committee`, `1.1.1 finding`, `@institution indicator`. */
export type Entries = Readonly<Record<string, CellEntry>>;

/** A returned copy of one form. */
export const returned = (rubric: Rubric, file: string, entries: Entries = {}): WorkbookCopy => ({
  file,
  sheets: entered(
    blankSheets([rubric]),
    [rubric],
    Object.fromEntries(
      Object.entries(entries).map(([key, value]) => [`${rubric.id} ${key}`, value]),
    ),
  ),
});

/** The entries of a member who gave these scores to the indicators named; undefined leaves one blank. */
export const given = (
  ids: readonly string[],
  scores: readonly (CellEntry | undefined)[],
): Entries =>
  Object.fromEntries(
    ids.flatMap((id, index) => {
      const score = scores[index] ?? null;
      return score === null ? [] : [[`${id} committee`, score]];
    }),
  );

/** Merges copies of one form; the first one is the base. */
export const merge = (
  rubric: Rubric,
  copies: readonly WorkbookCopy[],
  changes: Partial<MergeRequest> = {},
): Merge => {
  const [base = { file: "none.xlsx", sheets: [] }] = copies;
  return mergeMembers({
    rubric,
    rubrics: [rubric],
    base,
    copies,
    names: null,
    sheetNames: base.sheets.map(({ name }) => name),
    ...changes,
  });
};

/** The workbook that a merge makes of an untouched base: its form's sheets with the links, and the 委員彙整 sheet. */
export const mergedWorkbook = (rubric: Rubric, { merged }: Merge): WorkbookPlan => {
  if (merged === null) throw new Error("nothing was merged");
  const { sheets, styles } = planWorkbook([{ rubric, situations: {}, alert: "refuse" }], []);
  const linked = sheets.map((sheet) =>
    merged.edit.blocks
      .filter(({ sheetId }) => sheetId === sheet.name)
      .reduce<SheetPlan>(
        (changed, { block }) => ({
          ...changed,
          cells: changed.cells.map((line, row) =>
            line.map(
              (cell, column) =>
                block.cells[row - block.firstRow]?.[column - block.firstColumn] ?? cell,
            ),
          ),
        }),
        sheet,
      ),
  );
  return {
    sheets: [...linked, ...merged.edit.added],
    styles: { ...styles, ...merged.edit.styles },
  };
};
