import { type Role, roles, type Rubric } from "../rubric/rubric";
import { isScored } from "../rubric/walk";
import { demandsReason } from "../scoring/allowance";
import { checkFormula } from "./check-formula";
import { columnIndex, type ColumnKey, lastOfficialColumn } from "./columns";
import { type EvidenceLink, linkedEvidence } from "./evidence-link";
import type { FormLayout, IndicatorRow } from "./form-layout";
import { criterionText, indicatorText, sectionText } from "./official-text";
import { formulaContent, type PlannedRow, plannedRow, textContent } from "./planned-row";
import { continuationCode } from "./row-code";
import { noRuleCells, planRuleCells, type RuleCells } from "./rule-cells";
import { type TableRole, tableStyle } from "./styles";
import { tableEdges } from "./table-edges";
import { textHeight } from "./text-height";
import type { CellContent, CellPlan } from "./workbook-plan";

/** In points; a row is never lower, whatever little stands in it. */
const lowestRows = { lead: 36, continuation: 20 } as const;
const toolFontSize = 9;

/** Plans one row of an indicator: official text, input cells, the rule and the two checks; a link fills its evidence. */
export const planIndicatorRow = (
  rubric: Rubric,
  layout: FormLayout,
  row: IndicatorRow,
  index: number,
  link: EvidenceLink | undefined,
): PlannedRow => {
  const rule = row.part === 0 ? planRuleCells(rubric, layout, row.indicator) : noRuleCells;
  const official = officialTexts(row);
  const styleOf = (key: ColumnKey): string => styleFor(layout, row, index, key);
  const cells: Partial<Record<ColumnKey, CellPlan>> = {};
  for (const key of officialKeys) {
    cells[key] = { content: textContent(official[key] ?? ""), style: styleOf(key) };
  }
  if (link !== undefined && official.evidence !== undefined)
    cells.evidence = {
      content: linkedEvidence(official.evidence, link),
      style: styleOf("evidence"),
    };
  return plannedRow(
    rowHeight(layout, row, official, rule),
    true,
    { ...cells, ...helperCells(rubric, row, index, rule) },
    styleOf,
  );
};

/** Tells whether scores belong into a row: the first row of a scored indicator. */
export const takesScores = ({ part, indicator }: IndicatorRow): boolean =>
  part === 0 && isScored(indicator);

type OfficialTexts = Readonly<Partial<Record<ColumnKey, string>>>;

const officialKeys = [
  "section",
  "criterion",
  "indicator",
  "standard",
  "evidence",
  "remark",
] as const;

const officialTexts = (row: IndicatorRow): OfficialTexts => ({
  section: row.opensSection ? sectionText(row.section) : "",
  criterion: row.opensCriterion ? criterionText(row.criterion) : "",
  standard: row.standard,
  ...(row.part === 0 && {
    indicator: indicatorText(row.indicator),
    evidence: row.indicator.evidence ?? "",
    remark: row.indicator.remark ?? "",
  }),
});

const rowHeight = (
  { widths }: FormLayout,
  row: IndicatorRow,
  official: OfficialTexts,
  rule: RuleCells,
): number => {
  const heightIn = (key: ColumnKey, text: string, fontSize?: number): number =>
    textHeight(text, widths[columnIndex[key]] ?? 0, fontSize);
  const allowed = rule.allowed.type === "text" ? rule.allowed.text : "";
  return Math.max(
    row.part === 0 ? lowestRows.lead : lowestRows.continuation,
    ...officialKeys.map((key) => heightIn(key, official[key] ?? "")),
    heightIn("allowed", allowed, toolFontSize),
  );
};

const helperCells = (
  rubric: Rubric,
  row: IndicatorRow,
  index: number,
  rule: RuleCells,
): Partial<Record<ColumnKey, CellPlan>> => {
  const { id } = row.indicator;
  const reasonRows =
    demandsReason(rubric) && takesScores(row)
      ? Array.from({ length: row.parts }, (_, part) => index + part)
      : [];
  const check = (role: Role): CellPlan => ({
    content: formulaContent(checkFormula(index, columnIndex[role], reasonRows)),
    style: "check",
  });
  const tool = (content: CellContent, style: string): CellPlan => ({ content, style });
  return {
    code: tool({ type: "text", text: row.part === 0 ? id : continuationCode(id) }, "code"),
    points: tool(rule.points, "points"),
    allowed: tool(rule.allowed, "allowed"),
    rule: tool(rule.rule, "rule"),
    lowest: tool(rule.lowest, "points"),
    selfCheck: check("self"),
    committeeCheck: check("committee"),
    selfParts: { content: null, style: "parts" },
    committeeParts: { content: null, style: "parts" },
  };
};

const styleFor = (layout: FormLayout, row: IndicatorRow, index: number, key: ColumnKey): string =>
  columnIndex[key] <= lastOfficialColumn
    ? tableStyle(tableRole(row, key), tableEdges(layout.rows, index, key))
    : "blank";

const tableRole = (row: IndicatorRow, key: ColumnKey): TableRole => {
  if (roles.some((role) => role === key)) return takesScores(row) ? "score" : "noScore";
  if (key === "evidence" || key === "finding") return "entry";
  return key === "remark" && row.indicator.remark === null ? "entry" : "text";
};
