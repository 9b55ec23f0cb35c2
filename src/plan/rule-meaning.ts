import { wordsWith } from "../messages/sheet";
import { validationMessages as messages } from "../messages/validation";
import type { Indicator, Rubric } from "../rubric/rubric";
import type { Band, PlainRule } from "../rubric/scoring-rule";
import { allowanceCases } from "../scoring/allowance";
import { allowedWords } from "../scoring/allowed-words";
import { legalValues } from "../scoring/legal-values";
import type { Allowance } from "../scoring/verdict";
import { situationCellsOf } from "./situation-cells";

/** Longer texts of a band or of a part's title are cut: the whole of it stands beside the cell. */
const longestExcerpt = 18;

/** Says in short what earns which score, a line for each band or part, for the message at a score cell. */
export const ruleMeaning = (rubric: Rubric, indicator: Indicator): string =>
  [
    ...(indicator.rule.kind === "conditional" ? [] : [plainMeaning(indicator.rule)]),
    ...situationMeaning(rubric, indicator),
  ].join("\n");

const plainMeaning = (rule: PlainRule): string => {
  switch (rule.kind) {
    case "bands":
      return rule.bands.map(bandMeaning).join("\n");
    case "award":
      return wordsWith(messages.award, rule.points);
    case "sum":
      return [messages.sum, ...rule.parts.map(partMeaning)].join("\n");
    case "count":
      return [
        wordsWith(messages.count, excerpt(rule.counted) + rule.unit),
        rule.table
          .map(({ count, score }) => `${count} ${rule.unit} ${wordsWith(messages.score, score)}`)
          .join(messages.listSeparator),
      ].join("\n");
    case "lookup":
      return rule.rows
        .map(({ minScore, score, text }) => meaningLine(spanWords(minScore ?? score, score), text))
        .join("\n");
    case "free":
      return wordsWith(messages.free, rule.max);
    case "bonus":
      return wordsWith(messages.bonus, rule.max);
    case "unscored":
      return messages.unscored;
  }
};

const bandMeaning = ({ from, to, text }: Band): string => meaningLine(spanWords(from, to), text);

const spanWords = (from: number, to: number): string =>
  wordsWith(messages.score, from === to ? from : `${from}～${to}`);

const meaningLine = (score: string, text: string): string =>
  text === "" ? score : score + messages.meaning + excerpt(text);

const partMeaning = ({
  no,
  title,
  rule,
}: {
  readonly no: number;
  readonly title: string;
  readonly rule: PlainRule;
}): string => {
  const values = allowedWords(legalValues(rule), false);
  const number = wordsWith(messages.part, no);
  return title === ""
    ? `${number} ${values}`
    : number + excerpt(title) + messages.partValues + values;
};

/** What may be entered in each state of the situation that the indicator depends on, if it depends on any. */
const situationMeaning = (rubric: Rubric, indicator: Indicator): readonly string[] => {
  const cases = allowanceCases(rubric, indicator);
  if (cases.situation === null) return [];
  const situation = situationCellsOf(rubric).find(({ id }) => id === cases.situation);
  return [
    wordsWith(messages.bySituation, situation?.label ?? cases.situation),
    ...cases.cases.map(({ option, allowance }) => {
      const label = situation?.options.find(({ value }) => value === option)?.label ?? option;
      return label + messages.meaning + allowanceWords(allowance);
    }),
  ];
};

const allowanceWords = (allowance: Allowance): string =>
  allowance.kind === "scored"
    ? allowedWords(allowance.legal, allowance.notApplicable)
    : messages.excluded;

const excerpt = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  const characters = Array.from(line);
  return characters.length <= longestExcerpt
    ? line
    : characters.slice(0, longestExcerpt - 1).join("") + messages.cut;
};
