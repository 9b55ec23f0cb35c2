import type { FindingText } from "../form/finding-parts";
import { reportWords } from "../messages/report";
import type { Block } from "./block";
import type { FormInReport, IndicatorInReport, SectionInReport } from "./report";

/**
 * Lists the findings section by section, each heading of the form (特色與績優事項, 建議改進事項) with what was written
 * under it.
 *
 * What stands under no heading is listed after them, so that nothing is left out.
 */
export const findingBlocks = (form: FormInReport): readonly Block[] =>
  form.sections.flatMap((section) => [
    { kind: "heading", level: 3, text: section.title } as const,
    ...(form.findingParts.length === 0
      ? entriesOf(section, ({ unheaded }) => unheaded, true)
      : headedEntries(section, form.findingParts)),
  ]);

const headedEntries = (section: SectionInReport, headings: readonly string[]): readonly Block[] => {
  const others = entriesOf(section, ({ unheaded }) => unheaded, false);
  return [
    ...headings.flatMap((heading, index) => [
      subheading(heading),
      ...entriesOf(section, ({ parts }) => parts[index] ?? "", true),
    ]),
    ...(others.length === 0 ? [] : [subheading(reportWords.otherFindings), ...others]),
  ];
};

const subheading = (text: string): Block => ({ kind: "heading", level: 4, text });

const entriesOf = (
  { criteria }: SectionInReport,
  textOf: (finding: FindingText) => string,
  saysNone: boolean,
): readonly Block[] => {
  const entries = criteria
    .flatMap(({ indicators }) => indicators)
    .map(({ id, finding }: IndicatorInReport): Block => ({
      kind: "entry",
      label: id,
      text: textOf(finding).trim(),
    }))
    .filter((block) => block.kind === "entry" && block.text !== "");
  return entries.length === 0 && saysNone
    ? [{ kind: "paragraph", text: reportWords.noFindings, tone: "normal" }]
    : entries;
};
