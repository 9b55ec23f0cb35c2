import { shiftedFormula } from "../../src/plan/row-insertion";
import { located } from "./planned-sheets";
import type { EquippedSheet } from "./repairs";

const rowNamed = ({ cells }: EquippedSheet, name: string): number =>
  located(cells).rows.get(name)?.[0] ?? cells.values.findIndex((row) => row.includes(name));

/** Deletes a row by its code or its text, as a program does: what stands below moves up, references follow. */
export const cellsWithoutRow = (sheet: EquippedSheet, name: string): EquippedSheet => {
  const gone = rowNamed(sheet, name);
  if (gone < 0) throw new Error(`no row ${name}`);
  const { cells, setup } = sheet;
  const up = [{ before: gone + 1, count: -1 }];
  const follow = (formula: string): string =>
    shiftedFormula(formula, { sheet: cells.name, isOwn: true }, up);
  const moved = <R extends { readonly firstRow: number; readonly lastRow: number }>(
    range: R,
  ): R[] => {
    const firstRow = range.firstRow > gone ? range.firstRow - 1 : range.firstRow;
    const lastRow = range.lastRow >= gone ? range.lastRow - 1 : range.lastRow;
    return lastRow < firstRow ? [] : [{ ...range, firstRow, lastRow }];
  };
  return {
    cells: {
      ...cells,
      values: cells.values.filter((_, row) => row !== gone),
      formulas: cells.formulas
        .filter((_, row) => row !== gone)
        .map((row) => row.map((formula) => (formula === null ? null : follow(formula)))),
    },
    setup: {
      validations: setup.validations.flatMap(({ ranges, rule, alert }) => {
        const left = ranges.flatMap(moved);
        const followed = rule.type === "custom" ? { ...rule, formula: follow(rule.formula) } : rule;
        return left.length === 0 ? [] : [{ ranges: left, rule: followed, alert }];
      }),
      conditionalFormats: setup.conditionalFormats.map(({ key, ranges, formula }) => ({
        key,
        ranges: ranges.flatMap(moved),
        formula: formula === null ? null : follow(formula),
      })),
      looks: {},
      names: setup.names.map(({ name, range }) => ({
        name,
        range: range === null ? null : (moved(range)[0] ?? null),
      })),
    },
  };
};
