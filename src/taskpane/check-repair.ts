import type { Damage } from "../form/form-report";
import { openForm, type OpenForm } from "../form/open-form";
import { planPolicy } from "../form/plan-policy";
import { planRepair } from "../form/plan-repair";
import { isNoRepair, type Mending, type RepairPlan } from "../form/repair-plan";
import type { TakeBackRepair } from "../host/repair-host";
import type { WorkbookHost } from "../host/workbook-host";
import { ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import type { AlertPolicy } from "../plan/validation-texts";
import { lookAtForms, type LookedAt } from "./check-look";
import type { Message } from "./pane-language";
import type { Workbook } from "./use-workbook";
import type { Problem } from "./workbook-state";

/** Damage of one form that is to be mended. */
export interface Wanted {
  readonly sheetId: string;
  readonly damage: readonly Damage[];
}

/** Plans to mend damage on the forms as they stand now; forms of which nothing is left to mend have no plan. */
export const planMending = async (
  host: WorkbookHost,
  rubrics: readonly Rubric[],
  wanted: readonly Wanted[],
): Promise<Result<readonly RepairPlan[], Problem>> => {
  const looked = await lookAtForms(host, rubrics);
  if (!looked.ok) return looked;
  return ok(
    wanted.flatMap(({ sheetId, damage }) => {
      const found = lookedAt(looked.value, sheetId);
      const plan =
        found === null
          ? null
          : planRepair({ ...found.form, links: found.links }, found.setup, damage);
      return plan === null || isNoRepair(plan) ? [] : [plan];
    }),
  );
};

const lookedAt = (looked: readonly LookedAt[], sheetId: string): LookedAt | null =>
  looked.find(({ form }) => form.location.sheetId === sheetId) ?? null;

/** Everything that some plans mend, old and new, to be shown before and compared after. */
export const mendingsOf = (plans: readonly RepairPlan[]): readonly Mending[] =>
  plans.flatMap(({ mendings }) => mendings);

/** Carries plans out and says so; the message bar offers to take them back. Answers whether it was done. */
export const carryOutRepair = async (
  { host, tell }: Pick<Workbook, "host" | "tell">,
  plans: readonly RepairPlan[],
  message: Message,
  after: () => Promise<void>,
): Promise<boolean> => {
  const repaired = await host.repair(plans);
  await after();
  if (!repaired.ok) {
    tell({ type: "problem", problem: repaired.error });
    return false;
  }
  const takeBack = (): Promise<void> => takeBackRepair(tell, repaired.value, after);
  tell({ type: "noted", message, takeBack });
  return true;
};

const takeBackRepair = async (
  tell: Workbook["tell"],
  takeBack: TakeBackRepair,
  after: () => Promise<void>,
): Promise<void> => {
  const taken = await takeBack();
  await after();
  if (!taken.ok) {
    tell({ type: "problem", problem: taken.error });
    return;
  }
  const key = taken.value === "taken-back" ? "fill.undone" : "check.editedSince";
  tell({ type: "noted", message: { key, values: {} } });
};

/** Makes a form refuse illegal scores or only remind of them, and says so. */
export const changePolicy = async (
  workbook: Pick<Workbook, "host" | "tell">,
  form: OpenForm,
  policy: AlertPolicy,
  after: () => Promise<void>,
): Promise<void> => {
  const read = await workbook.host.readSheet(form.location.sheetId);
  if (!read.ok) {
    workbook.tell({ type: "problem", problem: read.error });
    return;
  }
  const fresh = openForm(read.value, [form.rubric]);
  const plan = fresh === null ? null : planPolicy(fresh, policy);
  if (plan === null) {
    workbook.tell({ type: "problem", problem: { type: "row-gone" } });
    return;
  }
  const key = policy === "refuse" ? "check.nowRefuses" : "check.nowReminds";
  await carryOutRepair(workbook, [plan], { key, values: {} }, after);
};
