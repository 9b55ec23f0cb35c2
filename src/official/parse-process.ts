import { type Schema, Validator } from "@cfworker/json-schema";
import processSchema from "../../rubrics/process.schema.json";
import { err, ok, type Result } from "../result";
import { guardJson } from "../rubric/json-guard";
import { describeRubricIssue } from "../rubric/rubric-issue";
import type { Month, Process } from "./process";
import { expandProcess, type ProcessFile } from "./process-file";

// The schema's own type is too literal for the validator's, which knows every keyword it may hold.
const validator = new Validator(processSchema as Schema, "2020-12", false);

/**
 * Reads a process file, or says everything that is wrong with it, one line each, for developers.
 *
 * First that it is harmless and has the shape of the schema; then that numbers run on, months are months and come in
 * order, printed counts and limits are those of the data, and appeal kinds are named in their texts.
 */
export const parseProcess = (json: unknown): Result<Process, readonly string[]> => {
  const damage = guardJson(json);
  if (damage.length > 0) return err(damage.map(describeRubricIssue));
  const { errors } = validator.validate(json);
  if (errors.length > 0)
    return err(errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`));
  // The schema has just proved the shape.
  const process = expandProcess(json as ProcessFile);
  const faults = [
    ...numberFaults(process),
    ...schoolFaults(process),
    ...dateFaults(process),
    ...appealFaults(process),
    ...resultFaults(process),
  ];
  return faults.length > 0 ? err(faults) : ok(process);
};

const runsOn = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number === index + 1);

const numberFaults = ({ items, appeal }: Process): readonly string[] => [
  ...(runsOn(items.map(({ no }) => no)) ? [] : ["items: the numbers do not run on"]),
  ...(runsOn(appeal.rules.map(({ no }) => no)) ? [] : ["appeal.rules: the numbers do not run on"]),
];

const schoolFaults = ({ halves }: Process): readonly string[] => {
  const all = halves.flatMap(({ schools }) => schools);
  return [
    ...halves
      .filter(({ text, schools }) => !text.includes(`共計 ${schools.length} 校`))
      .map(
        ({ name, schools }) => `${name}: ${schools.length} schools differ from the printed count`,
      ),
    ...all
      .filter((school, index) => all.indexOf(school) !== index)
      .map((school) => `${school} stands twice`),
  ];
};

const monthNumber = ({ year, month }: Month): number => year * 12 + month - 1;

const isSpan = (from: Month, to: Month): boolean =>
  [from, to].every(({ month }) => month >= 1 && month <= 12) &&
  monthNumber(from) <= monthNumber(to);

const dateFaults = ({ phases, schedule }: Process): readonly string[] => [
  ...phases.flatMap(({ periods }) =>
    periods
      .filter(({ from, to }) => !isSpan(from, to ?? from))
      .map(({ text }) => `${text}: no span`),
  ),
  ...schedule.filter(({ from, to }) => !isSpan(from, to)).map(({ date }) => `${date}: no span`),
];

const appealFaults = ({ appeal }: Process): readonly string[] => {
  const { rules, kinds, fileWithin, answerWithin, rounds, kindWhenUnclear } = appeal;
  const textOf = (no: number): string => rules.find((rule) => rule.no === no)?.text ?? "";
  const limits = [fileWithin, answerWithin].filter(
    ({ rule, workingDays }) => !textOf(rule).includes(`${workingDays} 個工作天內`),
  );
  const unclear = kinds.find(({ id }) => id === kindWhenUnclear);
  return [
    ...limits.map(({ workingDays }) => `appeal: no rule prints ${workingDays} 個工作天內`),
    ...(textOf(rounds.rule).includes(`以 ${rounds.times} 次為限`)
      ? []
      : [`appeal: no rule prints 以 ${rounds.times} 次為限`]),
    ...kinds
      .filter(({ name, text }) => !text.includes(`「${name}」`))
      .map(({ name }) => `appeal: no text names 「${name}」`),
    ...(unclear !== undefined && rules.some(({ text }) => text.includes(`「${unclear.name}」`))
      ? []
      : [`appeal: no rule names the kind ${kindWhenUnclear}`]),
  ];
};

const resultFaults = ({ results }: Process): readonly string[] =>
  results.values
    .filter((value) => !results.text.includes(`「${value}」`))
    .map((value) => `results: the text does not name 「${value}」`);
