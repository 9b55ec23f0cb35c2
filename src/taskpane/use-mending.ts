import { useState } from "react";
import type { OpenForm } from "../form/open-form";
import type { Mending, RepairPlan } from "../form/repair-plan";
import type { AlertPolicy } from "../plan/validation-texts";
import { carryOutRepair, changePolicy, mendingsOf, planMending, type Wanted } from "./check-repair";
import { useBusy } from "./use-busy";
import type { Check } from "./use-check";
import type { Workbook } from "./use-workbook";

/** What the Check page mends. */
export interface MendingState {
  readonly busy: boolean;
  /** What would be mended, old and new; null while nothing is about to be. */
  readonly preview: readonly Mending[] | null;
  /** Whether the forms have changed since the preview was shown, so that nothing was mended. */
  readonly changed: boolean;
  /** Lists what would be mended, and changes nothing. */
  readonly propose: (wanted: readonly Wanted[]) => void;
  readonly cancel: () => void;
  /** Mends what the preview lists. */
  readonly confirm: () => void;
  /** Mends one place at once. */
  readonly mend: (wanted: Wanted) => void;
  readonly choosePolicy: (form: OpenForm, policy: AlertPolicy) => void;
}

interface Proposal {
  readonly wanted: readonly Wanted[];
  readonly plans: readonly RepairPlan[];
  readonly changed: boolean;
}

/** Mends what the Check page has found: always on the forms as they stand then, and so that it can be taken back. */
export const useMending = (workbook: Workbook, check: Check): MendingState => {
  const { busy, whileBusy } = useBusy();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const { plansFor, carryOut, changePolicy } = mendingSteps(workbook, check);

  return {
    busy,
    preview: proposal && mendingsOf(proposal.plans),
    changed: proposal?.changed ?? false,
    propose: (wanted) => {
      whileBusy(async () => {
        const plans = await plansFor(wanted);
        setProposal(plans && { wanted, plans, changed: false });
      });
    },
    cancel: () => {
      setProposal(null);
    },
    confirm: () => {
      if (proposal === null) return;
      const { wanted } = proposal;
      whileBusy(async () => {
        const plans = await plansFor(wanted);
        const isSame = JSON.stringify(plans) === JSON.stringify(proposal.plans);
        if (plans !== null && isSame) await carryOut(plans);
        setProposal(plans === null || isSame ? null : { wanted, plans, changed: true });
      });
    },
    mend: (wanted) => {
      whileBusy(async () => {
        const plans = await plansFor([wanted]);
        if (plans !== null) await carryOut(plans);
      });
    },
    choosePolicy: (form, policy) => {
      whileBusy(() => changePolicy(form, policy));
    },
  };
};

interface MendingSteps {
  /** Null when the forms can't be read, which is said. */
  readonly plansFor: (wanted: readonly Wanted[]) => Promise<readonly RepairPlan[] | null>;
  readonly carryOut: (plans: readonly RepairPlan[]) => Promise<void>;
  readonly changePolicy: (form: OpenForm, policy: AlertPolicy) => Promise<void>;
}

const mendingSteps = (
  { host, tell, connection, rubrics }: Workbook,
  check: Check,
): MendingSteps => {
  const after = async (): Promise<void> => {
    await connection.readForms();
    await check.look();
  };
  return {
    plansFor: async (wanted) => {
      const known = await rubrics();
      if (known === null) return null;
      const plans = await planMending(host, known, wanted);
      if (plans.ok) return plans.value;
      tell({ type: "problem", problem: plans.error });
      return null;
    },
    carryOut: async (plans) => {
      const count = mendingsOf(plans).length;
      if (count === 0) tell({ type: "problem", problem: { type: "changed-since" } });
      else await carryOutRepair({ host, tell }, plans, mendedMessage(count), after);
    },
    changePolicy: (form, policy) => changePolicy({ host, tell }, form, policy, after),
  };
};

const mendedMessage = (count: number) => ({ key: "check.mended", values: { count } }) as const;
