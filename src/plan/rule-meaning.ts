import { wordsWith } from "../messages/sheet";
import { validationMessages as messages } from "../messages/validation";
import type { Indicator, Rubric } from "../rubric/rubric";
import type { Band, ConditionalRule, PlainRule } from "../rubric/scoring-rule";
import { allowedWords } from "../scoring/allowed-words";
import { legalValues } from "../scoring/legal-values";

/** Longer texts of a band or of a part's title are cut: the whole of it stands beside the cell. */
const longestExcerpt = 18;

/** Says in short what earns which score, a line for each band or part, for the message at a score cell. */
export const ruleMeaning = (rubric: Rubric, { rule }: Indicator): string =>
  rule.kind === "conditional" ? conditionalMeaning(rubric, rule) : plainMeaning(rule);

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

const conditionalMeaning = (rubric: Rubric, rule: ConditionalRule): string => {
  const situation = rubric.situations.find(({ id }) => id === rule.situation);
  const lines = (situation?.options ?? []).map(({ value, label }) => {
    const outcome = rule.cases[value];
    const values =
      outcome === undefined || outcome.rule.kind === "excluded"
        ? messages.excluded
        : allowedWords(legalValues(outcome.rule), false);
    return label + messages.meaning + values;
  });
  return [wordsWith(messages.conditional, situation?.label ?? rule.situation), ...lines].join("\n");
};

const excerpt = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  const characters = [...line];
  return characters.length <= longestExcerpt
    ? line
    : characters.slice(0, longestExcerpt - 1).join("") + messages.cut;
};
