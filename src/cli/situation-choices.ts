import { situationCellsOf } from "../plan/situation-cells";
import { cliMessages } from "../messages/cli";
import { officialRubrics } from "../official/official-rubrics";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import type { SituationAnswers } from "../scoring/verdict";

/**
 * Reads `--set name=value` options.
 *
 * A situation that none of the chosen forms asks for is let through when another official form knows it, so that
 * the same options serve a batch over all forms; an unknown name or value is refused.
 */
export const readSettings = (settings: readonly string[]): Result<SituationAnswers, string> => {
  const chosen: Record<string, string> = {};
  for (const setting of settings) {
    const [, name, value] = /^([^=]+)=(.+)$/u.exec(setting) ?? [];
    if (name === undefined || value === undefined) {
      return err(cliMessages.situations.notPair(setting));
    }
    const known = checkChoice(officialRubrics(), name, value);
    if (!known.ok) return known;
    if (Object.hasOwn(chosen, name) && chosen[name] !== value) {
      return err(cliMessages.situations.repeated(name));
    }
    chosen[name] = value;
  }
  return ok(chosen);
};

/** Checks that some form among those given knows the situation and its option. */
export const checkChoice = (
  rubrics: readonly Rubric[],
  name: string,
  value: string,
): Result<void, string> => {
  const situations = rubrics.flatMap((rubric) => situationCellsOf(rubric));
  const situation = situations.find(({ id }) => id === name);
  if (situation === undefined) {
    const known = [...new Set(situations.map(({ id }) => id))];
    return err(cliMessages.situations.unknown(name, known));
  }
  const legal = situation.options.map((option) => option.value);
  return legal.includes(value)
    ? ok(undefined)
    : err(cliMessages.situations.unknownValue(name, value, legal));
};

/** Picks the answers that one form asks for. */
export const choicesFor = (rubric: Rubric, chosen: SituationAnswers): SituationAnswers =>
  Object.fromEntries(
    situationCellsOf(rubric).flatMap(({ id }) =>
      Object.hasOwn(chosen, id) ? [[id, chosen[id] ?? null]] : [],
    ),
  );
