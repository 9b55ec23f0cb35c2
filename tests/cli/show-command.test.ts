import { describe, expect, it } from "@jest/globals";
import schema from "../../schemas/show.schema.json";
import { officialRubrics } from "../../src/official/official-rubrics";
import { expectRefusal, misfits, run, runWell } from "./command-line";

describe("show", () => {
  it.each(officialRubrics().map(({ id }) => id))("prints %s as its schema says", (id) => {
    const form: unknown = JSON.parse(runWell("show", id, "--json"));

    expect(misfits(schema, form)).toEqual([]);
    expect(form).toMatchObject({ id, totalPoints: 100 });
  });

  it("takes short names in either case", () => {
    expect(runWell("show", "h", "--json")).toBe(runWell("show", "moe-105-h", "--json"));
  });

  it("keeps the line breaks of a standard and says null where nothing is printed", () => {
    const form = JSON.parse(runWell("show", "H", "--json")) as {
      sections: { criteria: { indicators: Record<string, unknown>[] }[] }[];
    };

    expect(form.sections[0]?.criteria[0]?.indicators[0]).toMatchObject({
      id: "1.1.1",
      text: "學校指定專責單位辦理遠距教學業務",
      points: 5,
      standard: expect.stringContaining("\n(2)無專責單位：0分。\n"),
      evidence: null,
      supplement: null,
      rule: { kind: "bands" },
    });
  });

  it("keeps tables that are only asked for in words apart from those that are printed", () => {
    const tablesOf = (form: string): readonly unknown[] => {
      const { annexes, worksheets } = JSON.parse(runWell("show", form, "--json")) as {
        readonly annexes: readonly { readonly id: string }[];
        readonly worksheets: readonly { readonly id: string; readonly indicator: string }[];
      };
      return [annexes.map(({ id }) => id), worksheets.map(({ indicator }) => indicator)];
    };

    expect(tablesOf("J")).toEqual([[], ["1.1.2", "1.2.1"]]);
    expect(tablesOf("K")).toEqual([["(一)", "(二)", "(三)", "(四)", "(五)"], ["1.1.1"]]);
    expect(tablesOf("A")).toEqual([[], []]);
  });

  it("prints an outline for people", () => {
    expect(runWell("show", "A")).toContain("1.1.1 ");
  });

  it("refuses an unknown form and names the known ones", () => {
    expectRefusal(run("show", "Z"), /「Z」.*A \(moe-105-a\)/u);
  });
});
