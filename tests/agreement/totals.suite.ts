import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { compareTotals, type TotalDifference } from "./compare-totals";
import { libreOfficeEngine } from "./libre-office-engine";
import { fillsPerForm, seed, tell, wantedForms } from "./settings";
import { univerEngine } from "./univer-engine";
import { weightedForm } from "./weighted-form";

const differenceLine = ({ form, engine, index, fill, core, says }: TotalDifference): string =>
  `  ${form}, fill ${index}, ${fill}\n    core ${JSON.stringify(core)}\n    ${engine} ${JSON.stringify(says)}`;

describe("every form's sums in the core, in Univer and in LibreOffice", () => {
  it("are the same for every fill", async () => {
    const started = performance.now();
    const found: TotalDifference[] = [];
    let fills = 0;
    for (const rubric of [...officialRubrics(), weightedForm].filter(wantedForms)) {
      const engines = [univerEngine, libreOfficeEngine];
      const differences = await compareTotals({ rubric, seed, fills: fillsPerForm, engines });
      found.push(...differences);
      if (rubric !== weightedForm) fills += fillsPerForm;
      const seconds = Math.round((performance.now() - started) / 1000);
      tell(
        `${rubric.short}: ${fillsPerForm} fills, ${differences.length} differences (${seconds} s)`,
      );
      for (const one of differences) tell(differenceLine(one));
    }
    tell(
      `${fills.toLocaleString("en")} fills, ${found.length} differences\n` +
        `  counted: one whole form, both roles filled independently: each 小計, 總分 and 狀態 in 3 engines;\n` +
        `  ${fillsPerForm} further fills of a form with weights of its own; seed ${seed}`,
    );
    expect(found).toEqual([]);
  });
});
