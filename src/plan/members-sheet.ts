import { membersWords } from "../messages/members";
import { wordsWith } from "../messages/sheet";
import type { Rubric } from "../rubric/rubric";
import { indicatorsOfSection, isScored } from "../rubric/walk";
import type { CellPosition } from "./cell-position";
import { rangeOfCell } from "./cell-range";
import { planEntryFormats, scoreFormats } from "./conditional-formats";
import type { SectionRows } from "./form-layout";
import { binary, call, cell, number } from "./formula-builders";
import type { TableRows } from "./members-agreement";
import { layoutMembers, type MembersColumns } from "./members-columns";
import type { MemberEntries, ScoredForm } from "./members-entries";
import { membersHeaderMerges, membersHeaderRow, planMembersHeader } from "./members-header";
import { type MembersRow, type MembersTable, planMembersRow } from "./members-rows";
import {
  judged,
  planMembersCounts,
  planMembersSubtotal,
  planMembersTotal,
} from "./members-summary";
import { formName } from "./official-text";
import { pageUnder } from "./page";
import { highestRow } from "./planned-row";
import { textHeight } from "./text-height";
import { joinValidations, validationFor } from "./validation-plans";
import type { CellRange, ConditionalFormatPlan, SheetPlan, ValidationPlan } from "./workbook-plan";

/** A planned 委員彙整 sheet, and where its agreed scores stand. */
export interface MembersSheet {
  readonly sheet: SheetPlan;
  /** By indicator; those without a score are left out. */
  readonly agreed: ReadonlyMap<string, CellPosition>;
}

/**
 * Plans the 委員彙整 sheet of a form: what its members gave, what that amounts to by live formulas, and for each indicator
 * a cell for the score they agree on.
 *
 * The rules are looked up on the form's sheet, so that they follow its situations. A4 landscape; where many members
 * would make the print too small, the findings go on to pages beside the scores, each with the indicators' texts.
 */
export const planMembersSheet = (
  form: ScoredForm,
  members: readonly MemberEntries[],
  sheetName: string,
): MembersSheet => {
  const columns = layoutMembers(
    members.map(({ name }) => name),
    findingWidth(members),
  );
  const table: MembersTable = { form, members, columns };
  const sections = sectionRows(form.rubric);
  const rows = planRows(table, sections);
  return {
    sheet: {
      name: sheetName,
      cells: rows.map(({ cells }) => cells),
      rows: rows.map(({ height }, row) => ({ height, soft: row > membersHeaderRow })),
      columns: columns.list.map(({ width, part }) => ({
        width,
        hidden: false,
        outlineLevel: part === "helper" ? 1 : 0,
      })),
      merges: membersHeaderMerges(table),
      validations: agreedValidations(form.rubric, columns, sections),
      conditionalFormats: planFormats(columns, sections),
      names: [],
      page: {
        ...pageUnder(wordsWith(membersWords.footer, formName(form.rubric)), {
          lastRow: rows.length - 1,
          lastColumn: columns.lastPrinted,
          titleRow: membersHeaderRow,
        }),
        titleColumnCount: columns.firstBehindTitles,
        pagesAcross: columns.pagesAcross,
      },
      frozenRows: membersHeaderRow + 1,
      showGridlines: false,
      marker: { row: 0, column: columns.at("code") },
    },
    agreed: agreedCells(columns, sections),
  };
};

const planRows = (table: MembersTable, sections: readonly SectionRows[]): readonly MembersRow[] => {
  const span = spanOf(sections);
  return [
    ...planMembersHeader(table, span),
    ...sections.flatMap((section) => [
      ...indicatorsOfSection(section.section).map((indicator, index) =>
        planMembersRow(table, indicator, { row: section.first + index, ...span }),
      ),
      planMembersSubtotal(table, section),
    ]),
    planMembersTotal(table, sections),
    ...planMembersCounts(table, span),
  ];
};

/** Where each section's indicators stand: one row for each, and 小計 below. */
const sectionRows = ({ sections }: Rubric): readonly SectionRows[] => {
  let first = membersHeaderRow + 1;
  return sections.map((section) => {
    const subtotal = first + indicatorsOfSection(section).length;
    const rows = { section, first, last: subtotal - 1, subtotal };
    first = subtotal + 1;
    return rows;
  });
};

const spanOf = (sections: readonly SectionRows[]): TableRows => ({
  first: Math.min(...sections.map(({ first }) => first)),
  last: Math.max(...sections.map(({ last }) => last)),
});

/** Wide enough that the longest finding fits into the highest row, as far as that is sensible. */
const findingWidth = (members: readonly MemberEntries[]): number => {
  const texts = members.flatMap(({ findings }) => [...findings.values()]);
  return (
    [108, 150, 210, 300].find((width) =>
      texts.every((text) => textHeight(text, width) <= highestRow),
    ) ?? 300
  );
};

const scoredRows = (sections: readonly SectionRows[]) =>
  sections.flatMap(({ section, first }) =>
    indicatorsOfSection(section)
      .map((indicator, index) => ({ indicator, row: first + index }))
      .filter(({ indicator }) => isScored(indicator)),
  );

const agreedCells = (
  columns: MembersColumns,
  sections: readonly SectionRows[],
): MembersSheet["agreed"] =>
  new Map(
    scoredRows(sections).map(({ indicator, row }) => [
      indicator.id,
      { row, column: columns.at("agreed") },
    ]),
  );

const agreedValidations = (
  rubric: Rubric,
  columns: MembersColumns,
  sections: readonly SectionRows[],
): readonly ValidationPlan[] => {
  const agreed = columns.at("agreed");
  return joinValidations(
    scoredRows(sections).map(({ indicator, row }) => ({
      row,
      validation: validationFor(rubric, indicator, "refuse"),
    })),
    { first: agreed, last: agreed, rule: columns.at("rule") },
  );
};

/** Refused, NA and missing scores look as on the form; so does a total that is not final. */
const planFormats = (
  columns: MembersColumns,
  sections: readonly SectionRows[],
): readonly ConditionalFormatPlan[] => {
  const { first, last } = spanOf(sections);
  const down = (firstColumn: number, lastColumn: number): readonly CellRange[] =>
    sections.map((section) => ({
      firstRow: section.first,
      firstColumn,
      lastRow: section.last,
      lastColumn,
    }));
  const formatsOf = (
    from: { readonly score: number; readonly check: number },
    lastColumn: number,
  ): readonly ConditionalFormatPlan[] =>
    planEntryFormats(
      down(from.score, lastColumn),
      cell(first, from.score),
      cell(first, from.check),
    );
  const member = { score: columns.of("score", 0), check: columns.of("check", 0) };
  const agreed = { score: columns.at("agreed"), check: columns.at("verdict") };
  return [
    ...formatsOf(member, columns.of("score", columns.members - 1)),
    ...formatsOf(agreed, agreed.score),
    provisionalTotals(columns, last + 2),
  ];
};

/** The counts of missing and refused scores stand in the two rows below the totals. */
const provisionalTotals = (columns: MembersColumns, row: number): ConditionalFormatPlan => {
  const first = columns.of("score", 0);
  const counts = call("SUM", cell(row + 1, first), cell(row + 2, first));
  return {
    ranges: judged(columns).map(({ score }) => rangeOfCell({ row, column: score })),
    formula: binary(counts, ">", number(0)),
    ...scoreFormats.provisional,
  };
};
