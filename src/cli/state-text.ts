import type { ScoreReport } from "../form/form-report";
import type { ChangeSinceFinal, StateReport } from "../form/state-report";
import { reasonWords, roleNames } from "../messages/cli";
import { stateMessages, stateProblemWords } from "../messages/cli-states";
import { recordFields } from "../messages/states";
import { quoted } from "./quoted";

/** Says what is wrong with a form's state and what was changed since it became final, line by line. */
export const stateLines = ({ problems, changes }: StateReport): readonly string[] => [
  ...problems.map((problem) => stateMessages.problem(stateProblemWords[problem])),
  ...(changes.length === 0
    ? []
    : [stateMessages.problem(stateMessages.changes(changes.length)), ...changes.map(changeLine)]),
];

const changeLine = ({ cell, code, field, old, new: now }: ChangeSinceFinal): string => {
  const place = cell ?? stateMessages.nowhere;
  const words = recordFields[field];
  if (field === "evidence" || field === "finding")
    return stateMessages.textChange(place, code, words);
  return stateMessages.change(place, code.replace(/^@/u, ""), words, shown(old), shown(now));
};

const shown = (value: string): string => (value === "" ? stateMessages.nothing : quoted(value));

/** Says what keeps a form from a state, a line for each score. */
export const obstacleLines = (obstacles: readonly ScoreReport[]): readonly string[] =>
  obstacles.map(({ cell, indicator, role, value, state, reason }) => {
    const why =
      state === "undecided"
        ? stateMessages.undecided
        : reason === null
          ? stateMessages.blank
          : stateMessages.obstacleValue(quoted(String(value ?? "")), reasonWords[reason]);
    return stateMessages.obstacle(cell ?? stateMessages.nowhere, indicator, roleNames[role], why);
  });
