import { wordsWith } from "../messages/sheet";
import { validationMessages as messages } from "../messages/validation";
import type { Indicator, Rubric, Situation } from "../rubric/rubric";
import { notApplicableSwitch } from "../rubric/situation-names";
import { type AllowanceCases, allowanceCases, demandsReason } from "../scoring/allowance";
import { allowedWords } from "../scoring/allowed-words";
import { ruleMeaning, situationMeaning } from "./rule-meaning";
import { affectedIndicators } from "./situation-cells";
import type { ValidationPlan } from "./workbook-plan";

/** Excel's limits in characters (MS-OI29500 2.1.613; list and custom formula: product behaviour). */
export const validationLimits = {
  title: 32,
  prompt: 255,
  alert: 224,
  list: 255,
  custom: 255,
} as const;

/** What happens to an entry that is not legal: refused, or kept after a question. */
export type AlertPolicy = "refuse" | "remind";

/** The message at a selected score cell: the legal values, and in short what earns them. */
export const scorePrompt = (rubric: Rubric, indicator: Indicator): ValidationPlan["prompt"] => {
  const cases = allowanceCases(rubric, indicator);
  const notApplicable = notApplicableText(rubric, cases);
  const room = validationLimits.prompt - notApplicable.length - 1;
  const texts = [ruleMeaning(rubric, indicator, room), notApplicable];
  return {
    title: titleText(cases),
    text: cutTo(validationLimits.prompt, texts.filter((text) => text !== "").join("\n")),
  };
};

/** The message when an entry is refused or, under `remind`, questioned; it names the legal values. */
export const scoreAlert = (
  rubric: Rubric,
  indicator: Indicator,
  policy: AlertPolicy,
): ValidationPlan["alert"] => {
  const question = policy === "remind" ? messages.keepAnyway : "";
  const named = refusedText(rubric, indicator);
  const fits = named.length + question.length <= validationLimits.alert;
  return {
    style: policy === "remind" ? "warning" : "stop",
    title: messages.refusedTitle,
    text: (fits ? named : messages.refusedByColumn) + question,
  };
};

/** The messages at a situation's cell: what to choose from and which indicators follow it. */
export const situationTexts = (
  rubric: Rubric,
  situation: Situation,
): Pick<ValidationPlan, "prompt" | "alert"> => {
  const { id, label, options } = situation;
  const affected = affectedIndicators(rubric, situation).join(messages.listSeparator);
  const words = options.map((option) => option.label).join(messages.or);
  const effect = id === notApplicableSwitch ? messages.notApplicableChoice : messages.choice;
  return {
    prompt: {
      title: cutTo(validationLimits.title, wordsWith(messages.choiceTitle, words)),
      text: cutTo(validationLimits.prompt, `${label}\n${wordsWith(effect, affected)}`),
    },
    alert: {
      style: "stop",
      title: messages.choiceRefusedTitle,
      text: cutTo(validationLimits.alert, wordsWith(messages.choiceRefused, words)),
    },
  };
};

/** The message at a finding's cell that names the parts it is to be written in. */
export const findingPrompt = (parts: readonly string[]): ValidationPlan["prompt"] => ({
  title: messages.findingTitle,
  text: cutTo(
    validationLimits.prompt,
    wordsWith(messages.finding, parts.map((part) => `「${part}」`).join("")),
  ),
});

const titleText = (cases: AllowanceCases): string => {
  if (cases.situation !== null) return messages.allowedBySituation;
  const title = wordsWith(messages.allowedTitle, plainWords(cases));
  return title.length <= validationLimits.title ? title : messages.allowedInColumn;
};

/** A validation's texts don't change with the cell that the rule follows, so every situation is named. */
const refusedText = (rubric: Rubric, indicator: Indicator): string => {
  const cases = allowanceCases(rubric, indicator);
  if (cases.situation === null) return wordsWith(messages.refused, plainWords(cases));
  const isOpen = cases.otherwise.kind === "undecided";
  return [
    messages.refusedBySituation,
    ...situationMeaning(rubric, indicator),
    ...(isOpen ? [messages.refusedWhileOpen] : []),
  ].join("\n");
};

const notApplicableText = (rubric: Rubric, cases: AllowanceCases): string => {
  if (demandsReason(rubric)) return messages.notApplicableWithReason;
  const allowance = cases.situation === null ? cases.allowance : null;
  return allowance?.kind === "scored" && allowance.notApplicable ? messages.notApplicable : "";
};

type PlainCase = Extract<AllowanceCases, { readonly situation: null }>;

const plainWords = ({ allowance }: PlainCase): string =>
  allowance.kind === "scored" ? allowedWords(allowance.legal, allowance.notApplicable) : "";

const cutTo = (length: number, text: string): string =>
  text.length <= length ? text : text.slice(0, length - messages.cut.length) + messages.cut;
