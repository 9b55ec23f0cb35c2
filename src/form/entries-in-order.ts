import type { Role, Rubric } from "../rubric/rubric";
import { scoredIndicatorsOf } from "../rubric/walk";
import type { FormScore } from "../scoring/form-score";
import type { EntryState } from "../scoring/verdict";

/** One score cell's state in official order. */
export interface OrderedEntry {
  readonly indicator: string;
  readonly state: EntryState;
}

/** What a person steps to: scores still to be given, or entries that are refused. */
export type StepTarget = "missing" | "invalid";

/** Lists one role's entries in official order; unscored indicators have none. */
export const entriesInOrder = (
  rubric: Rubric,
  score: FormScore,
  role: Role,
): readonly OrderedEntry[] =>
  scoredIndicatorsOf(rubric).flatMap(({ id }) => {
    const verdict = score.verdicts[id]?.[role];
    return verdict === undefined ? [] : [{ indicator: id, state: verdict.state }];
  });

const statesOf: Readonly<Record<StepTarget, readonly EntryState[]>> = {
  missing: ["blank", "undecided"],
  invalid: ["invalid"],
};

/**
 * Finds the next entry of the wanted kind after an indicator, or before it when stepping backward.
 *
 * Goes round at the end. `from` null means before the first. Null when no other entry is of that kind.
 */
export const stepTo = (
  entries: readonly OrderedEntry[],
  from: string | null,
  target: StepTarget,
  direction: "forward" | "backward" = "forward",
): string | null => {
  const ordered = direction === "forward" ? entries : [...entries].reverse();
  const start = ordered.findIndex(({ indicator }) => indicator === from);
  const round = [...ordered.slice(start + 1), ...ordered.slice(0, Math.max(start, 0))];
  return round.find(({ state }) => statesOf[target].includes(state))?.indicator ?? null;
};
