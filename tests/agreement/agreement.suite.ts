import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { allowanceCases, demandsReason } from "../../src/scoring/allowance";
import type { Indicator, Rubric } from "../../src/rubric/rubric";
import { compareEngines, type Comparison, disagreementLine } from "./compare";
import { libreOfficeEngine } from "./libre-office-engine";
import { type ProbeSheet, probeSheet } from "./probe-sheet";
import { type Probe, randomNumbers } from "./probes";
import { seed, tell, wantedForms } from "./settings";
import { situationStates } from "./situation-states";
import { univerEngine } from "./univer-engine";

const reason = "本校當年度無此項業務";

/** Reasons that are none, which an NA must not be taken for. */
const noReasons = ["", "　 "];

const dependsOnSituation =
  (rubric: Rubric) =>
  (indicator: Indicator): boolean =>
    allowanceCases(rubric, indicator).situation !== null;

/** Rules that no situation changes are tried in the first state only, the others in every state. */
const sheetsOf = (rubric: Rubric): readonly ProbeSheet[] => {
  const random = randomNumbers(seed);
  const demands = demandsReason(rubric);
  return situationStates(rubric).flatMap((state, index) => {
    const name = `${rubric.short}${String(index)}`;
    const includes = index === 0 ? () => true : dependsOnSituation(rubric);
    const request = { rubric, state, random, includes };
    const sheet = probeSheet(name, { ...request, evidence: demands ? reason : "" });
    if (!demands) return [sheet];
    const includesProbe = ({ entry }: Probe): boolean =>
      typeof entry === "string" || entry === null;
    const without = noReasons.map((evidence, at) =>
      probeSheet(`${name} ${String(at)}`, { ...request, evidence, includesProbe }),
    );
    return [sheet, ...without];
  });
};

const noneYet: Comparison = { probes: 0, comparisons: 0, named: 0, disagreements: [] };

const added = (one: Comparison, other: Comparison): Comparison => ({
  probes: one.probes + other.probes,
  comparisons: one.comparisons + other.comparisons,
  named: one.named + other.named,
  disagreements: [...one.disagreements, ...other.disagreements],
});

const secondsSince = (started: number): number => Math.round((performance.now() - started) / 1000);

const indicatorsIn = (sheets: readonly ProbeSheet[]): number =>
  new Set(sheets.flatMap(({ cases }) => cases.map(({ indicator }) => indicator.id))).size;

describe("every form's rules in the core, in Univer and in LibreOffice", () => {
  it("give one verdict for every probe", async () => {
    const started = performance.now();
    let total = noneYet;
    let indicators = 0;
    for (const rubric of officialRubrics().filter(wantedForms)) {
      const sheets = sheetsOf(rubric);
      const result = await compareEngines(sheets, [univerEngine, libreOfficeEngine]);
      total = added(total, result);
      indicators += indicatorsIn(sheets);
      tell(
        `${rubric.short}: ${indicatorsIn(sheets)} indicators, ${result.probes} probes, ` +
          `${result.disagreements.length} disagreements (${secondsSince(started)} s)`,
      );
      for (const one of result.disagreements) tell(`  ${disagreementLine(one)}`);
    }
    tell(
      `${total.probes.toLocaleString("en")} probes × 3 engines, ${total.disagreements.length} disagreements\n` +
        `  counted: one entry in one score cell of one of ${indicators} indicators, in one state of its situations;\n` +
        `  ${total.comparisons.toLocaleString("en")} comparisons with the core (words, acceptance, three formats; lists once), ` +
        `${total.named.toLocaleString("en")} of them differing as named; seed ${seed}`,
    );
    expect(total.disagreements).toEqual([]);
  });
});
