import { printFormula } from "../src/plan/print-formula";
import type { CellPlan, SheetPlan } from "../src/plan/workbook-plan";

const drawCell = ({ content }: CellPlan): string => {
  if (content === null) return "";
  switch (content.type) {
    case "text":
      return content.text;
    case "number":
      return String(content.number);
    case "formula":
      return `=${printFormula(content.formula)}`;
  }
};

/** Draws a planned sheet as rows of texts, formulas with their `=`, so that a test reads like the sheet. */
export const drawSheet = (plan: SheetPlan): string[][] =>
  plan.cells.map((row) => row.map(drawCell));
