import { describe, expect, it } from "@jest/globals";
import type { Role } from "../../src/rubric/rubric";
import type { OpenForm } from "../../src/form/open-form";
import { indicatorView } from "../../src/taskpane/indicator-view";
import { type Refusal, refusalOf } from "../../src/taskpane/refusal";
import { situationWrites } from "../../src/taskpane/score-writes";
import { scoreCellOf } from "../../src/form/form-location";
import { afterWrites, openedForm } from "./opened";

const withEntry = (form: OpenForm, id: string, value: number | string, role: Role = "self") => {
  const cell = scoreCellOf(form.location, id, role);
  return afterWrites(form, cell === null ? null : [{ ...cell, value }]);
};

const refused = (form: OpenForm, id: string, value: number | string): Refusal => {
  const view = indicatorView(withEntry(form, id, value), id, "self");
  const refusal = view === null ? null : refusalOf(view);
  if (refusal === null) throw new Error(`${value} is not refused`);
  return refusal;
};

describe("refusalOf", () => {
  it("says nothing of a legal score and of a blank one", () => {
    const blank = openedForm("D");
    for (const form of [blank, withEntry(blank, "1.1.2", 1.5)]) {
      const view = indicatorView(form, "1.1.2", "self");
      expect(view).not.toBeNull();
      expect(view && refusalOf(view)).toBeNull();
    }
  });

  it("offers the legal neighbours of 7 where 10, 6, 3 and 0 are printed, each with its words", () => {
    const { words, why, corrections, meanings } = refused(openedForm("B"), "1.1.3", 7);
    expect(words).toBe("不在級距內（可填 0、3、6、10）");
    expect(why.key).toBe("refusal.notPrinted");
    expect(corrections.map(({ value }) => value)).toEqual([6, 10]);
    expect(meanings.map(({ scores }) => scores)).toEqual(["10", "6", "3", "0"]);
    const words6 = meanings[1]?.text ?? "";
    expect(words6.length).toBeGreaterThan(5);
    expect(corrections[0]?.meaning).toBe(words6);
  });

  it("names text that looks like a number as such and offers the number", () => {
    const { why, corrections, entry } = refused(openedForm("D"), "1.1.2", "1.5 分");
    expect(entry).toBe("1.5 分");
    expect(why).toMatchObject({ key: "refusal.numberAsText", values: { number: "1.5" } });
    expect(corrections.map(({ value }) => value)).toEqual([1.5]);
  });

  it("offers NA for na only where the form allows it", () => {
    expect(refused(openedForm("F"), "1.1.1", "n/a").corrections).toEqual([
      { value: "NA", meaning: null },
    ]);
    expect(refused(openedForm("D"), "1.1.2", "na").corrections).toEqual([]);
  });

  it("offers an empty cell for a score that the situation excludes", () => {
    const form = openedForm("K");
    const situations = situationWrites(form, "campus-incident", "no");
    const { corrections, why, meanings } = refused(afterWrites(form, situations), "3.1.3", 3);
    expect(why.key).toBe("refusal.excluded");
    expect(corrections).toEqual([{ value: null, meaning: null }]);
    expect(meanings).toEqual([]);
  });

  it("lists the parts of a sum, each with what it can give", () => {
    const form = openedForm("D");
    const sum = form.rubric.sections
      .flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators))
      .find(({ rule }) => rule.kind === "sum");
    const { meanings } = refused(form, sum?.id ?? "", 99);
    expect(meanings.length).toBe(sum?.rule.kind === "sum" ? sum.rule.parts.length : -1);
    expect(meanings[0]?.text).toMatch(/^\(1\)/u);
  });
});
