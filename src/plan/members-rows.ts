import type { Indicator } from "../rubric/rubric";
import { isScored } from "../rubric/walk";
import { checkFormula } from "./check-formula";
import type { Formula } from "./formula";
import { isGone, onSheet, text, when } from "./formula-builders";
import type { MembersColumn, MembersColumns, SharedColumnKey } from "./members-columns";
import {
  type MemberEntries,
  type RuleCellKey,
  ruleCellKeys,
  type ScoredForm,
} from "./members-entries";
import { rowStatistics, type StatisticsRow, validScore } from "./members-statistics";
import { indicatorText } from "./official-text";
import { formulaContent, highestRow, numberContent, textContent } from "./planned-row";
import { singleRow, type TableRole, tableStyle } from "./styles";
import { textHeight } from "./text-height";
import type { CellContent, CellPlan } from "./workbook-plan";

/** One row of a 委員彙整 sheet and its height in points. */
export interface MembersRow {
  readonly cells: readonly CellPlan[];
  readonly height: number;
}

/** What a 委員彙整 sheet is made of. */
export interface MembersTable {
  readonly form: ScoredForm;
  readonly members: readonly MemberEntries[];
  readonly columns: MembersColumns;
}

/** What stands in a row, by column. */
export type RowContents = ReadonlyMap<number, CellContent | null>;

/** Puts contents into the columns of a row. */
export const membersRow = (
  { columns }: MembersTable,
  contents: RowContents,
  height: number,
  styleOf: (column: MembersColumn) => string,
): MembersRow => ({
  cells: columns.list.map((column, index) => ({
    content: contents.get(index) ?? null,
    style: styleOf(column),
  })),
  height: Math.min(height, highestRow),
});

/** Plans an indicator's row: what each member gave, what it amounts to, and the cell for the agreed score. */
export const planMembersRow = (
  table: MembersTable,
  indicator: Indicator,
  place: StatisticsRow,
): MembersRow =>
  membersRow(
    table,
    indicatorContents(table, indicator, place),
    heightOf(table, indicator),
    (column) => styleOf(column, isScored(indicator)),
  );

/** The looks of a cell in the table, or right of it. */
export const membersStyle = (role: TableRole): string => tableStyle(role, singleRow);

const lowestRow = 21;

const indicatorContents = (
  table: MembersTable,
  indicator: Indicator,
  place: StatisticsRow,
): RowContents => {
  const { columns } = table;
  const { row } = place;
  const check = (scoreColumn: number): CellContent =>
    formulaContent(
      checkFormula(row, scoreColumn, [], {
        rule: columns.at("rule"),
        points: columns.at("points"),
        allowed: columns.at("allowed"),
        lowest: columns.at("lowest"),
      }),
    );
  const contents = new Map<number, CellContent | null>([
    [columns.at("indicator"), textContent(indicator.id)],
    [columns.at("text"), textContent(indicatorText(indicator))],
    [columns.at("code"), textContent(indicator.id)],
    [columns.at("verdict"), check(columns.at("agreed"))],
  ]);
  for (const key of ruleCellKeys) {
    contents.set(columns.at(key), formulaContent(ruleFormula(table.form, indicator, key)));
  }
  table.members.forEach(({ scores, findings }, member) => {
    const score = columns.of("score", member);
    const checked = columns.of("check", member);
    contents.set(score, enteredContent(scores.get(indicator.id) ?? null));
    contents.set(columns.of("finding", member), textContent(findings.get(indicator.id) ?? ""));
    contents.set(checked, check(score));
    contents.set(columns.of("valid", member), formulaContent(validScore(row, score, checked)));
  });
  for (const [key, formula] of rowStatistics(columns, place)) {
    contents.set(columns.at(key), formulaContent(formula));
  }
  return contents;
};

const enteredContent = (entry: number | string | null): CellContent | null => {
  if (entry === null) return null;
  return typeof entry === "number" ? numberContent(entry) : textContent(entry);
};

/** The rule in force, as it stands in the form's own row; an empty text once that is gone, which accepts nothing. */
const ruleFormula = (
  { sheetName, rules }: ScoredForm,
  { id }: Indicator,
  key: RuleCellKey,
): Formula => {
  const place = rules.get(id)?.[key];
  if (place === undefined) return text("");
  const reference = onSheet(sheetName, place);
  return when(isGone(reference), text(""), reference);
};

const tableRoles: Readonly<Partial<Record<MembersColumn["key"], TableRole>>> = {
  indicator: "noScore",
  text: "text",
  score: "noScore",
  mean: "statistic",
  median: "statistic",
  spread: "noScore",
  deviation: "statistic",
  agree: "noScore",
  verdict: "status",
  finding: "text",
} satisfies Readonly<Partial<Record<SharedColumnKey | "score" | "finding", TableRole>>>;

const helperStyles: Readonly<Partial<Record<MembersColumn["key"], string>>> = {
  code: "code",
  points: "points",
  allowed: "allowed",
  rule: "rule",
  lowest: "points",
  check: "rule",
  meanCheck: "rule",
};

const styleOf = ({ key, part }: MembersColumn, takesScores: boolean): string => {
  if (part === "gap") return "blank";
  if (part === "helper") return helperStyles[key] ?? "points";
  if (key === "agreed") return membersStyle(takesScores ? "score" : "noScore");
  return membersStyle(tableRoles[key] ?? "text");
};

const heightOf = ({ members, columns }: MembersTable, indicator: Indicator): number => {
  const widthOf = (index: number): number => columns.list[index]?.width ?? 0;
  return Math.max(
    lowestRow,
    textHeight(indicatorText(indicator), widthOf(columns.at("text"))),
    ...members.map(({ findings }, member) =>
      textHeight(findings.get(indicator.id) ?? "", widthOf(columns.of("finding", member))),
    ),
  );
};
