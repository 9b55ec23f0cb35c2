import type { Facts } from "./expected-facts";

/** A fact of a probe; `listed` is whether the engine's own drop-down list takes it. */
export type Fact = keyof Facts | "listed";

/** Where an engine is known to answer otherwise than Excel does, so that its answer proves nothing. */
export interface EngineDifference {
  readonly engine: string;
  readonly probe: string;
  readonly fact: Fact;
  readonly reason: string;
}

/** All of them; whoever adds one says why Excel is with the core. */
export const engineDifferences: readonly EngineDifference[] = [
  {
    engine: "Univer",
    probe: JSON.stringify("\u00a0"),
    fact: "words",
    reason:
      "its TRIM removes no-break spaces, Excel's removes U+0020 only (Microsoft's page on TRIM); refused either way",
  },
  ...["TRUE", "FALSE", "=1=1"].map((probe): EngineDifference => ({
    engine: "Univer",
    probe,
    fact: "listed",
    reason:
      "it keeps truth values as 1 and 0, which its lists compare; the check column refuses them",
  })),
];

/** Whether a difference is one of those that are known. */
export const isKnownDifference = (engine: string, probe: string, fact: Fact): boolean =>
  engineDifferences.some(
    (known) => known.engine === engine && known.probe === probe && known.fact === fact,
  );
