import { afterAll, describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { compareTotals, type TotalDifference } from "./compare-totals";
import { libreOfficeEngine } from "./libre-office-engine";
import { fillsPerForm, seed, tell, wantedForms } from "./settings";
import { univerEngine } from "./univer-engine";
import { weightedForm } from "./weighted-form";

const differenceLine = ({ form, engine, index, fill, core, says }: TotalDifference): string =>
  `  ${form}, fill ${index}, ${fill}\n    core ${JSON.stringify(core)}\n    ${engine} ${JSON.stringify(says)}`;

describe("the sums in the core, in Univer and in LibreOffice", () => {
  const forms = [...officialRubrics(), weightedForm].filter(wantedForms);
  const compared = { fills: 0, differences: 0 };

  // A form each, for a slow machine may take a quarter of an hour for one.
  it.each(forms.map((rubric) => [rubric.short, rubric] as const))(
    "are the same for every fill of form %s",
    async (short, rubric) => {
      const started = performance.now();
      const engines = [univerEngine, libreOfficeEngine];
      const differences = await compareTotals({ rubric, seed, fills: fillsPerForm, engines });
      if (rubric !== weightedForm) compared.fills += fillsPerForm;
      compared.differences += differences.length;
      const seconds = Math.round((performance.now() - started) / 1000);
      tell(`${short}: ${fillsPerForm} fills, ${differences.length} differences (${seconds} s)`);
      for (const one of differences) tell(differenceLine(one));
      expect(differences).toEqual([]);
    },
  );

  afterAll(() => {
    tell(
      `${compared.fills.toLocaleString("en")} fills, ${compared.differences} differences\n` +
        `  counted: one whole form, both roles filled independently: each 小計, 總分 and 狀態 in 3 engines;\n` +
        `  ${fillsPerForm} further fills of a form with weights of its own; seed ${seed}`,
    );
  });
});
