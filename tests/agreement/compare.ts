import type { CalculatedGrid, CalculatingEngine } from "./grid";
import { judge } from "../../src/scoring/judge";
import { listAccepts, listDifferences } from "./drop-down";
import { isKnownDifference } from "./engine-differences";
import { acceptedBy, factNames } from "./expected-facts";
import { factsOn, type ProbeCase, type ProbeSheet } from "./probe-sheet";

/** One fact on which an engine and the core differ. */
export interface Disagreement {
  readonly form: string;
  readonly indicator: string;
  readonly role: string;
  readonly situation: string;
  readonly probe: string;
  readonly fact: string;
  readonly engine: string;
  readonly core: string | boolean | null;
  readonly says: string | boolean | null;
}

/** What a comparison came to. */
export interface Comparison {
  /** Entries in score cells: one form, indicator, role, state of the situations and entry each. */
  readonly probes: number;
  /** Facts of the core held against those of one engine. */
  readonly comparisons: number;
  /** Differences that `engineDifferences` and `listDifferences` name with their reasons. */
  readonly named: number;
  readonly disagreements: readonly Disagreement[];
}

const factsOf = ({ rule }: ProbeCase): readonly (typeof factNames)[number][] =>
  factNames.filter((fact) => fact !== "accepted" || rule.type === "custom");

type Difference = Pick<Disagreement, "fact" | "engine" | "core" | "says"> & {
  readonly isNamed: boolean;
};

const engineDifferencesOf = (
  one: ProbeCase,
  grid: CalculatedGrid,
  engine: string,
): readonly Difference[] => {
  const says = factsOn(grid, one);
  return factsOf(one)
    .filter((fact) => says[fact] !== one.expected[fact])
    .map((fact) => ({
      fact,
      engine,
      core: one.expected[fact],
      says: says[fact],
      isNamed: isKnownDifference(engine, one.probe.name, fact),
    }));
};

/** What a drop-down's literal accepts against what the verdict accepts. */
export const listDifferencesOf = ({
  rule,
  probe,
  allowance,
  evidence,
}: ProbeCase): readonly Difference[] => {
  if (rule.type !== "list") return [];
  const core = acceptedBy(judge(allowance, probe.entry, evidence), probe.entry);
  const says = listAccepts(rule.values, probe.entry);
  if (core === says) return [];
  const isNamed = listDifferences.some(({ holds }) => holds(rule.values, probe.entry));
  return [{ fact: "accepted", engine: "the drop-down list", core, says, isNamed }];
};

const placed = (sheet: ProbeSheet, one: ProbeCase, difference: Difference): Disagreement => ({
  form: sheet.rubric.short,
  indicator: one.indicator.id,
  role: one.role,
  situation: sheet.state.name,
  probe: one.probe.name,
  fact: difference.fact,
  engine: difference.engine,
  core: difference.core,
  says: difference.says,
});

const summed = (
  sheets: readonly ProbeSheet[],
  engines: number,
  found: readonly (readonly [ProbeSheet, ProbeCase, Difference])[],
): Comparison => {
  const cases = sheets.flatMap((sheet) => sheet.cases);
  const facts = cases.reduce((sum, one) => sum + factsOf(one).length, 0);
  const lists = cases.filter(({ rule }) => rule.type === "list").length;
  const unnamed = found.filter(([, , { isNamed }]) => !isNamed);
  return {
    probes: cases.length,
    comparisons: engines * facts + lists,
    named: found.length - unnamed.length,
    disagreements: unnamed.map((one) => placed(...one)),
  };
};

/** Has engines calculate probe sheets, side by side, and holds what they and the drop-downs say against the core. */
export const compareEngines = async (
  sheets: readonly ProbeSheet[],
  engines: readonly CalculatingEngine[],
): Promise<Comparison> => {
  const differencesBy = (of: (sheet: ProbeSheet, one: ProbeCase) => readonly Difference[]) =>
    sheets.flatMap((sheet) =>
      sheet.cases.flatMap((one) =>
        of(sheet, one).map((difference) => [sheet, one, difference] as const),
      ),
    );
  const found = await Promise.all(
    engines.map(async (engine) => {
      const grids = await engine.calculate(sheets.map(({ grid }) => grid));
      const byName = new Map(grids.map((grid) => [grid.name, grid]));
      return differencesBy((sheet, one) => {
        const grid = byName.get(sheet.grid.name);
        if (grid === undefined) throw new Error(`${engine.name} lost the sheet ${sheet.grid.name}`);
        return engineDifferencesOf(one, grid, engine.name);
      });
    }),
  );
  const lists = differencesBy((_, one) => listDifferencesOf(one));
  return summed(sheets, engines.length, [...found.flat(), ...lists]);
};

/** One line that says which answers differ on what. */
export const disagreementLine = (one: Disagreement): string =>
  `${one.form} ${one.indicator} ${one.role} [${one.situation}] ${one.probe}: ${one.fact} is ` +
  `${JSON.stringify(one.core)} to the core, ${JSON.stringify(one.says)} to ${one.engine}`;
