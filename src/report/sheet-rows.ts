import { type CellPosition, cellOf } from "../form/form-location";
import type { OpenForm } from "../form/open-form";
import { reportWords } from "../messages/report";
import { sheetWords } from "../messages/sheet";
import { statusColumnOf } from "../plan/columns";
import type { Formula } from "../plan/formula";
import { formulaContent, highestRow, numberContent, textContent } from "../plan/planned-row";
import { tableStyle, type TableRole } from "../plan/styles";
import { textHeight } from "../plan/text-height";
import type { CellContent, CellPlan } from "../plan/workbook-plan";
import type { Role } from "../rubric/rubric";
import type { FormInReport, IndicatorInReport, SectionInReport } from "./report";
import type { SheetColumn, SheetColumnKey } from "./sheet-columns";
import { findingPieces } from "./sheet-findings";
import { checkFormula, differenceFormula, shownFormula } from "./sheet-formulas";

/** One row of the 報告 sheet: what its columns hold, and its height in points. */
export interface SheetRow {
  readonly cells: Readonly<Partial<Record<SheetColumnKey, CellPlan>>>;
  readonly height: number;
  /** How many rows a cell of this row reaches down over, by column; 1 where absent. */
  readonly spans?: Readonly<Partial<Record<SheetColumnKey, number>>>;
}

/** What the rows of the table are made from. */
export interface SheetSource {
  readonly form: OpenForm;
  readonly report: FormInReport;
  readonly roles: readonly Role[];
  readonly columns: readonly SheetColumn[];
}

const lowestRow = 21;
const edges = { top: "thin", bottom: "thin", vertical: "center" } as const;
const topEdges = { ...edges, vertical: "top" } as const;

const cell = (role: TableRole, content: CellContent | null): CellPlan => ({
  content,
  style: tableStyle(role, role === "text" ? topEdges : edges),
});

const formulaOf = (formula: Formula | null): CellContent | null =>
  formula === null ? null : formulaContent(formula);

/** Plans the table's body: the indicators of each section, its 小計, at last 總分 and 狀態. */
export const planSheetRows = (source: SheetSource): readonly SheetRow[] => [
  ...source.report.sections.flatMap((section, index) => {
    const rows = section.criteria.flatMap(({ title, indicators }) =>
      titled(
        source,
        "criterion",
        title,
        indicators.flatMap((indicator) => indicatorSheetRows(source, indicator)),
      ),
    );
    return [...titled(source, "section", section.title, rows), subtotalRow(source, section, index)];
  }),
  totalRow(source),
  statusRow(source),
];

/** Puts a title beside rows; where they are not high enough for it, the last one gets higher. */
const titled = (
  { columns }: SheetSource,
  key: "section" | "criterion",
  title: string,
  rows: readonly SheetRow[],
): readonly SheetRow[] => {
  const needed = textHeight(title, widthOf(columns, key));
  const lacking = Math.max(0, needed - rows.reduce((sum, { height }) => sum + height, 0));
  return rows.map((row, index) => ({
    ...row,
    height: Math.min(highestRow, row.height + (index === rows.length - 1 ? lacking : 0)),
    ...(index === 0
      ? {
          cells: { ...row.cells, [key]: cell("text", textContent(title)) },
          spans: { ...row.spans, [key]: rows.length },
        }
      : {}),
  }));
};

/** A finding that is too long for one row goes on in the next ones. */
const indicatorSheetRows = (
  source: SheetSource,
  indicator: IndicatorInReport,
): readonly SheetRow[] => {
  const { form, roles, columns } = source;
  const { location } = form;
  const official = `${indicator.id} ${indicator.text}`;
  const [first, ...further] = findingPieces(form, indicator.id, widthOf(columns, "finding"));
  return [
    {
      cells: {
        indicator: cell("text", textContent(official)),
        points: cell("noScore", indicator.points === null ? null : numberContent(indicator.points)),
        ...byRole(source, (role) => cell("figure", scoreContent(source, indicator.id, role))),
        difference: cell("noScore", formulaOf(differenceFormula(location, indicator.id))),
        check: cell("status", formulaOf(checkFormula(location, indicator.id, roles))),
        finding: cell("text", first?.content ?? null),
        code: { content: textContent(indicator.id), style: "code" },
      },
      height: Math.min(
        highestRow,
        Math.max(
          lowestRow,
          first?.height ?? 0,
          textHeight(official, widthOf(columns, "indicator")),
        ),
      ),
    },
    ...further.map(({ content, height }) => ({
      cells: { finding: cell("text", content) },
      height: Math.max(lowestRow, height),
    })),
  ];
};

const scoreContent = ({ form }: SheetSource, code: string, role: Role): CellContent | null => {
  const position = cellOf(form.location, code, role);
  return position === null ? null : formulaContent(shownFormula(form.location, position));
};

const widthOf = (columns: readonly SheetColumn[], wanted: SheetColumnKey): number =>
  columns.find(({ key }) => key === wanted)?.width ?? 0;

const subtotalRow = (
  source: SheetSource,
  { points }: SectionInReport,
  index: number,
): SheetRow => ({
  cells: {
    section: cell("subtotal", textContent(reportWords.subtotal)),
    points: cell("subtotal", numberContent(points)),
    ...byRole(source, (role) =>
      cell("subtotal", scoreContent(source, `${sheetWords.subtotal}${index + 1}`, role)),
    ),
  },
  height: lowestRow,
});

const totalRow = (source: SheetSource): SheetRow => {
  const { maximum, divides } = source.report;
  return {
    cells: {
      section: cell("total", textContent(reportWords.total)),
      points: cell("total", textContent(maximum)),
      ...byRole(source, (role) =>
        cell(divides ? "totalQuotient" : "total", scoreContent(source, sheetWords.total, role)),
      ),
    },
    height: lowestRow,
  };
};

/** The words of the form's own 狀態, which are empty once its total is final. */
const statusRow = ({ form: { location }, roles }: SheetSource): SheetRow => {
  const words = roles.flatMap((role): readonly Formula[] => {
    const position: CellPosition | null = cellOf(location, sheetWords.status, statusColumnOf[role]);
    return position === null ? [] : [shownFormula(location, position)];
  });
  const [first = null, second = null] = words;
  return {
    cells: {
      section: cell("status", textContent(sheetWords.status)),
      indicator: cell("status", formulaOf(first)),
      finding: cell("status", formulaOf(second)),
    },
    height: 60,
  };
};

const byRole = (
  { roles }: SheetSource,
  cellFor: (role: Role) => CellPlan,
): Partial<Record<SheetColumnKey, CellPlan>> =>
  Object.fromEntries(roles.map((role) => [role, cellFor(role)]));
