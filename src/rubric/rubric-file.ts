import type { Annex, Criterion, Indicator, Rubric, Section, SourceLines } from "./rubric";

/**
 * A rubric as its file holds it: `Rubric` with short forms.
 *
 * `lines` in place of `source` where the document is the form's own; texts that are absent are null,
 * `notApplicable` absent is false, `numbered` absent is true.
 */
export interface RubricFile extends Omit<Rubric, "sections" | "annexes"> {
  readonly sections: readonly SectionEntry[];
  readonly annexes: readonly (Omit<Annex, "source"> & Sourced)[];
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
      id: annex.id,
      title: annex.title,
      columns: annex.columns,
      rows: annex.rows,
      ...(annex.rowIndicators === undefined ? {} : { rowIndicators: annex.rowIndicators }),
      notes: annex.notes,
      source: sourceOf(annex),
    })),
  };
};

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
