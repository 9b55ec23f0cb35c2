import { sheetWords } from "../messages/sheet";
import { type Role, roles, type Rubric } from "../rubric/rubric";
import { columnIndex, type ColumnKey, lastOfficialColumn, statusColumnOf } from "./columns";
import type { FormLayout } from "./form-layout";
import type { Formula } from "./formula";
import { formulaContent, type PlannedRow, plannedRow, textContent } from "./planned-row";
import { columnsOf } from "./role-ranges";
import { type TableRole, tableStyle } from "./styles";
import { tableEdges } from "./table-edges";
import { textHeight } from "./text-height";
import { statusFormula, statusLabelFormula } from "./status-formula";
import { subtotalFormula, totalFormula } from "./total-formulas";
import type { CellPlan } from "./workbook-plan";

const heights = { subtotal: 24, total: 26, status: 60 } as const;

/** Plans the row of a section's 小計; sections count from 0. */
export const planSubtotalRow = (layout: FormLayout, section: number): PlannedRow => {
  const rows = layout.sections[section];
  if (rows === undefined) throw new Error(`The form has no section ${section + 1}.`);
  const cell = cellsOf(layout, rows.subtotal, "subtotal");
  return plannedRow(
    heights.subtotal,
    false,
    {
      section: cell("section", sheetWords.subtotal),
      ...scoreCells((role) => cell(role, subtotalFormula(rows, columnsOf(role)))),
      code: { content: textContent(`${sheetWords.subtotal}${section + 1}`), style: "code" },
    },
    styleIn(layout, rows.subtotal, "subtotal"),
  );
};

/**
 * Plans the row of 總分.
 *
 * What the form prints behind the word 總分 (H: the formula in words) stands in the wide column 評分標準.
 */
export const planTotalRow = (rubric: Rubric, layout: FormLayout): PlannedRow => {
  const [, word = "", formulaWords = ""] = /^(\S+)\s*(.*)$/su.exec(rubric.total.label) ?? [];
  const numberRole: TableRole = rubric.total.kind === "sum" ? "total" : "totalQuotient";
  const label = cellsOf(layout, layout.totalRow, "total");
  const words = cellsOf(layout, layout.totalRow, "totalText");
  const number = cellsOf(layout, layout.totalRow, numberRole);
  const width = layout.widths[columnIndex.standard] ?? 0;
  return plannedRow(
    Math.max(heights.total, textHeight(formulaWords, width)),
    false,
    {
      section: label("section", word),
      standard: words("standard", formulaWords),
      ...scoreCells((role) => number(role, totalFormula(rubric, layout.sections, columnsOf(role)))),
      code: { content: textContent(sheetWords.total), style: "code" },
    },
    styleIn(layout, layout.totalRow, "total"),
  );
};

/** Plans the row of 狀態: blank while both totals are final, else what is missing or refused, beside each total. */
export const planStatusRow = (rubric: Rubric, layout: FormLayout): PlannedRow => {
  const row = layout.statusRow;
  const status = cellsOf(layout, row, "status");
  const label = cellsOf(layout, row, "statusLabel");
  return plannedRow(
    heights.status,
    false,
    {
      section: status("section", sheetWords.status),
      standard: label("standard", statusLabelFormula(row, "self", sheetWords.selfStatus)),
      [statusColumnOf.self]: status(statusColumnOf.self, statusFormula(rubric, layout, "self")),
      committee: label(
        "committee",
        statusLabelFormula(row, "committee", sheetWords.committeeStatus),
      ),
      [statusColumnOf.committee]: status(
        statusColumnOf.committee,
        statusFormula(rubric, layout, "committee"),
      ),
      code: { content: textContent(sheetWords.status), style: "code" },
    },
    styleIn(layout, row, "status"),
  );
};

const styleIn =
  (layout: FormLayout, row: number, role: TableRole) =>
  (key: ColumnKey): string =>
    columnIndex[key] <= lastOfficialColumn
      ? tableStyle(role, tableEdges(layout.rows, row, key))
      : "blank";

const cellsOf =
  (layout: FormLayout, row: number, role: TableRole) =>
  (key: ColumnKey, content: string | Formula): CellPlan => ({
    content: typeof content === "string" ? textContent(content) : formulaContent(content),
    style: styleIn(layout, row, role)(key),
  });

const scoreCells = (
  cellOf: (role: Role) => CellPlan,
): Readonly<Partial<Record<ColumnKey, CellPlan>>> =>
  Object.fromEntries(roles.map((role) => [role, cellOf(role)]));
