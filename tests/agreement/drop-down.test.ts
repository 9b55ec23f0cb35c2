import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { listDifferencesOf } from "./compare";
import { listDifferences } from "./drop-down";
import { type ProbeCase, probeSheet } from "./probe-sheet";
import { randomNumbers } from "./probes";
import { situationStates } from "./situation-states";

const listed: readonly ProbeCase[] = officialRubrics().flatMap((rubric) =>
  situationStates(rubric)
    .slice(0, 1)
    .flatMap((state) => {
      const random = randomNumbers(105);
      const sheet = probeSheet("lists", { rubric, state, evidence: "無此業務", random });
      return sheet.cases.filter(({ rule }) => rule.type === "list");
    }),
);

describe("the drop-down lists of all forms", () => {
  it("differ from the verdict only where the table says so", () => {
    const found = listed.flatMap((one) =>
      listDifferencesOf(one)
        .filter(({ isNamed }) => !isNamed)
        .map(() => `${one.indicator.id} ${one.probe.name}`),
    );

    expect(listed.length).toBeGreaterThan(10_000);
    expect(found).toEqual([]);
  });

  it.each(listDifferences)("do differ on $name", ({ holds }) => {
    const some = listed.filter(
      (one) =>
        one.rule.type === "list" &&
        holds(one.rule.values, one.probe.entry) &&
        listDifferencesOf(one).length > 0,
    );

    expect(some.length).toBeGreaterThan(0);
  });
});
