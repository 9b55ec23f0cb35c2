import type { FUniver } from "@univerjs/core/facade";

/** Knows whether the engine still owes results, and waits for them. */
export interface Calculation {
  /** Something was written that formulas may depend on. */
  readonly outdate: () => void;
  /** Resolves when every result is in the cells. The engine takes about 100 ms to begin. */
  readonly settle: () => Promise<void>;
}

/** In milliseconds. */
const patience = 30_000;
const longestStart = 10_000;

/** Watches over the calculation of a running engine. */
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
      const applied = (): Promise<void> => formulas.onCalculationResultApplied(patience);
      const begun = { yet: false };
      const listening = formulas.calculationStart(() => {
        begun.yet = true;
      });
      const until = performance.now() + longestStart;
      const first = applied();
      formulas.executeCalculation();
      await first;
      // A wait gives up when the engine has not begun within half a second, as on a busy machine.
      while (!begun.yet && performance.now() < until) await applied();
      listening.dispose();
    },
  };
};
