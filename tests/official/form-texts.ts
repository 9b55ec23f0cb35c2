import type { Indicator, Rubric } from "../../src/rubric/rubric";

/** A text of a form with the name of its place, such as `3.1.2 standard`. */
export type PlacedText = readonly [place: string, text: string];

const fields = ["text", "pointsText", "standard", "evidence", "remark", "supplement"] as const;

const indicatorTexts = (indicator: Indicator): readonly PlacedText[] =>
  fields.flatMap((field): readonly PlacedText[] => {
    const text = indicator[field] ?? null;
    return text === null ? [] : [[`${indicator.id} ${field}`, text]];
  });

const headTexts = (rubric: Rubric): readonly PlacedText[] => [
  ["form", rubric.form],
  ["title", rubric.title],
  ["authority", rubric.authority],
  ["audience", rubric.audience],
  ["total", rubric.total.label],
  ...rubric.notes.map((note, index): PlacedText => [`note ${index + 1}`, note]),
  ...rubric.situations.flatMap(({ id, label, options }): readonly PlacedText[] => [
    [`situation ${id}`, label],
    ...options.map((option): PlacedText => [`situation ${id} ${option.value}`, option.label]),
  ]),
];

const bodyTexts = ({ sections }: Rubric): readonly PlacedText[] =>
  sections.flatMap((section): readonly PlacedText[] => [
    [`section ${section.no}`, section.title],
    ...section.criteria.flatMap((criterion): readonly PlacedText[] => [
      [`criterion ${section.no}.${criterion.no}`, criterion.title],
      ...criterion.indicators.flatMap(indicatorTexts),
    ]),
  ]);

/** The header of a column that stands under another one is kept as 「教授 女」, so a header's parts are texts of their own. */
const annexTexts = ({ annexes }: Rubric): readonly PlacedText[] =>
  annexes.flatMap(({ id, title, columns, rows, notes }): readonly PlacedText[] => [
    ...title.split(" ").map((part): PlacedText => [`annex ${id} title`, part]),
    ...columns.flatMap((header) =>
      header.split(" ").map((part): PlacedText => [`annex ${id} header`, part]),
    ),
    ...rows.flatMap((cells, row) =>
      cells.map((text): PlacedText => [`annex ${id} row ${row + 1}`, text]),
    ),
    ...notes.map((note): PlacedText => [`annex ${id} note`, note]),
  ]);

/** Every text of a form that comes from the printed document, in its order. */
export const formTexts = (rubric: Rubric): readonly PlacedText[] => [
  ...headTexts(rubric),
  ...bodyTexts(rubric),
  ...annexTexts(rubric),
];
