import type {
  Annex,
  Criterion,
  Indicator,
  PrintedTable,
  Rubric,
  Section,
  SourceLines,
  Worksheet,
} from "./rubric";

/**
 * A rubric as its file holds it: `Rubric` with short forms.
 *
 * `lines` in place of `source` where the document is the form's own; texts that are absent are null,
 * `notApplicable` absent is false, `numbered` absent is true.
 */
export interface RubricFile extends Omit<Rubric, "sections" | "annexes" | "worksheets"> {
  readonly sections: readonly SectionEntry[];
  readonly annexes: readonly (Omit<Annex, "source"> & Sourced)[];
  readonly worksheets?: readonly (Omit<Worksheet, "source"> & Sourced)[];
}

/** Writes a rubric file's short forms out in full and leaves out its editor hint (`$schema`). */
export const expandRubric = (file: RubricFile): Rubric => {
  const sourceOf = ({ source, lines }: Sourced): SourceLines =>
    source ?? { document: file.source.document, lines: lines ?? file.source.lines };
  return {
    id: file.id,
    short: file.short,
    kind: file.kind,
    version: file.version,
    year: file.year,
    form: file.form,
    title: file.title,
    authority: file.authority,
    authoritySource: file.authoritySource,
    audience: file.audience,
    notes: file.notes,
    source: file.source,
    situations: file.situations,
    notApplicable: file.notApplicable,
    total: file.total,
    ...(file.findingParts === undefined ? {} : { findingParts: file.findingParts }),
    sections: file.sections.map((section) => ({
      ...section,
      criteria: section.criteria.map((criterion) => ({
        ...criterion,
        indicators: criterion.indicators.map((entry) => expandIndicator(entry, sourceOf(entry))),
      })),
    })),
    annexes: file.annexes.map((annex) => ({
      ...expandTable(annex, sourceOf(annex)),
      ...(annex.rowIndicators === undefined ? {} : { rowIndicators: annex.rowIndicators }),
    })),
    ...(file.worksheets === undefined
      ? {}
      : {
          worksheets: file.worksheets.map((worksheet) => ({
            ...expandTable(worksheet, sourceOf(worksheet)),
            indicator: worksheet.indicator,
            ...(worksheet.fills === undefined ? {} : { fills: worksheet.fills }),
          })),
        }),
  };
};

const expandTable = (table: Omit<PrintedTable, "source">, source: SourceLines): PrintedTable => ({
  id: table.id,
  title: table.title,
  columns: table.columns,
  rows: table.rows,
  notes: table.notes,
  ...(table.calculation === undefined ? {} : { calculation: table.calculation }),
  source,
});

interface Sourced {
  readonly source?: SourceLines;
  readonly lines?: SourceLines["lines"];
}

type Optional = "evidence" | "remark" | "supplement" | "note" | "notApplicable" | "numbered";

type IndicatorEntry = Omit<Indicator, Optional | "source"> &
  Partial<Pick<Indicator, Optional>> &
  Sourced;

type CriterionEntry = Omit<Criterion, "indicators"> & {
  readonly indicators: readonly IndicatorEntry[];
};

type SectionEntry = Omit<Section, "criteria"> & { readonly criteria: readonly CriterionEntry[] };

const expandIndicator = (entry: IndicatorEntry, source: SourceLines): Indicator => ({
  id: entry.id,
  no: entry.no,
  text: entry.text,
  points: entry.points,
  ...(entry.pointsText === undefined ? {} : { pointsText: entry.pointsText }),
  standard: entry.standard,
  evidence: entry.evidence ?? null,
  remark: entry.remark ?? null,
  supplement: entry.supplement ?? null,
  rule: entry.rule,
  notApplicable: entry.notApplicable ?? false,
  numbered: entry.numbered ?? true,
  note: entry.note ?? null,
  source,
});
