import { membersWords } from "../messages/members";
import { sheetWords, wordsWith } from "../messages/sheet";
import { indicatorsOf } from "../rubric/walk";
import type { SectionRows } from "./form-layout";
import type { TableRows } from "./members-agreement";
import type { MembersColumns } from "./members-columns";
import { membersRow, type MembersRow, membersStyle, type MembersTable } from "./members-rows";
import { sectionText } from "./official-text";
import { formulaContent, textContent } from "./planned-row";
import { checksOf, type ScoreColumns, scoresOf } from "./role-ranges";
import { countScores, type ScoreCounts } from "./score-counts";
import type { TableRole } from "./styles";
import { textHeight } from "./text-height";
import { subtotalFormula, totalFormula } from "./total-formulas";
import type { CellContent } from "./workbook-plan";

const heights = { summary: 24, count: 18 } as const;

/** Plans the row of a section's 小計: of every member, of the statistics and of the agreed scores. */
export const planMembersSubtotal = (table: MembersTable, rows: SectionRows): MembersRow => {
  const label = wordsWith(membersWords.subtotal, sectionText(rows.section));
  const contents = labelled(table.columns, label);
  for (const columns of addedUp(table.columns)) {
    contents.set(columns.score, formulaContent(subtotalFormula(rows, columns)));
  }
  const width = table.columns.list[table.columns.at("text")]?.width ?? 0;
  const height = Math.max(heights.summary, textHeight(label, width));
  return membersRow(table, contents, height, ({ key, part }) => {
    if (part !== "printed") return "blank";
    return membersStyle(isQuotient(key) ? "subtotalQuotient" : "subtotal");
  });
};

/** Plans the row of 總分, made as the form's own. */
export const planMembersTotal = (
  table: MembersTable,
  sections: readonly SectionRows[],
): MembersRow => {
  const { rubric } = table.form;
  const contents = labelled(table.columns, sheetWords.total);
  for (const columns of addedUp(table.columns)) {
    contents.set(columns.score, formulaContent(totalFormula(rubric, sections, columns)));
  }
  const divides = rubric.total.kind !== "sum";
  return membersRow(table, contents, heights.summary, ({ key, part }) => {
    if (part !== "printed") return "blank";
    return membersStyle(divides || isQuotient(key) ? "totalQuotient" : "total");
  });
};

/** Plans the rows that say how many scores of each member, and of the agreed ones, are missing and refused. */
export const planMembersCounts = (
  table: MembersTable,
  { first, last }: TableRows,
): readonly MembersRow[] => {
  const rows = indicatorsOf(table.form.rubric).length;
  const row = (figure: keyof ScoreCounts): MembersRow => {
    const contents = labelled(table.columns, membersWords[figure]);
    for (const columns of judged(table.columns)) {
      const checks = checksOf(first, last, columns);
      const scores = scoresOf(first, last, columns);
      // The rows of 小計 between the sections hold no check.
      contents.set(columns.score, formulaContent(countScores({ checks, scores, rows })[figure]));
    }
    return membersRow(table, contents, heights.count, ({ key, part }) =>
      part === "printed" ? membersStyle(countRole(key)) : "blank",
    );
  };
  return [row("missing"), row("invalid")];
};

/** The scores that people gave: of each member, and those agreed on. */
export const judged = (columns: MembersColumns): readonly ScoreColumns[] => {
  const points = columns.at("points");
  return [
    ...Array.from({ length: columns.members }, (_, member) => ({
      score: columns.of("score", member),
      check: columns.of("check", member),
      points,
    })),
    { score: columns.at("agreed"), check: columns.at("verdict"), points },
  ];
};

const addedUp = (columns: MembersColumns): readonly ScoreColumns[] => {
  const check = columns.at("meanCheck");
  const points = columns.at("points");
  return [
    ...judged(columns),
    { score: columns.at("mean"), check, points },
    { score: columns.at("median"), check, points },
  ];
};

const labelled = (columns: MembersColumns, label: string): Map<number, CellContent | null> =>
  new Map([[columns.at("text"), textContent(label)]]);

const isQuotient = (key: string): boolean => key === "mean" || key === "median";

const countRole = (key: string): TableRole => (key === "text" ? "statusLabel" : "noScore");
