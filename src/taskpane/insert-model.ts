import type { InsertTarget, SheetSummary } from "../host/workbook-host";
import { planWorkbook } from "../plan/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import { indicatorsOf, isBonusSection } from "../rubric/walk";
import type { SituationAnswers } from "../scoring/verdict";

/** What a person has chosen before inserting a form. */
export interface InsertChoice {
  readonly rubric: Rubric;
  readonly situations: SituationAnswers;
  readonly alert: "refuse" | "remind";
  readonly target: InsertTarget["kind"];
}

/** The figures of a form in the list. */
export interface FormFacts {
  readonly points: number;
  readonly bonus: number;
  readonly indicators: number;
}

/** Counts a form's points and indicators; bonus points stand apart. */
export const formFacts = (rubric: Rubric): FormFacts => {
  const bonus = rubric.sections
    .filter(isBonusSection)
    .flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators))
    .reduce((sum, { points }) => sum + (points ?? 0), 0);
  const points = rubric.sections.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return { points, bonus, indicators: indicatorsOf(rubric).length };
};

/**
 * Finds forms by letter, title, audience or office; every word has to occur, full width and case don't matter.
 *
 * The form used last comes first.
 */
export const searchForms = (
  rubrics: readonly Rubric[],
  search: string,
  lastUsed: string | null,
): readonly Rubric[] => {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const matching = rubrics.filter((rubric) => {
    const text = plain(`${rubric.id} ${rubric.short} ${rubric.title} ${rubric.authority}`);
    return words.every((word) => text.includes(word));
  });
  const rank = (rubric: Rubric): number => (rubric.id === lastUsed ? 0 : 1);
  return matching.toSorted((a, b) => rank(a) - rank(b));
};

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

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
