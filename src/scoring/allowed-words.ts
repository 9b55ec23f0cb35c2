import { allowedMessages, wordsWith } from "../messages/sheet";
import { fromHundredths, toHundredths } from "../rubric/rule-scores";

/**
 * Words the legal values for people: 「0、3、6、10」, 「0～10」, 「0～4，每 0.1 分」, 「0、2～5、NA」.
 *
 * Three or more values at a distance of 1, 0.5 or 0.1 become a range; a step other than 1 is named. Nothing that is
 * illegal is covered by the words. 「–」 when there is no legal value.
 */
export const allowedWords = (legal: readonly number[], notApplicable: boolean): string => {
  const runs = runsOf(legal.map(toHundredths));
  const [only] = runs;
  const words =
    runs.length === 1 && only !== undefined
      ? [runWords(only, allowedMessages.everyStep)]
      : runs.map((run) => runWords(run, allowedMessages.everyStepWithin));
  const all = notApplicable ? [...words, allowedMessages.notApplicable] : words;
  return all.length === 0 ? allowedMessages.none : all.join(allowedMessages.separator);
};

interface Run {
  readonly first: number;
  readonly last: number;
  /** 0 for a single value. */
  readonly step: number;
}

const namedSteps: readonly number[] = [100, 50, 10];
const shortestRange = 3;

const runsOf = (values: readonly number[]): readonly Run[] => {
  const runs: Run[] = [];
  for (let start = 0; start < values.length;) {
    const run = runFrom(values, start);
    runs.push(run);
    start += run.step === 0 ? 1 : (run.last - run.first) / run.step + 1;
  }
  return runs;
};

const runFrom = (values: readonly number[], start: number): Run => {
  const first = values[start] ?? 0;
  const step = (values[start + 1] ?? first) - first;
  let length = 1;
  while (step > 0 && values[start + length] === first + length * step) length += 1;
  return length >= shortestRange && namedSteps.includes(step)
    ? { first, last: first + (length - 1) * step, step }
    : { first, last: first, step: 0 };
};

const runWords = (
  { first, last, step }: Run,
  everyStep: (typeof allowedMessages)["everyStep" | "everyStepWithin"],
): string => {
  if (step === 0) return String(fromHundredths(first));
  const range = `${fromHundredths(first)}${allowedMessages.range}${fromHundredths(last)}`;
  return step === 100 ? range : range + wordsWith(everyStep, fromHundredths(step));
};
