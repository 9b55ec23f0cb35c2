import { describe, expect, it } from "@jest/globals";
import { linkedCell } from "../../src/form/agreed-links";
import { officialRubrics } from "../../src/official/official-rubrics";
import { lintPlan } from "../../src/plan/lint-plan";
import { layoutMembers } from "../../src/plan/members-columns";
import { memberNames } from "../../src/form/member-names";
import { printFormula } from "../../src/plan/print-formula";
import { scoredIndicatorsOf } from "../../src/rubric/walk";
import { officialForm } from "../cli/workbooks";
import { merge, mergedWorkbook, returned } from "./merging";

const rubric = officialForm("D");

const reasonsOf = (...entries: readonly (readonly Record<string, string | number>[])[]) =>
  merge(
    rubric,
    entries.flat().map((one, index) => returned(rubric, `${index}.xlsx`, one)),
  ).problems.map(({ file, reason }) => [file, reason]);

describe("mergeMembers", () => {
  it("plans a sheet for every official form that Excel takes", () => {
    for (const form of officialRubrics()) {
      const [first, second] = scoredIndicatorsOf(form);
      const copies = [first, second].map((indicator, index) =>
        returned(form, `${index}.xlsx`, { [`${indicator?.id ?? ""} committee`]: 1 }),
      );
      expect(lintPlan(mergedWorkbook(form, merge(form, copies)))).toEqual([]);
    }
  });

  it("links every scored indicator's 委員評分 and nothing else", () => {
    const { merged } = merge(rubric, [
      returned(rubric, "a.xlsx", { "1.1.1 committee": 1 }),
      returned(rubric, "b.xlsx", { "1.1.1 committee": 2 }),
    ]);
    const linked = (merged?.edit.blocks ?? []).flatMap(({ block }) =>
      block.cells.flat().flatMap(({ content }) => {
        const formula = content?.type === "formula" ? `=${printFormula(content.formula)}` : null;
        return linkedCell(formula) ?? [];
      }),
    );
    expect(linked).toHaveLength(scoredIndicatorsOf(rubric).length);
    expect(new Set(linked.map(({ row }) => row)).size).toBe(linked.length);
  });

  it("names the new sheet otherwise where the name is taken", () => {
    const copies = ["a.xlsx", "b.xlsx"].map((file, index) =>
      returned(rubric, file, { "1.1.1 committee": index }),
    );
    expect(merge(rubric, copies, { sheetNames: ["委員彙整"] }).merged?.sheetName).toBe(
      "委員彙整 (2)",
    );
  });

  it("keeps whatever stands in a score cell as it was entered", () => {
    const entries = { "1.1.1 committee": "８ 分", "1.1.2 committee": "NA" };
    const { members } = merge(rubric, [
      returned(rubric, "a.xlsx", entries),
      returned(rubric, "b.xlsx", { "1.1.1 committee": 99 }),
    ]);
    expect(members.map(({ scores }) => [...scores])).toEqual([
      [
        ["1.1.1", "８ 分"],
        ["1.1.2", "NA"],
      ],
      [["1.1.1", 99]],
    ]);
  });

  it("takes the names from 視導委員 of the copies", () => {
    const visitors = "訪視日期 evidence";
    const { members } = merge(rubric, [
      returned(rubric, "a.xlsx", { [visitors]: "王大明", "1.1.1 committee": 1 }),
      returned(rubric, "b.xlsx", { [visitors]: "李小華", "1.1.1 committee": 2 }),
    ]);
    expect(members.map(({ name }) => name)).toEqual(["王大明", "李小華"]);
  });

  const visitorsOf = (
    given: readonly string[],
    changes: Parameters<typeof merge>[2] = {},
  ): readonly (string | undefined)[] => {
    const copies = given.map((visitors, index) =>
      returned(rubric, `${index}.xlsx`, {
        "訪視日期 evidence": visitors,
        "1.1.1 committee": index,
      }),
    );
    const { visitors } = merge(rubric, copies, changes).merged ?? {};
    return [visitors?.cell, visitors?.old, visitors?.new];
  };

  it("names all members under 視導委員 of the merged form, with what stood there", () => {
    expect(visitorsOf(["王大明", "李小華", "陳美玉"])).toEqual([
      "E3",
      "王大明",
      "王大明、李小華、陳美玉",
    ]);
    expect(visitorsOf(["王大明", "", "李小華、陳美玉"])).toEqual([
      "E3",
      "王大明",
      "王大明、委員 2、李小華、陳美玉",
    ]);
    expect(visitorsOf(["", ""])).toEqual(["E3", "", "委員 1、委員 2"]);
    expect(visitorsOf(["王大明", "李小華"], { names: ["王主任", null] })).toEqual([
      "E3",
      "王大明",
      "王主任、李小華",
    ]);
  });

  it("leaves 視導委員 alone where it names everybody already", () => {
    const both = "王大明、李小華";
    expect(visitorsOf([both, both])).toEqual([undefined, undefined, undefined]);
    const copies = ["a.xlsx", "b.xlsx"].map((file, index) =>
      returned(rubric, file, { "1.1.1 committee": index }),
    );
    const base = returned(rubric, "base.xlsx", { "訪視日期 evidence": both });
    expect(merge(rubric, copies, { base }).merged?.visitors).toBeNull();
  });

  it("makes the row of 視導委員 high enough for many names", () => {
    const copies = Array.from({ length: 12 }, (_, index) =>
      returned(rubric, `${index}.xlsx`, {
        "訪視日期 evidence": `第${index}位訪視委員`,
        "1.1.1 committee": index,
      }),
    );
    const [height = 0] = merge(rubric, copies).merged?.visitors?.block.heights ?? [];
    expect(height).toBeGreaterThan(60);
  });

  it("asks about a copy that gives nothing, or the same as another", () => {
    expect(reasonsOf([{ "1.1.1 committee": 1 }, {}])).toEqual([["1.xlsx", "no-entries"]]);
    expect(reasonsOf([{ "1.1.1 finding": "佳" }, { "1.1.1 finding": "佳" }])).toEqual([
      ["1.xlsx", "same-entries"],
    ]);
  });

  it("refuses a base that is 定稿", () => {
    const member = (file: string, score: number) =>
      returned(rubric, file, { "1.1.1 committee": score });
    const final = member("a.xlsx", 1);
    const sheets = final.sheets.map((cells) => ({
      ...cells,
      values: cells.values.map((line) => line.map((one) => (one === "草稿" ? "定稿" : one))),
    }));
    const { problems } = merge(rubric, [{ ...final, sheets }, member("b.xlsx", 2)]);
    expect(problems.map(({ file, reason }) => [file, reason])).toEqual([["a.xlsx", "final"]]);
  });

  it("asks before newly agreed scores take the place of a base's that is no member's", () => {
    const base = returned(rubric, "base.xlsx", { "1.1.1 committee": 2, "1.1.2 finding": "佳" });
    const copies = ["a.xlsx", "b.xlsx"].map((file, index) =>
      returned(rubric, file, { "1.1.1 committee": index }),
    );
    const [asked, ...others] = merge(rubric, copies, { base }).problems;
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ file: "base.xlsx", reason: "replaced-scores" });
    expect(asked?.cells).toHaveLength(1);
    expect(merge(rubric, [base, ...copies]).problems).toEqual([]);
  });

  it("lists what differs from the base outside the committee's own", () => {
    const { differences } = merge(rubric, [
      returned(rubric, "a.xlsx", { "1.1.1 self": 2, "1.1.1 committee": 1 }),
      returned(rubric, "b.xlsx", {
        "1.1.1 self": 1,
        "1.1.2 evidence": "見附件",
        "1.1.1 committee": 2,
        "1.1.1 finding": "佳",
        "訪視日期 evidence": "李小華",
      }),
    ]);
    expect(differences.map(({ file, base, copy }) => [file, base, copy])).toEqual([
      ["b.xlsx", "2", "1"],
      ["b.xlsx", null, "見附件"],
    ]);
  });
});

describe("differences between copies", () => {
  it("include the situations", () => {
    const form = officialForm("K");
    const [first] = form.situations;
    const place = `@${first?.id ?? ""} indicator`;
    const [one, other] = (first?.options ?? []).map(({ label }) => label);
    const { differences } = merge(form, [
      returned(form, "a.xlsx", { [place]: one ?? null, "1.1.1 committee": 1 }),
      returned(form, "b.xlsx", { [place]: other ?? null, "1.1.1 committee": 2 }),
    ]);
    expect(differences.map(({ base, copy }) => [base, copy])).toEqual([[one, other]]);
  });
});

describe("memberNames", () => {
  it("numbers members whose copies name nobody, several people or the same one", () => {
    expect(memberNames(["王大明", "", "李、陳"])).toEqual(["王大明", "委員 2", "委員 3"]);
    expect(memberNames(["王、李", "王、李"])).toEqual(["委員 1", "委員 2"]);
    expect(memberNames(["王大明", "王大明"])).toEqual(["委員 1", "委員 2"]);
  });
});

describe("layoutMembers", () => {
  it("gives every member a column of each kind", () => {
    const columns = layoutMembers(["甲", "乙", "丙"], 108);
    const headers = columns.list.map(({ header }) => header);
    expect(headers.filter((header) => header.startsWith("乙"))).toEqual([
      "乙",
      "乙\n訪視結果說明",
      "乙 檢核",
      "乙 計入",
    ]);
    expect(headers.indexOf("乙")).toBe(columns.of("score", 1));
  });
});
