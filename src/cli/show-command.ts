import { cliMessages } from "../messages/cli";
import { describeForm, type FormDescription } from "./form-description";
import { resolveForm } from "./form-names";
import { done, type Outcome, printedJson, refused } from "./outcome";

/** Prints the whole of one form, as an outline for people or as JSON. */
export const runShow = (name: string, options: { readonly json: boolean }): Outcome => {
  const form = resolveForm(name);
  if (!form.ok) return refused(form.error);
  const description = describeForm(form.value);
  return done(options.json ? printedJson(description) : outline(description).join("\n"));
};

const outline = (form: FormDescription): readonly string[] => {
  const { show } = cliMessages;
  return [
    form.form,
    `${form.id} ${form.title}`,
    show.authority(form.authority),
    show.audience(form.audience),
    ...form.notes,
    ...form.sections.flatMap((section) => [
      "",
      `${section.no} ${section.title}${percent(section.weight)}`,
      ...section.criteria.flatMap((criterion) => [
        `  ${section.no}.${criterion.no} ${criterion.title}${percent(criterion.weight)}`,
        ...criterion.indicators.flatMap(({ id, text, points, standard }) => [
          `    ${id} ${text}（${points === null ? show.unscored : show.points(points)}）`,
          ...(standard === null ? [] : standard.split("\n").map((line) => `        ${line}`)),
        ]),
      ]),
    ]),
  ];
};

const percent = (weight: number | null): string => (weight === null ? "" : `（${weight}%）`);
