import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { mutants } from "../scripts/mutants.js";

describe("the faults of npm run test:mutants", () => {
  it("are more than thirty, each with a place of its own in the code as it stands", () => {
    expect(mutants.length).toBeGreaterThan(30);
    const lost = mutants.filter(
      ({ file, find }) => readFileSync(file, "utf8").split(find).length !== 2,
    );
    expect(lost.map(({ what }) => what)).toEqual([]);
  });
});
