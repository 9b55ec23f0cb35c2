import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../../src/official/official-rubrics";
import type { Formula } from "../../src/plan/formula";
import { call, cell, number, text } from "../../src/plan/formula-builders";
import { lintPlan } from "../../src/plan/lint-plan";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type {
  CellContent,
  SheetPlan,
  ValidationPlan,
  WorkbookPlan,
} from "../../src/plan/workbook-plan";
import type { Rubric } from "../../src/rubric/rubric";
import { aRubric } from "../builders";

const planOf = (...rubrics: readonly Rubric[]): WorkbookPlan =>
  planWorkbook(
    rubrics.map((rubric) => ({ rubric, situations: {}, alert: "remind" })),
    [],
  );

const sound = planOf(aRubric());

const faultsOf = (change: (sheet: SheetPlan) => Partial<SheetPlan>): readonly string[] => {
  const sheets = sound.sheets.map((sheet) => ({ ...sheet, ...change(sheet) }));
  return lintPlan({ ...sound, sheets }).map(({ kind }) => kind);
};

/** Puts a content into S1, which is empty. */
const withContent =
  (content: CellContent) =>
  ({ cells }: SheetPlan): Partial<SheetPlan> => ({
    cells: cells.map((row, index) =>
      index === 0 ? [...row.slice(0, -1), { content, style: "blank" }] : row,
    ),
  });

const withValidation =
  (change: (validation: ValidationPlan) => Partial<ValidationPlan>) =>
  ({ validations }: SheetPlan): Partial<SheetPlan> => ({
    validations: validations.map((validation) => ({ ...validation, ...change(validation) })),
  });

const nested = (depth: number): Formula =>
  depth === 0 ? number(1) : call("ABS", nested(depth - 1));

const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

describe("lintPlan", () => {
  it.each(officialRubrics().map((rubric) => [rubric.short, rubric] as const))(
    "finds nothing that Excel would refuse in form %s",
    (_, rubric) => {
      expect(lintPlan(planOf(rubric))).toEqual([]);
    },
  );

  it("finds nothing in a workbook of all forms together", () => {
    expect(lintPlan(planOf(...officialRubrics()))).toEqual([]);
  });

  it.each<[string, CellContent]>([
    ["text-too-long", { type: "text", text: "字".repeat(32_768) }],
    ["too-many-line-feeds", { type: "text", text: "\n".repeat(254) }],
    ["control-character", { type: "text", text: "a\u0007" }],
    ["not-a-number", { type: "number", number: Number.NaN }],
    [
      "formula-too-long",
      {
        type: "formula",
        formula: call("SUM", ...Array.from({ length: 250 }, () => text("字".repeat(40)))),
      },
    ],
    ["formula-nested-too-deeply", { type: "formula", formula: nested(65) }],
    [
      "formula-text-too-long",
      { type: "formula", formula: { type: "text", value: "字".repeat(256) } },
    ],
    [
      "formula-with-too-many-arguments",
      { type: "formula", formula: call("SUM", ...Array.from({ length: 256 }, () => number(1))) },
    ],
    ["function-not-allowed", { type: "formula", formula: call("XLOOKUP", number(1)) }],
    ["outside-the-grid", { type: "formula", formula: cell(1_048_576, 0) }],
  ])("finds %s", (kind, content) => {
    expect(faultsOf(withContent(content))).toEqual([kind]);
  });

  it.each<[string, (validation: ValidationPlan) => Partial<ValidationPlan>]>([
    ["validation-without-range", () => ({ ranges: [] })],
    ["outside-the-plan", () => ({ ranges: [range(0, 0, 999, 0)] })],
    ["validation-text-too-long", () => ({ prompt: { title: "字".repeat(33), text: "" } })],
    ["validation-text-too-long", () => ({ prompt: { title: "", text: "字".repeat(256) } })],
    ["validation-text-too-long", ({ alert }) => ({ alert: { ...alert, text: "字".repeat(225) } })],
    [
      "validation-list-too-long",
      () => ({ rule: { type: "list", values: Array.from({ length: 90 }, () => "10") } }),
    ],
    ["validation-list-value", () => ({ rule: { type: "list", values: ["1,5"] } })],
    ["validation-list-value", () => ({ rule: { type: "list", values: ["=A1"] } })],
    [
      "validation-formula-too-long",
      () => ({ rule: { type: "custom", formula: text("字".repeat(254)) } }),
    ],
    [
      "reference-to-another-sheet",
      () => ({ rule: { type: "custom", formula: { ...cell(0, 0), sheet: "B" } } }),
    ],
  ])("finds %s", (kind, change) => {
    expect(faultsOf(withValidation(change))).toEqual([kind]);
  });

  it.each<[string, (sheet: SheetPlan) => Partial<SheetPlan>]>([
    ["sheet-name", () => ({ name: "a/b" })],
    ["sheet-name", () => ({ name: "字".repeat(32) })],
    ["sheet-name", () => ({ name: "History" })],
    ["defined-name", () => ({ names: [{ name: "RC1", range: range(0, 0, 0, 0) }] })],
    ["defined-name", () => ({ names: [{ name: "AB12", range: range(0, 0, 0, 0) }] })],
    [
      "defined-name-taken",
      () => ({
        names: ["Total", "TOTAL"].map((name) => ({ name, range: range(0, 0, 0, 0) })),
      }),
    ],
    ["not-rectangular", ({ rows }) => ({ rows: rows.slice(1) })],
    [
      "row-height",
      ({ rows }) => ({ rows: rows.map((row, i) => (i ? row : { ...row, height: 410 })) }),
    ],
    [
      "column-width",
      ({ columns }) => ({ columns: columns.map((c, i) => (i ? c : { ...c, width: 1400 })) }),
    ],
    ["merges-overlap", () => ({ merges: [range(0, 0, 0, 1), range(0, 1, 0, 2)] })],
    ["merge-hides-content", () => ({ merges: [range(0, 0, 1, 1)] })],
    ["footer-too-long", ({ page }) => ({ page: { ...page, footerLeft: "&".repeat(120) } })],
    ["marker-missing", () => ({ marker: { row: 1, column: 0 } })],
  ])("finds %s", (kind, change) => {
    expect(faultsOf(change)).toEqual([kind]);
  });

  it("finds two sheets of one name", () => {
    const sheets = [...sound.sheets, ...sound.sheets];
    expect(lintPlan({ ...sound, sheets }).map(({ kind }) => kind)).toEqual(["sheet-name-taken"]);
  });

  it("finds a style that nobody defined and a font name that is too long", () => {
    const style = sound.styles["blank"];
    const styles = style && { long: { ...style, font: { ...style.font, name: "f".repeat(32) } } };
    const kinds = lintPlan({ ...sound, styles: styles ?? {} }).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["undefined-style", "font-name"]));
  });
});
