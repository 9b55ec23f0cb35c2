import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import { type RubricSupply, supplyRubrics } from "../../src/taskpane/rubric-supply";
import type { WorkbookEvent } from "../../src/taskpane/workbook-state";

const rubrics = officialRubrics();

interface Scene {
  readonly supply: RubricSupply;
  readonly loads: () => number;
  readonly told: readonly WorkbookEvent[];
}

/** A supply whose first loads fail. */
const scene = (failures = 0): Scene => {
  const told: WorkbookEvent[] = [];
  let loads = 0;
  const load = (): Promise<typeof rubrics> => {
    loads += 1;
    return loads > failures ? Promise.resolve(rubrics) : Promise.reject(new Error("no network"));
  };
  return { supply: supplyRubrics(load, (event) => told.push(event)), loads: () => loads, told };
};

describe("supplyRubrics", () => {
  it("loads nothing before it is asked", () => {
    expect(scene().loads()).toBe(0);
  });

  it("loads and tells once, however often it is asked", async () => {
    const { supply, loads, told } = scene();
    const answers = await Promise.all([supply(), supply()]);
    expect([...answers, await supply()]).toEqual([rubrics, rubrics, rubrics]);
    expect(loads()).toBe(1);
    expect(told).toEqual([{ type: "rubrics-loaded", rubrics }]);
  });

  it("tells a failure and tries again when it is asked again", async () => {
    const { supply, told } = scene(1);
    expect(await supply()).toBeNull();
    expect(told).toEqual([{ type: "problem", problem: { type: "no-rubrics" } }]);
    expect(await supply()).toBe(rubrics);
  });
});
