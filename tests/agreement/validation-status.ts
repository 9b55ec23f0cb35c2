import type { Formula } from "../../src/plan/formula";
import { columnIndex } from "../../src/plan/columns";
import { printFormula } from "../../src/plan/print-formula";
import type { ValidationRule } from "../../src/plan/workbook-plan";
import { roles } from "../../src/rubric/rubric";
import type { ProbeSheet } from "./probe-sheet";
import { openSheet } from "./univer-engine";

/** What the engine's own validation says of a score cell, keyed by row and column. */
export type ValidationStatuses = (row: number, column: number) => boolean;

const textOf = (formula: Formula): string => `=${printFormula(formula)}`;

/** The indicators of a probe sheet, each with its rows and its rule as it reads in the first of them. */
const ruledRows = ({
  cases,
}: ProbeSheet): readonly (readonly [ValidationRule, number, number])[] => {
  const own = cases.filter(({ role }) => role === "self");
  return [...new Set(own.map(({ indicator }) => indicator))].flatMap((indicator) => {
    const rows = own.filter((one) => one.indicator === indicator);
    const [first, last] = [rows[0], rows.at(-1)];
    return first === undefined || last === undefined ? [] : [[first.ruleHere, first.row, last.row]];
  });
};

/** Puts the real validation rules on the score cells of a probe sheet and asks the engine which entries break them. */
export const validationStatuses = async (sheet: ProbeSheet): Promise<ValidationStatuses> => {
  const { engine, worksheet, calculated, close } = openSheet(sheet.grid);
  const width = roles.length;
  await calculated();
  const found = new Map<string, boolean>();
  for (const [rule, first, last] of ruledRows(sheet)) {
    const range = worksheet.getRange(first, columnIndex.self, last - first + 1, width);
    const builder = engine.api.newDataValidation().setAllowBlank(true);
    const validation =
      rule.type === "list"
        ? builder.requireValueInList([...rule.values])
        : builder.requireFormulaSatisfied(textOf(rule.formula));
    range.setDataValidation(validation.build());
    const statuses = await settled(() => range.getValidatorStatus());
    // One line for each rule that the range meets, its cells row by row.
    statuses.flat().forEach((status, index) => {
      const row = first + Math.floor(index / width);
      found.set(`${row} ${columnIndex.self + (index % width)}`, status === "valid");
    });
  }
  close();
  return (row, column) => {
    const status = found.get(`${row} ${column}`);
    if (status === undefined) throw new Error(`no validation in row ${row}, column ${column}`);
    return status;
  };
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until no status is still being worked out. */
const settled = async (
  ask: () => Promise<readonly (readonly string[])[]>,
): Promise<readonly (readonly string[])[]> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const statuses = await ask();
    if (!statuses.flat().includes("validating")) return statuses;
    await pause(20);
  }
  throw new Error("the engine never finished its validation");
};
