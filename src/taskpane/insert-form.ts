import type { OpenForm } from "../form/open-form";
import type { InsertTarget } from "../host/workbook-host";
import type { WorkbookPlan } from "../plan/workbook-plan";
import type { Rubric } from "../rubric/rubric";
import { scoredIndicatorsOf } from "../rubric/walk";
import type { OverviewOutcome } from "./overview-state";
import type { Workbook } from "./use-workbook";

/** A form to insert, and what goes with it. */
export interface FormInsert {
  readonly rubric: Rubric;
  /** Plans the form for a workbook in which some sheet names are taken. */
  readonly planFor: (takenSheetNames: readonly string[]) => WorkbookPlan;
  readonly target: InsertTarget["kind"];
  /** Whether the 總表 is added or updated afterwards. */
  readonly withOverview: boolean;
  /** Whether the pane opens with the workbook from now on. */
  readonly autoShow: boolean;
}

/** What an insert has written. */
export interface InsertedSheets {
  readonly names: readonly string[];
  /** The form as it stands now; null when it could not be read. */
  readonly form: OpenForm | null;
  /** Null when the 總表 was left alone. */
  readonly overview: OverviewOutcome | null;
}

/** Inserts, updates the 總表 where asked and goes to the first score cell; null when nothing was inserted. */
export const insertForm = async (
  { host, connection, tell }: Workbook,
  { rubric, planFor, target, withOverview, autoShow }: FormInsert,
): Promise<InsertedSheets | null> => {
  // A chunk of its own: the list of forms does without it.
  const { openForm } = await import(/* webpackChunkName: "forms" */ "../form/open-form");
  const { result: inserted, overview } = await connection.changeForms(
    () => host.insert(planFor, { kind: target }),
    withOverview,
  );
  if (!inserted.ok) {
    tell({ type: "problem", problem: inserted.error });
    await connection.readRemainders();
    return null;
  }
  tell({ type: "problem", problem: null });
  if (autoShow) {
    const marked = await host.setAutoShow(true);
    if (!marked.ok) tell({ type: "problem", problem: marked.error });
  }
  const names = inserted.value.map(({ name }) => name);
  const sheetId = inserted.value[0]?.sheetId;
  const read = sheetId === undefined ? null : await host.readSheet(sheetId);
  if (read?.ok !== true) return { names, form: null, overview };
  const form = openForm(read.value, [rubric]);
  tell({ type: "sheet-read", cells: read.value, form });
  const first = scoredIndicatorsOf(rubric)[0];
  if (form !== null && first !== undefined) await connection.goTo(form, first.id, "self");
  return { names, form, overview };
};
