import { describe, expect, it } from "@jest/globals";
import { planAppeal } from "../../src/form/appeal";
import type { SheetCells } from "../../src/form/sheet-cells";
import { lintPlan } from "../../src/plan/lint-plan";
import { anAppeal, appealWorkbook, places, rules } from "../plan/appeals";
import { drawSheet } from "../draw";
import { edited, located, rubric, untouched } from "./planned-sheets";

const formOn = (cells: SheetCells) => ({ cells, location: located(cells), rubric });
const noDays = { holidays: [], makeUpDays: [] };

const [first, second] = ["1.1.1", "1.1.2"] as const;
const scored = (self: number | string, committee: number | string): SheetCells =>
  edited(edited(untouched(), first, "self", self), first, "committee", committee);

const request = { indicators: null, received: null, days: noDays, rules };

/** The codes that a draft appeal lists when the program chooses. */
const appealed = (cells: SheetCells): readonly string[] => {
  const sheet = planAppeal({ ...request, form: formOn(cells) }, [])?.edit.added[0];
  const codes = (sheet === undefined ? [] : drawSheet(sheet)).map(([code]) => code ?? "");
  return codes.filter((code) => /^\d/u.test(code));
};

describe("an appeal without named indicators", () => {
  it("takes those whose score the committee lowered", () => {
    expect(appealed(scored(10, 6))).toEqual([first]);
    expect(appealed(scored(6, 6))).toEqual([]);
    expect(appealed(scored(6, 10))).toEqual([]);
    expect(appealed(scored(6, "NA"))).toEqual([]);
  });

  it("takes those with a finding under 建議改進事項, and leaves empty headings", () => {
    const text = "特色與績優事項：\n佳\n建議改進事項：\n";

    expect(appealed(edited(untouched(), second, "finding", `${text}請補件`))).toEqual([second]);
    expect(appealed(edited(untouched(), second, "finding", text))).toEqual([]);
  });
});

describe("planAppeal", () => {
  it("quotes the scores and the finding of each indicator", () => {
    const cells = edited(scored(10, 6), first, "finding", "=HYPERLINK(1)");
    const planned = planAppeal({ ...request, form: formOn(cells) }, ["申復 T"]);
    const sheet = planned?.edit.added[0];
    if (sheet === undefined) throw new Error("nothing planned");

    expect(planned?.rows).toBe(1);
    expect(drawSheet(sheet)[places.firstDay - 1]?.slice(0, 8)).toEqual([
      first,
      expect.stringContaining("(10分)"),
      "10",
      "6",
      "=HYPERLINK(1)",
      "",
      "",
      "",
    ]);
    expect(sheet.cells[places.firstDay - 1]?.[4]?.content?.type).toBe("text");
  });

  it("lists the indicators that are named, and plans nothing without any", () => {
    const form = formOn(untouched());

    expect(planAppeal({ ...request, form, indicators: [second] }, [])?.rows).toBe(1);
    expect(planAppeal({ ...request, form }, [])).toBeNull();
  });

  it("offers the printed kinds", () => {
    const [sheet] = appealWorkbook([anAppeal()]).sheets;

    expect(sheet?.validations[0]?.rule).toEqual({
      type: "list",
      values: ["違反程序", "不符事實", "要求修正事項"],
    });
  });

  it("stays within Excel's limits with as many days as there is room for", () => {
    const many = Array.from({ length: 200 }, (_, index) => 42_700 + index);
    const days = { holidays: many, makeUpDays: many.slice(0, 12) };

    expect(lintPlan(appealWorkbook([anAppeal({ days })]))).toEqual([]);
  });
});
