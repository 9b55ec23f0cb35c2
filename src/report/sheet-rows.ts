import { cellOf } from "../form/form-location";
import { reportWords } from "../messages/report";
import { sheetWords } from "../messages/sheet";
import type { CellPosition } from "../plan/cell-position";
import { statusColumnOf } from "../plan/columns";
import type { Formula } from "../plan/formula";
import { formulaContent, highestRow, numberContent, textContent } from "../plan/planned-row";
import { textHeight } from "../plan/text-height";
import type { CellContent, CellPlan } from "../plan/workbook-plan";
import type { Role } from "../rubric/rubric";
import type { IndicatorInReport, SectionInReport } from "./report";
import type { SheetColumn, SheetColumnKey } from "./sheet-columns";
import { checkFormula, differenceFormula, shownFormula } from "./sheet-formulas";
import { changedFormula } from "./sheet-final-formulas";
import { lowestRow, type SheetRow, type SheetSource, tableCell, widthBetween } from "./sheet-row";
import { textPieces } from "./sheet-texts";

const formulaOf = (formula: Formula | null): CellContent | null =>
  formula === null ? null : formulaContent(formula);

/** A row of the table: its texts stand in cells of their own, which the program may measure. */
const tableRow = (row: Pick<SheetRow, "cells" | "height">): SheetRow => ({
  ...row,
  boxed: true,
  soft: true,
});

/** Plans the header row of the table, which paper repeats on every page. */
export const headerRow = (columns: readonly SheetColumn[]): SheetRow => ({
  cells: Object.fromEntries(
    columns.map(({ key, header, printed }): readonly [SheetColumnKey, CellPlan] => [
      key,
      { content: textContent(header), style: headerStyle(key, printed) },
    ]),
  ),
  height: headerHeight,
  boxed: true,
  soft: false,
});

const headerHeight = 24;

const headerStyle = (key: SheetColumnKey, printed: boolean): string => {
  if (printed) return "header";
  return key === "gap" ? "blank" : "toolHeader";
};

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
  const needed = textHeight(title, widthBetween(columns, key));
  const lacking = Math.max(0, needed - rows.reduce((sum, { height }) => sum + height, 0));
  return rows.map((row, index) => ({
    ...row,
    height: Math.min(highestRow, row.height + (index === rows.length - 1 ? lacking : 0)),
    ...(index === 0
      ? {
          cells: { ...row.cells, [key]: tableCell("text", textContent(title)) },
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
  const [first, ...further] = textPieces(
    form,
    indicator.id,
    "finding",
    widthBetween(columns, "finding"),
  );
  return [
    tableRow({
      cells: {
        indicator: tableCell("text", textContent(official)),
        points: tableCell(
          "noScore",
          indicator.points === null ? null : numberContent(indicator.points),
        ),
        ...byRole(source, (role) => tableCell("figure", scoreContent(source, indicator.id, role))),
        difference: tableCell("noScore", formulaOf(differenceFormula(location, indicator.id))),
        check: tableCell("status", formulaOf(checkFormula(location, indicator.id, roles))),
        finding: tableCell("text", first?.content ?? null),
        code: { content: textContent(indicator.id), style: "code" },
        changed: { content: changedContent(source, indicator.id), style: "points" },
      },
      height: Math.min(
        highestRow,
        Math.max(
          lowestRow,
          first?.height ?? 0,
          textHeight(official, widthBetween(columns, "indicator")),
          textHeight(checkText(indicator, roles), widthBetween(columns, "check"), checkFontSize),
        ),
      ),
    }),
    ...further.map(({ content, height }) =>
      tableRow({
        cells: { finding: tableCell("text", content) },
        height: Math.max(lowestRow, height),
      }),
    ),
  ];
};

const checkFontSize = 9;

/** What the check column says as the sheet is made. */
const checkText = ({ scores }: IndicatorInReport, roles: readonly Role[]): string =>
  roles
    .flatMap((role) => {
      const score = scores?.[role];
      if (score === undefined || score.state === "ok" || score.state === "not-applicable")
        return [];
      return [
        `${reportWords.shortRoles[role]}${reportWords.labelEnd}${score.refusal ?? score.shown}`,
      ];
    })
    .join(" ");

const changedContent = ({ form, final }: SheetSource, indicator: string): CellContent | null =>
  final === null ? null : formulaOf(changedFormula(form.location, indicator, final));

const scoreContent = ({ form }: SheetSource, code: string, role: Role): CellContent | null => {
  const position = cellOf(form.location, code, role);
  return position === null ? null : formulaContent(shownFormula(form.location, position));
};

const subtotalRow = (source: SheetSource, { points }: SectionInReport, index: number): SheetRow =>
  tableRow({
    cells: {
      section: tableCell("subtotal", textContent(reportWords.subtotal)),
      points: tableCell("subtotal", numberContent(points)),
      ...byRole(source, (role) =>
        tableCell("subtotal", scoreContent(source, `${sheetWords.subtotal}${index + 1}`, role)),
      ),
    },
    height: lowestRow,
  });

const totalRow = (source: SheetSource): SheetRow => {
  const { maximum, divides } = source.report;
  return tableRow({
    cells: {
      section: tableCell("total", textContent(reportWords.total)),
      points: tableCell("total", textContent(maximum)),
      ...byRole(source, (role) =>
        tableCell(
          divides ? "totalQuotient" : "total",
          scoreContent(source, sheetWords.total, role),
        ),
      ),
    },
    height: lowestRow,
  });
};

/** The words of the form's own 狀態, which are empty once its total is final. */
const statusRow = ({ form: { location }, roles }: SheetSource): SheetRow => {
  const words = roles.flatMap((role): readonly Formula[] => {
    const position: CellPosition | null = cellOf(location, sheetWords.status, statusColumnOf[role]);
    return position === null ? [] : [shownFormula(location, position)];
  });
  const [first = null, second = null] = words;
  return tableRow({
    cells: {
      section: tableCell("status", textContent(sheetWords.status)),
      indicator: tableCell("status", formulaOf(first)),
      finding: tableCell("status", formulaOf(second)),
    },
    height: 60,
  });
};

const byRole = (
  { roles }: SheetSource,
  cellFor: (role: Role) => CellPlan,
): Partial<Record<SheetColumnKey, CellPlan>> =>
  Object.fromEntries(roles.map((role) => [role, cellFor(role)]));
