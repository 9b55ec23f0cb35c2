import schema from "../../schemas/fill.schema.json";
import type { EntryValues, FormEntries } from "../form/entry-writes";
import { cliMessages } from "../messages/cli";
import { err, ok, type Result } from "../result";
import { type Role, roles, type Rubric } from "../rubric/rubric";
import { findIndicator, isScored } from "../rubric/walk";
import { resolveForm } from "./form-names";
import { readJson } from "./json-file";
import { checkChoice } from "./situation-choices";

/** The entries that a scores file holds for one form. */
export interface FormScores {
  readonly rubric: Rubric;
  readonly entries: FormEntries;
}

/** What a scores file says of one form, once the schema has accepted it. */
interface GivenScores extends Readonly<Partial<Record<Role, EntryValues>>> {
  readonly set?: Readonly<Record<string, string>>;
  readonly evidence?: Readonly<Record<string, string>>;
  readonly finding?: Readonly<Record<string, string>>;
}

/** Reads a scores file; the failure is a sentence that says what in it is wrong and where. */
export const readScores = (file: string): Result<readonly FormScores[], string> => {
  const read = readJson(file, schema, cliMessages.scores);
  if (!read.ok) return read;
  const scores = read.value as Readonly<Record<string, GivenScores>>;
  const forms: FormScores[] = [];
  for (const [name, given] of Object.entries(scores)) {
    const form = readForm(name, given);
    if (!form.ok) return form;
    if (forms.some(({ rubric }) => rubric === form.value.rubric)) {
      return err(cliMessages.scores.formTwice(name));
    }
    forms.push(form.value);
  }
  return forms.every(({ entries }) => isEmpty(entries))
    ? err(cliMessages.scores.empty(file))
    : ok(forms);
};

const readForm = (name: string, given: GivenScores): Result<FormScores, string> => {
  const rubric = resolveForm(name);
  if (!rubric.ok) return rubric;
  const { self, committee, set = {}, evidence = {}, finding = {} } = given;
  const entries: FormEntries = {
    scores: { ...(self && { self }), ...(committee && { committee }) },
    situations: set,
    evidence,
    finding,
  };
  const fault = faultOf(rubric.value, entries);
  return fault === null ? ok({ rubric: rubric.value, entries }) : err(fault);
};

const faultOf = (rubric: Rubric, entries: FormEntries): string | null => {
  for (const [id, value] of Object.entries(entries.situations)) {
    const known = checkChoice([rubric], id, value ?? "");
    if (!known.ok) return known.error;
  }
  const scored = roles.flatMap((role) => Object.keys(entries.scores[role] ?? {}));
  const described = [...Object.keys(entries.evidence), ...Object.keys(entries.finding)];
  for (const id of [...scored, ...described]) {
    const indicator = findIndicator(rubric, id);
    if (indicator === null) return cliMessages.scores.unknownIndicator(rubric.short, id);
    if (scored.includes(id) && !isScored(indicator)) {
      return cliMessages.scores.unscored(rubric.short, id);
    }
  }
  const unwritable = textsOf(entries).find(([, text]) => unwritableSign.test(text));
  return unwritable === undefined
    ? null
    : cliMessages.scores.unwritable(rubric.short, unwritable[0]);
};

/** Control characters but tab and line ends, halves of surrogate pairs, and what XML cannot hold. */
const unwritableSign = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/u;

const textsOf = ({ scores, evidence, finding }: FormEntries): readonly [string, string][] =>
  [scores.self ?? {}, scores.committee ?? {}, evidence, finding].flatMap((values) =>
    Object.entries(values).flatMap(([id, value]): [string, string][] =>
      typeof value === "string" ? [[id, value]] : [],
    ),
  );

const isEmpty = ({ scores, situations, evidence, finding }: FormEntries): boolean =>
  [scores.self ?? {}, scores.committee ?? {}, situations, evidence, finding].every(
    (values) => Object.keys(values).length === 0,
  );
