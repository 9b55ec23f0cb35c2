import { planAppeal } from "../form/appeal";
import { openForm } from "../form/open-form";
import type { WorkbookHost } from "../host/workbook-host";
import { appealRules } from "../official/appeal-rules";
import { officialProcess } from "../official/official-process";
import type { Rubric } from "../rubric/rubric";
import type { AppealDays } from "./appeal-days";
import type { Message } from "./pane-language";
import type { Problem } from "./workbook-state";

/** What became of a draft appeal. */
export type AppealOutcome =
  | { readonly kind: "done"; readonly message: Message }
  | { readonly kind: "nothing" }
  | { readonly kind: "failed"; readonly problem: Problem };

/** Adds a sheet with a draft appeal for the form on a sheet. */
export const draftAppeal = async (
  host: WorkbookHost,
  rubrics: readonly Rubric[],
  sheetId: string,
  { received, ...days }: AppealDays,
): Promise<AppealOutcome> => {
  const read = await host.readSheet(sheetId);
  if (!read.ok) return { kind: "failed", problem: read.error };
  const form = openForm(read.value, rubrics);
  if (form === null) return { kind: "failed", problem: { type: "row-gone" } };
  const request = {
    form,
    indicators: null,
    received,
    days,
    rules: appealRules(officialProcess()),
  };
  const planned = planAppeal(request, []);
  if (planned === null) return { kind: "nothing" };
  const inserted = await host.insert(
    (taken) => {
      const { added, styles } = planAppeal(request, taken)?.edit ?? planned.edit;
      return { sheets: added, styles };
    },
    { kind: "new-sheet" },
  );
  if (!inserted.ok) return { kind: "failed", problem: inserted.error };
  const values = { sheet: inserted.value[0]?.name ?? "", count: planned.rows };
  return { kind: "done", message: { key: "formState.appealDone", values } };
};
