import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { officialRubrics } from "../src/official/official-rubrics";
import type { Rubric } from "../src/rubric/rubric";
import { indicatorsOf } from "../src/rubric/walk";

/** What the second reader typed, without seeing the first reader's file. */
interface Reading {
  readonly title: string;
  readonly authority: string;
  readonly audience: string;
  readonly notes: readonly string[];
  readonly sections: readonly {
    readonly title: string;
    readonly weight: number | null;
    readonly criteria: readonly {
      readonly title: string;
      readonly weight: number | null;
      readonly indicators: readonly Readonly<Record<string, string | number | null>>[];
    }[];
  }[];
  readonly annexes: readonly {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly headings?: readonly { readonly row: number; readonly text: string }[];
  }[];
}

const fields = ["id", "text", "points", "standard", "evidence", "remark", "supplement"] as const;

/** Places where the readings differed and the source was looked at again; see rubrics/errata.json. */
const settled: Readonly<Record<string, string>> = {
  "moe-105-l 3.6.1 supplement":
    "個語法 in the scan is a fault for 個資法, which the main form prints",
};

/** Blanks stand where a line was wrapped, so the readings are compared without them. */
const plain = (text: unknown): string =>
  typeof text === "string" || typeof text === "number" ? String(text).replace(/\s/gu, "") : "";

const readingOf = (id: string): Reading =>
  JSON.parse(readFileSync(join(__dirname, "second-reading", `${id}.json`), "utf8")) as Reading;

type Texts = readonly (readonly [place: string, text: string])[];

const headOf = (form: Pick<Reading, "title" | "authority" | "audience" | "notes">): Texts => [
  ["title", plain(form.title)],
  ["authority", plain(form.authority)],
  ["audience", plain(form.audience)],
  ["notes", plain(form.notes.join(""))],
];

const titlesOf = ({ sections }: Reading | Rubric): Texts =>
  sections.flatMap((section, s) => [
    [`section ${s + 1}`, plain(section.title) + plain(section.weight)] as const,
    ...section.criteria.map(
      (criterion, c) =>
        [`criterion ${s + 1}.${c + 1}`, plain(criterion.title) + plain(criterion.weight)] as const,
    ),
  ]);

const indicatorTexts = (
  indicators: readonly Readonly<Record<(typeof fields)[number], unknown>>[],
): Texts =>
  indicators.flatMap((indicator) =>
    fields.map((field) => [`${plain(indicator.id)} ${field}`, plain(indicator[field])] as const),
  );

const headingText = ({ row, text }: { readonly row: number; readonly text: string }): string =>
  `${row} ${text}`;

/** An annex that prints the supplements (L) was typed without them; they are compared beside their indicators. */
const annexTexts = (form: Reading | Rubric, supplements: ReadonlySet<string>): Texts =>
  form.annexes.map(({ columns, rows, headings = [] }, index) => {
    const cells = rows.flat().filter((cell) => !supplements.has(cell));
    const texts = [...columns, ...cells, ...headings.map(headingText)];
    return [`annex ${index + 1}`, plain(texts.join(""))] as const;
  });

const unsettled = (id: string, texts: Texts): Texts =>
  texts.filter(([place]) => !(`${id} ${place}` in settled));

describe.each(officialRubrics().map((rubric) => ({ form: rubric.short, rubric })))(
  "the two readings of form $form",
  ({ rubric }) => {
    const second = readingOf(rubric.id);

    it("agree in every character of head, titles and annexes", () => {
      const supplements = new Set(
        indicatorsOf(rubric).flatMap(({ supplement }) => supplement ?? []),
      );
      const [one, other] = [rubric, second].map((form) => [
        ...headOf(form),
        ...titlesOf(form),
        ...annexTexts(form, supplements),
      ]);
      expect(one).toEqual(other);
    });

    it("agree in every character of the indicators", () => {
      const typed = second.sections.flatMap(({ criteria }) =>
        criteria.flatMap(({ indicators }) => indicators),
      ) as readonly Readonly<Record<(typeof fields)[number], unknown>>[];
      expect(unsettled(rubric.id, indicatorTexts(indicatorsOf(rubric)))).toEqual(
        unsettled(rubric.id, indicatorTexts(typed)),
      );
    });
  },
);
