import type { FUniver } from "@univerjs/core/facade";

/** Knows whether the engine still owes results, and waits for them. */
export interface Calculation {
  /** Something was written that formulas may depend on. */
  readonly outdate: () => void;
  /** Resolves when every result is in the cells. The engine takes about 100 ms to begin. */
  readonly settle: () => Promise<void>;
}

const patience = 30_000;

export const createCalculation = (api: FUniver): Calculation => {
  const formulas = api.getFormula();
  let outdated = false;
  return {
    outdate: () => {
      outdated = true;
    },
    settle: async () => {
      if (!outdated) return;
      outdated = false;
      // `onCalculationEnd` tells of the end of the computation, which comes before the results are in the cells.
      const applied = formulas.onCalculationResultApplied(patience);
      formulas.executeCalculation();
      await applied;
    },
  };
};
