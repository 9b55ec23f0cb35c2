import type { FormEntries } from "../form/entry-writes";
import { cliMessages, roleNames } from "../messages/cli";
import { type Role, roles, type Rubric } from "../rubric/rubric";
import { findIndicator } from "../rubric/walk";
import { allowanceOf, demandsReason } from "../scoring/allowance";
import { allowedWords } from "../scoring/allowed-words";
import { judge } from "../scoring/judge";
import { quoted } from "./quoted";
import type { FormAnswers } from "../scoring/form-score";
import type { Allowance, SituationAnswers, Verdict } from "../scoring/verdict";

/**
 * Lists every score that the printed standard does not allow in the given situations, one line each.
 *
 * A score whose situation is not chosen is refused, too: nobody can say whether it is legal. An NA without its
 * reason is not: the value is legal, and the reason may follow.
 */
export const scoreRefusals = (
  rubric: Rubric,
  situations: SituationAnswers,
  entries: FormEntries,
  evidence: FormAnswers["evidence"],
): readonly string[] =>
  roles.flatMap((role) =>
    Object.entries(entries.scores[role] ?? {}).flatMap(([id, value]) => {
      const indicator = findIndicator(rubric, id);
      if (indicator === null || value === null) return [];
      const allowance = allowanceOf(rubric, indicator, situations);
      const reason = { required: demandsReason(rubric), texts: evidence[id] ?? [] };
      const verdict = judge(allowance, value, reason);
      return isRefused(verdict)
        ? [refusalLine(rubric.short, id, role, value, whyRefused(rubric, id, allowance, verdict))]
        : [];
    }),
  );

const isRefused = ({ state, reason }: Verdict): boolean =>
  state === "undecided" || (state === "invalid" && reason !== "na-without-reason");

const refusalLine = (
  form: string,
  id: string,
  role: Role,
  value: number | string,
  why: string,
): string => cliMessages.scores.refusal(form, id, roleNames[role], quoted(String(value)), why);

const whyRefused = (
  rubric: Rubric,
  id: string,
  allowance: Allowance,
  { words, reason }: Verdict,
): string => {
  const { scores } = cliMessages;
  if (allowance.kind === "undecided") {
    const rule = findIndicator(rubric, id)?.rule;
    return scores.chooseFirst(words, rule?.kind === "conditional" ? rule.situation : "");
  }
  if (allowance.kind !== "scored" || reason === "between-bands") return words;
  return scores.legal(words, allowedWords(allowance.legal, allowance.notApplicable));
};
