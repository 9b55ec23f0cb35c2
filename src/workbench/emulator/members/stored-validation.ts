import { type Area, fromEngineRange, intersect } from "../area";
import { type Book, clip, sheetOf } from "../book";
import type { AreasTarget } from "../excel-object";
import type { EngineRule } from "./data-validation-rule";

/** What the cells of some areas have together, in Excel's words for what is not one rule. */
export type StoredValidation =
  | { readonly type: "None" | "MixedCriteria" | "Inconsistent" }
  | { readonly type: "one"; readonly rule: EngineRule };

const sizeOf = ({ rowCount, columnCount }: Area): number => rowCount * columnCount;

const coveredBy = (rule: EngineRule, areas: readonly Area[]): number =>
  rule.ranges
    .flatMap((range) => areas.map((area) => intersect(area, fromEngineRange(range))))
    .reduce((sum, common) => sum + (common === null ? 0 : sizeOf(common)), 0);

const originOf = (rule: EngineRule): Pick<Area, "row" | "column"> | null => {
  const [first] = rule.ranges;
  return first === undefined ? null : fromEngineRange(first);
};

/** The rule with its formula moved to a cell, for comparing; rules are read with the formula of their own first cell. */
const asReadAt = (
  book: Book,
  rule: EngineRule,
  { row, column }: Pick<Area, "row" | "column">,
): EngineRule => {
  const origin = originOf(rule);
  if (rule.type !== "custom" || rule.formula1 === undefined || origin === null) return rule;
  const formula1 = book.api
    .getFormula()
    .moveFormulaRefOffset(rule.formula1, column - origin.column, row - origin.row);
  return { ...rule, formula1 };
};

/** Everything but the engine's own key and the cells. */
const contentOf = (rule: EngineRule): string =>
  JSON.stringify(
    Object.entries({ ...rule, uid: "", ranges: [] })
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => one.localeCompare(other)),
  );

/** Reads the validation of areas: one rule only where every cell has the same. */
export const storedValidation = (
  book: Book,
  { sheetId, areas: whole }: AreasTarget,
): StoredValidation => {
  const sheet = sheetOf(book, sheetId);
  const areas = whole.map((area) => clip(sheet, area));
  const [first] = areas;
  if (first === undefined) return { type: "None" };
  const touching = sheet
    .getDataValidations()
    .map(({ rule }): EngineRule => rule)
    .map((rule) => ({ rule, covered: coveredBy(rule, areas) }))
    .filter(({ covered }) => covered > 0);
  if (touching.length === 0) return { type: "None" };
  const covered = touching.reduce((sum, each) => sum + each.covered, 0);
  if (covered < areas.reduce((sum, area) => sum + sizeOf(area), 0))
    return { type: "MixedCriteria" };
  const contents = touching.map(({ rule }) => contentOf(asReadAt(book, rule, first)));
  const one = touching.find(
    ({ rule }) => coveredBy(rule, [{ ...first, rowCount: 1, columnCount: 1 }]) > 0,
  );
  return one !== undefined && new Set(contents).size === 1
    ? { type: "one", rule: one.rule }
    : { type: "Inconsistent" };
};
