import { describe, expect, it } from "@jest/globals";
import { columnIndex } from "../../src/plan/columns";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { compareEngines, disagreementLine } from "./compare";
import { listAccepts } from "./drop-down";
import { isKnownDifference } from "./engine-differences";
import { acceptedBy } from "./expected-facts";
import { judge } from "../../src/scoring/judge";
import { type ProbeSheet, probeSheet, shippedPlan } from "./probe-sheet";
import { randomNumbers } from "./probes";
import { type SampledIndicator, sampledIndicators } from "./sampled-indicators";
import { situationStates } from "./situation-states";
import { univerEngine } from "./univer-engine";
import { validationStatuses } from "./validation-status";

const probesOf = (
  { rubric, indicator }: SampledIndicator,
  evidence: string,
  plan: SheetPlan = shippedPlan(rubric),
): readonly ProbeSheet[] =>
  situationStates(rubric)
    .filter((_, index) => indicator.rule.kind === "conditional" || index === 0)
    .slice(0, 4)
    .map((state, index) =>
      probeSheet(String(index), {
        rubric,
        state,
        evidence,
        plan,
        random: randomNumbers(105),
        includes: ({ id }) => id === indicator.id,
      }),
    );

const samples = sampledIndicators.map((one) => [one.kind, one] as const);

describe.each(samples)("an indicator with %s", (_, sampled) => {
  it("has one verdict in the core and in Univer's check column, validation and formats", async () => {
    const isExplained = sampled.kind === "NA with a reason";
    const evidence = isExplained ? ["", "　", "無此業務"] : ["無此業務"];
    for (const text of evidence) {
      const result = await compareEngines(probesOf(sampled, text), [univerEngine]);

      expect(result.probes).toBeGreaterThan(150);
      expect(result.disagreements.map(disagreementLine)).toEqual([]);
    }
  }, 120_000);

  it("is validated by Univer itself as by the core", async () => {
    const [sheet] = probesOf(sampled, "無此業務");
    if (sheet === undefined) throw new Error("no probe sheet");
    const isValid = await validationStatuses(sheet);
    const wrong = sheet.cases.filter(({ row, role, rule, probe, allowance, evidence }) => {
      const isList = rule.type === "list";
      const expected = isList
        ? listAccepts(rule.values, probe.entry)
        : acceptedBy(judge(allowance, probe.entry, evidence), probe.entry);
      return (
        isValid(row, columnIndex[role]) !== expected &&
        !(isList && isKnownDifference("Univer", probe.name, "listed"))
      );
    });

    expect(wrong.map(({ role, probe }) => `${role} ${probe.name}`)).toEqual([]);
  }, 120_000);
});

describe("the agreement of the engines", () => {
  it("is found missing where one bound of one rule cell is wrong", async () => {
    const bands = sampledIndicators.find(({ kind }) => kind === "bands");
    if (bands === undefined) throw new Error("no sample of bands");
    const { rubric, indicator } = bands;
    const plan = shippedPlan(rubric);
    const row = plan.cells.findIndex((cells) => {
      const code = cells[columnIndex.code]?.content;
      return code?.type === "text" && code.text === indicator.id;
    });
    const cells = plan.cells.map((line, at) =>
      line.map((cell, column) => {
        const { content } = cell;
        if (at !== row || column !== columnIndex.rule || content?.type !== "text") return cell;
        return { ...cell, content: { ...content, text: content.text.replace("|10|", "|11|") } };
      }),
    );
    const planted = await compareEngines(probesOf(bands, "", { ...plan, cells }), [univerEngine]);

    const found = new Set(planted.disagreements.map(({ probe }) => probe));
    expect([...found].sort()).toEqual(expect.arrayContaining(["10", "11"]));
    expect(found).not.toContain("9");
  }, 120_000);
});
