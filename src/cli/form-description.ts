import type { PrintedTable, Rubric } from "../rubric/rubric";
import type { ScoringRule } from "../rubric/scoring-rule";
import { rubricSize } from "../rubric/rubric-size";

interface IndicatorDescription {
  readonly id: string;
  readonly text: string;
  readonly points: number | null;
  readonly standard: string | null;
  readonly evidence: string | null;
  readonly remark: string | null;
  readonly rule: ScoringRule;
  readonly supplement: string | null;
}

type TableDescription = Required<Omit<PrintedTable, "source" | "calculation">>;

/** A whole form as `show --json` prints it. */
export interface FormDescription {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  readonly form: string;
  readonly title: string;
  readonly authority: string;
  readonly audience: string;
  readonly notes: readonly string[];
  readonly totalPoints: number;
  readonly bonusPoints: number;
  readonly sections: readonly {
    readonly no: number;
    readonly title: string;
    readonly weight: number | null;
    readonly criteria: readonly {
      readonly no: number;
      readonly title: string;
      readonly weight: number | null;
      readonly indicators: readonly IndicatorDescription[];
    }[];
  }[];
  readonly annexes: readonly TableDescription[];
  /** Tables that the official text asks for in words and prints none of; each names its indicator. */
  readonly worksheets: readonly (TableDescription & { readonly indicator: string })[];
}

/** Describes a form with every text of the official table, without numbering and weight suffixes. */
export const describeForm = (rubric: Rubric): FormDescription => ({
  id: rubric.id,
  kind: rubric.kind,
  year: rubric.year,
  form: rubric.form,
  title: rubric.title,
  authority: rubric.authority,
  audience: rubric.audience,
  notes: rubric.notes,
  totalPoints: rubricSize(rubric).points,
  bonusPoints: rubricSize(rubric).bonus,
  sections: rubric.sections.map(({ no, title, weight, criteria }) => ({
    no,
    title,
    weight,
    criteria: criteria.map((criterion) => ({
      no: criterion.no,
      title: criterion.title,
      weight: criterion.weight,
      indicators: criterion.indicators.map(
        ({ id, text, points, standard, evidence, remark, rule, supplement }) => ({
          id,
          text,
          points,
          standard,
          evidence,
          remark,
          rule,
          supplement,
        }),
      ),
    })),
  })),
  annexes: rubric.annexes.map(describeTable),
  worksheets: (rubric.worksheets ?? []).map((worksheet) => ({
    ...describeTable(worksheet),
    indicator: worksheet.indicator,
  })),
});

const describeTable = ({
  id,
  title,
  columns,
  rows,
  headings = [],
  notes,
}: PrintedTable): TableDescription => ({
  id,
  title,
  columns,
  rows,
  headings,
  notes,
});
