import { describe, expect, it } from "@jest/globals";
import { entryWrites, type FormEntries, type PlannedEntries } from "../../src/form/entry-writes";
import { locateForm } from "../../src/form/locate-form";
import { aRubric, award, sectionsOf } from "../builders";
import { aSheet, headerRow, marker } from "./sheets";

const rubric = aRubric({
  situations: [
    { id: "incident", label: "事件", options: [{ value: "yes", label: "有" }] },
    { id: "lost", label: "不見了", options: [{ value: "yes", label: "有" }] },
  ],
  sections: sectionsOf([{ points: 100, rule: award(100) }]),
});

const writesOf = (entries: Partial<FormEntries>): PlannedEntries => {
  const location = locateForm(
    aSheet([
      { code: marker },
      { code: "@incident" },
      headerRow,
      { code: "1.1.1" },
      { code: "1.1.1+" },
    ]),
  );
  if (location === null) throw new Error("the drawn sheet has no form");
  return entryWrites(location, rubric, {
    scores: {},
    situations: {},
    evidence: {},
    finding: {},
    ...entries,
  });
};

describe("entryWrites", () => {
  it("writes scores into the role's column of the indicator's first row", () => {
    expect(writesOf({ scores: { self: { "1.1.1": 0 }, committee: { "1.1.1": null } } })).toEqual({
      writes: [
        { row: 3, column: 5, value: 0 },
        { row: 3, column: 6, value: null },
      ],
      homeless: [],
    });
  });

  it("writes the printed word of a situation", () => {
    expect(writesOf({ situations: { incident: "yes" } }).writes).toEqual([
      { row: 1, column: 2, value: "有" },
    ]);
  });

  it("writes text whole into the first row and empties the continuation rows", () => {
    expect(writesOf({ evidence: { "1.1.1": "見附件" } }).writes).toEqual([
      { row: 3, column: 4, value: "見附件" },
      { row: 4, column: 4, value: null },
    ]);
  });

  it("names what has no cell any more", () => {
    expect(writesOf({ situations: { lost: "yes" } })).toEqual({ writes: [], homeless: ["lost"] });
  });
});
