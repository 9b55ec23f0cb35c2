import { overviewWords, wordsWith } from "../messages/sheet";
import type { FormPlaces } from "./form-places";
import type { Formula } from "./formula";
import { overviewColumns, type OverviewColumn } from "./overview-columns";
import { overviewFormulas, type OverviewFormulas } from "./overview-formulas";
import { blankCell, formulaContent, textContent } from "./planned-row";
import { singleRow, tableStyle, type TableRole } from "./styles";
import { textHeight } from "./text-height";
import type { CellContent, CellPlan } from "./workbook-plan";

/** A form's row of the 總表: its cells from the first column on, and its height in points. */
export interface OverviewRow {
  readonly cells: readonly CellPlan[];
  readonly height: number;
}

/** Two lines of 狀態. */
const lowestRow = 33;

/** Plans the row of each form in the order given; `firstRow` and `firstColumn` say where on the 總表 the first one stands. */
export const planOverviewRows = (
  forms: readonly FormPlaces[],
  firstRow: number,
  firstColumn: number,
): readonly OverviewRow[] =>
  forms.map((places, index) => {
    const name = overviewName(places, forms);
    const formulas = overviewFormulas(places, firstRow + index, firstColumn);
    return {
      cells: overviewColumns.map((column) => planCell(column, places, name, formulas)),
      height: Math.max(lowestRow, textHeight(name, overviewColumns[0]?.width ?? 0)),
    };
  });

/** A form's letter and title; with its sheet's name where the workbook holds several copies of it. */
const overviewName = (
  { rubricId, formName, sheetName }: FormPlaces,
  forms: readonly FormPlaces[],
): string => {
  const copies = forms.filter((other) => other.rubricId === rubricId).length;
  return copies > 1 ? formName + wordsWith(overviewWords.copy, sheetName) : formName;
};

const planCell = (
  column: OverviewColumn,
  places: FormPlaces,
  name: string,
  formulas: OverviewFormulas,
): CellPlan => ({
  content: contentOf(column, places, name, formulas),
  style: styleOf(column, places),
});

const contentOf = (
  { figure, role }: OverviewColumn,
  { rubricId }: FormPlaces,
  name: string,
  formulas: OverviewFormulas,
): CellContent | null => {
  switch (figure) {
    case "form":
    case "name":
      return textContent(name);
    case "code":
      return textContent(rubricId);
    case "maximum":
      return formulaContent(formulas.maximum);
    case "gap":
      return null;
    case "total":
    case "missing":
    case "invalid":
    case "status":
      return role === null ? null : contentOrNone(formulas.roles[role][figure]);
  }
};

const contentOrNone = (formula: Formula | null): CellContent | null =>
  formula === null ? null : formulaContent(formula);

const styleOf = ({ figure, part }: OverviewColumn, { divides }: FormPlaces): string => {
  if (part === "helper") return "code";
  if (part === "gap") return blankCell.style;
  return tableStyle(tableRoleOf(figure, divides), singleRow);
};

const tableRoleOf = (figure: OverviewColumn["figure"], divides: boolean): TableRole => {
  switch (figure) {
    case "total":
      return divides ? "quotient" : "figure";
    case "status":
      return "status";
    case "maximum":
    case "missing":
    case "invalid":
      return "noScore";
    case "form":
    case "gap":
    case "code":
    case "name":
      return "text";
  }
};
