import type { Outcome } from "../../src/cli/outcome";
import { runProgram } from "../../src/cli/program";

/** Runs a command line that waits for nothing. */
export const runAtOnce = (args: readonly string[]): Outcome => {
  const outcome = runProgram(args);
  if (outcome instanceof Promise) throw new Error(`${args.join(" ")} waits for something`);
  return outcome;
};
