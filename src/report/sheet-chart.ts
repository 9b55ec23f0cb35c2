import { reportWords } from "../messages/report";
import { formulaContent, textContent } from "../plan/planned-row";
import { textHeight } from "../plan/text-height";
import { barFormula, shareFormula } from "./sheet-chart-formulas";
import {
  headingLine,
  type SheetRow,
  type SheetSource,
  tableCell,
  textLine,
  widthBetween,
} from "./sheet-row";

/** So many marks are 100 %: with full-width ones of 10 points they fit into the columns of the bar. */
const fullBar = 40;

const heights = { scale: 18, bar: 18 } as const;

/**
 * Plans the chart of a form's sections in cells: a row for each section and role with its figures and a bar beside them.
 *
 * Bars and figures are formulas; the roles' bars are made of different marks.
 */
export const chartRows = (source: SheetSource): readonly SheetRow[] => {
  const { chart, headings, shortRoles } = reportWords;
  const legend = source.roles.map((role) => `${chart.marks[role]} ${shortRoles[role]}`);
  const scale = chart.scale(legend.join("　"), fullBar);
  return [
    headingLine(headings.chart),
    textLine("hint", textContent(scale), heights.scale),
    ...source.report.sections.flatMap(({ name }, index) => sectionBars(source, name, index)),
  ];
};

const sectionBars = (source: SheetSource, name: string, index: number): readonly SheetRow[] => {
  const { form, roles, columns } = source;
  const needed = textHeight(name, widthBetween(columns, "section", "criterion"));
  return roles.map((role, row): SheetRow => {
    const isFirst = row === 0;
    const label = isFirst ? { section: tableCell("text", textContent(name), "center") } : {};
    return {
      cells: {
        ...label,
        indicator: tableCell("text", formulaContent(shareFormula(form, index, role)), "center"),
        points: tableCell("bar", formulaContent(barFormula(form, index, role, fullBar))),
      },
      height: Math.max(heights.bar, Math.ceil(needed / roles.length)),
      boxed: true,
      soft: false,
      ...(isFirst ? { spans: { section: roles.length } } : {}),
      reaches: { ...(isFirst ? { section: "criterion" } : {}), points: "finding" },
    };
  });
};
