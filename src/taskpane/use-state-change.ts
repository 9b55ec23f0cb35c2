import { useState } from "react";
import type { FormState } from "../plan/form-state";
import { changeState, type RefusedChange } from "./state-changes";
import { useBusy } from "./use-busy";
import type { Workbook } from "./use-workbook";

/** Into which state a form could not come, and why. */
export interface Refusal {
  readonly to: FormState;
  readonly why: RefusedChange;
}

/** A change of state while it is being made, and why the last one was refused. */
export interface StateChanging {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly change: (to: FormState) => void;
}

/** Changes the state of the form on a sheet; what was done is noted, what failed is told. */
export const useStateChange = (
  { host, rubrics, connection, tell }: Workbook,
  sheetId: string,
): StateChanging => {
  const { busy, whileBusy } = useBusy();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (to: FormState): Promise<void> => {
    const known = await rubrics();
    if (known === null) return;
    const occasion = connection.log.occasion();
    const outcome = await changeState(host, known, { sheetId, to, occasion });
    if (outcome.kind === "failed") tell({ type: "problem", problem: outcome.problem });
    else if (outcome.kind !== "done") setRefusal({ to, why: outcome });
    else {
      await connection.readForms();
      tell({ type: "noted", message: outcome.message });
    }
  };
  return {
    busy,
    refusal,
    change: (to) => {
      whileBusy(() => {
        setRefusal(null);
        return run(to);
      });
    },
  };
};
