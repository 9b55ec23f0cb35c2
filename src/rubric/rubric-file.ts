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
  readonly annexes: readonly AnnexEntry[];
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
      ...expandTable({ ...annex, rows: expandRows(annex, file.sections) }, sourceOf(annex)),
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

/**
 * Ends the rows of an annex with the supplements that they print (L), so that each text stands in the file once.
 *
 * The row of an indicator that is unknown or has no supplement stays a cell short.
 */
const expandRows = (
  { rows, rowSupplements = [] }: AnnexEntry,
  sections: readonly SectionEntry[],
): readonly (readonly string[])[] => {
  if (rowSupplements.length === 0) return rows;
  const supplements = new Map(
    sections.flatMap(({ criteria }) =>
      criteria.flatMap(({ indicators }) =>
        indicators.map(({ id, supplement = null }) => [id, supplement] as const),
      ),
    ),
  );
  return rows.map((row, index) => {
    const supplement = supplements.get(rowSupplements[index] ?? "") ?? null;
    return supplement === null ? row : [...row, supplement];
  });
};

const expandTable = (table: Omit<PrintedTable, "source">, source: SourceLines): PrintedTable => ({
  id: table.id,
  title: table.title,
  columns: table.columns,
  rows: table.rows,
  ...(table.headings === undefined ? {} : { headings: table.headings }),
  notes: table.notes,
  ...(table.calculation === undefined ? {} : { calculation: table.calculation }),
  source,
});

interface Sourced {
  readonly source?: SourceLines;
  readonly lines?: SourceLines["lines"];
}

/** An annex whose first rows may leave out their last cell: the supplements of the indicators named. */
type AnnexEntry = Omit<Annex, "source"> & Sourced & { readonly rowSupplements?: readonly string[] };

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
