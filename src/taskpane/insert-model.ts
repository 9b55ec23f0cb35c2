import type { InsertTarget, SheetSummary } from "../host/workbook-host";
import { planWorkbook } from "../plan/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import type { SituationAnswers } from "../scoring/verdict";

/** What a person has chosen before inserting a form. */
export interface InsertChoice {
  readonly rubric: Rubric;
  readonly situations: SituationAnswers;
  readonly alert: "refuse" | "remind";
  readonly target: InsertTarget["kind"];
  /** Whether the 總表 is added or updated after the insert. */
  readonly withOverview: boolean;
}

/** The current sheet where a form may go: the active one, and only when it is empty. */
export const emptyCurrentSheet = (sheets: readonly SheetSummary[]): SheetSummary | null =>
  sheets.find(({ active, empty }) => active && empty) ?? null;

/** Plans the chosen form for a workbook in which some sheet names are taken. */
export const planChoice = (choice: InsertChoice, takenNames: readonly string[]): WorkbookPlan =>
  planWorkbook(
    [{ rubric: choice.rubric, situations: choice.situations, alert: choice.alert }],
    takenNames,
  );

/** What an insert would write, in figures. */
export interface InsertPreview {
  readonly plan: WorkbookPlan;
  readonly sheets: readonly {
    readonly sheet: SheetPlan;
    readonly rows: number;
    readonly columns: number;
    /** The empty sheet that is used; null when a sheet is added. */
    readonly onto: string | null;
  }[];
}

/** Says what will be written where; the first sheet of the plan goes to the current sheet when that is chosen. */
export const previewInsert = (
  choice: InsertChoice,
  sheets: readonly SheetSummary[],
): InsertPreview => {
  const plan = planChoice(
    choice,
    sheets.map(({ name }) => name),
  );
  const current = choice.target === "current-sheet" ? emptyCurrentSheet(sheets) : null;
  return {
    plan,
    sheets: plan.sheets.map((sheet, index) => ({
      sheet,
      rows: sheet.rows.length,
      columns: sheet.columns.length,
      onto: index === 0 ? (current?.name ?? null) : null,
    })),
  };
};
