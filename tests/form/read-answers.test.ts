import { describe, expect, it } from "@jest/globals";
import { locateForm } from "../../src/form/locate-form";
import { readAnswers } from "../../src/form/read-answers";
import type { FormAnswers } from "../../src/scoring/form-score";
import { aRubric, award, sectionsOf } from "../builders";
import { aSheet, type DrawnRow, headerRow, marker } from "./sheets";

const rubric = aRubric({
  situations: [
    {
      id: "institution",
      label: "學校性質",
      options: [
        { value: "public", label: "公立" },
        { value: "private", label: "私立" },
      ],
    },
  ],
  sections: sectionsOf([
    { points: 60, rule: award(60) },
    { points: 40, rule: award(40) },
    { points: null, rule: { kind: "unscored" } },
  ]),
});

const answersIn = (...rows: readonly DrawnRow[]): FormAnswers => {
  const cells = aSheet([{ code: marker }, headerRow, ...rows]);
  const location = locateForm(cells);
  if (location === null) throw new Error("the drawn sheet has no form");
  return readAnswers(cells, location, rubric);
};

describe("readAnswers", () => {
  it("reads numbers, texts, truth values and errors as they stand", () => {
    const { entries } = answersIn(
      { code: "1.1.1", self: 60, committee: "60" },
      { code: "1.1.2", self: true, committee: { error: "#N/A" } },
    );

    expect(entries).toEqual({
      "1.1.1": { self: 60, committee: "60" },
      "1.1.2": { self: true, committee: { error: "#N/A" } },
    });
  });

  it("keeps blank, 0 and NA apart and takes an empty text for blank", () => {
    const { entries } = answersIn(
      { code: "1.1.1", self: 0, committee: "NA" },
      { code: "1.1.2", self: "", committee: " " },
    );

    expect(entries["1.1.1"]).toEqual({ self: 0, committee: "NA" });
    expect(entries["1.1.2"]).toEqual({ self: null, committee: " " });
  });

  it("reads a row that is gone as blank", () => {
    expect(answersIn({ code: "1.1.1", self: 60 }).entries["1.1.2"]).toEqual({
      self: null,
      committee: null,
    });
  });

  it("calls a score in a continuation row or in an unscored row a stray", () => {
    const { strays } = answersIn(
      { code: "1.1.1", self: 60 },
      { code: "1.1.1+", committee: 5 },
      { code: "1.1.3", self: 0 },
    );

    expect(strays).toEqual([
      { indicator: "1.1.1", role: "committee", entry: 5 },
      { indicator: "1.1.3", role: "self", entry: 0 },
    ]);
  });

  it("reads the evidence of each row that holds any", () => {
    const { evidence } = answersIn(
      { code: "1.1.1", evidence: "□是\n□否" },
      { code: "1.1.1+", evidence: "見附件" },
      { code: "1.1.1+" },
    );

    expect(evidence["1.1.1"]).toEqual(["□是\n□否", "見附件"]);
  });

  it.each([
    ["私立", "private"],
    ["私立 ", null],
    ["其他", null],
    [null, null],
  ])("reads the situation cell %j as %j", (label, value) => {
    const { situations } = answersIn({ code: "@institution", indicator: label });

    expect(situations).toEqual({ institution: value });
  });
});
