import type { Criterion, Indicator, Rubric, Section, Situation } from "../rubric/rubric";
import { columns } from "./columns";
import { situationCellsOf } from "./situation-cells";
import { splitStandard } from "./split-standard";
import { textWidth } from "./text-height";

/** A row that an indicator takes: the first one leads, further ones continue its standard. */
export interface IndicatorRow {
  readonly kind: "indicator";
  readonly section: Section;
  readonly criterion: Criterion;
  readonly indicator: Indicator;
  /** 0 in the row that carries number, points and scores. */
  readonly part: number;
  readonly parts: number;
  /** This row's share of 評分標準. */
  readonly standard: string;
  /** Whether the section's, the criterion's title stands in this row. */
  readonly opensSection: boolean;
  readonly opensCriterion: boolean;
}

/** What one row of the sheet holds. */
export type FormRow =
  | { readonly kind: "title" }
  | { readonly kind: "subject" }
  | { readonly kind: "visit" }
  | { readonly kind: "situation"; readonly situation: Situation }
  | { readonly kind: "notes-heading" }
  | { readonly kind: "note"; readonly note: string; readonly index: number }
  | { readonly kind: "header" }
  | IndicatorRow
  | { readonly kind: "subtotal"; readonly section: Section; readonly index: number }
  | { readonly kind: "total" }
  | { readonly kind: "status" };

/** The rows of one section; counted from 0. */
export interface SectionRows {
  readonly section: Section;
  readonly first: number;
  readonly last: number;
  readonly subtotal: number;
}

/** Which row holds what, and how wide the columns are: the only place that decides it. */
export interface FormLayout {
  readonly rows: readonly FormRow[];
  /** In points, A–S. */
  readonly widths: readonly number[];
  readonly headerRow: number;
  readonly totalRow: number;
  readonly statusRow: number;
  readonly sections: readonly SectionRows[];
  /** The row of each situation's cell, by the situation's id. */
  readonly situationRows: ReadonlyMap<string, number>;
}

/** Remarks from this many full-width characters on get a wider column. */
const longRemark = 30;

/** Lays a form out: header block, header row, indicators with 小計 after each section, 總分, 狀態. */
export const layoutForm = (rubric: Rubric): FormLayout => {
  const widths = widthsFor(rubric);
  const standardWidth = widths[columns.findIndex(({ key }) => key === "standard")] ?? 0;
  const rows: readonly FormRow[] = [
    ...headerBlock(rubric),
    { kind: "header" },
    ...rubric.sections.flatMap((section, index): readonly FormRow[] => [
      ...indicatorRows(section, standardWidth),
      { kind: "subtotal", section, index },
    ]),
    { kind: "total" },
    { kind: "status" },
  ];
  return {
    rows,
    widths,
    headerRow: rows.findIndex(({ kind }) => kind === "header"),
    totalRow: rows.length - 2,
    statusRow: rows.length - 1,
    sections: rubric.sections.map((section) => sectionRows(rows, section)),
    situationRows: new Map(
      rows.flatMap((row, index): readonly (readonly [string, number])[] =>
        row.kind === "situation" ? [[row.situation.id, index]] : [],
      ),
    ),
  };
};

const widthsFor = (rubric: Rubric): readonly number[] => {
  const remarks = rubric.sections.flatMap(({ criteria }) =>
    criteria.flatMap(({ indicators }) => indicators.map(({ remark }) => textWidth(remark ?? ""))),
  );
  const long = remarks.some((width) => width > longRemark);
  return columns.map(({ width, widthWithRemarks }) => (long ? widthWithRemarks : width));
};

const headerBlock = (rubric: Rubric): readonly FormRow[] => [
  { kind: "title" },
  { kind: "subject" },
  { kind: "visit" },
  ...situationCellsOf(rubric).map((situation): FormRow => ({ kind: "situation", situation })),
  ...(rubric.notes.length === 0 ? [] : [{ kind: "notes-heading" } as const]),
  ...rubric.notes.map((note, index): FormRow => ({ kind: "note", note, index })),
];

const indicatorRows = (section: Section, standardWidth: number): readonly IndicatorRow[] =>
  section.criteria.flatMap((criterion, criterionIndex) =>
    criterion.indicators.flatMap((indicator, indicatorIndex) => {
      const blocks = splitStandard(indicator.standard ?? "", standardWidth);
      return blocks.map((standard, part): IndicatorRow => {
        const opensCriterion = indicatorIndex === 0 && part === 0;
        return {
          kind: "indicator",
          section,
          criterion,
          indicator,
          part,
          parts: blocks.length,
          standard,
          opensSection: opensCriterion && criterionIndex === 0,
          opensCriterion,
        };
      });
    }),
  );

const sectionRows = (rows: readonly FormRow[], section: Section): SectionRows => {
  const isOwn = (row: FormRow): boolean => row.kind === "indicator" && row.section === section;
  return {
    section,
    first: rows.findIndex(isOwn),
    last: rows.findLastIndex(isOwn),
    subtotal: rows.findIndex((row) => row.kind === "subtotal" && row.section === section),
  };
};
