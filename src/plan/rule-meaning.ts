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

/**
 * Says in short what earns which score, a line for each band or part, for the message at a score cell.
 *
 * Bands of an annex stand nowhere in the row: they get as many characters each as `room` has, all of it.
 */
export const ruleMeaning = (rubric: Rubric, indicator: Indicator, room: number): string => {
  const { rule, supplement } = indicator;
  if (supplement !== null && rule.kind === "bands") return annexMeaning(rule.bands, room);
  return [
    ...(rule.kind === "conditional" ? [] : [plainMeaning(rule)]),
    ...situationMeaning(rubric, indicator),
  ].join("\n");
};

/** Every band with the beginning of its words: cut at the same length, the greatest that fits. */
const annexMeaning = (bands: readonly Band[], room: number): string => {
  const withExcerpts = (longest: number): string =>
    [messages.annexRules, ...bands.map((band) => bandMeaning(band, longest))].join("\n");
  const lengths = Array.from({ length: room }, (_, index) => room - index);
  return withExcerpts(lengths.find((longest) => withExcerpts(longest).length <= room) ?? 1);
};

const plainMeaning = (rule: PlainRule): string => {
  switch (rule.kind) {
    case "bands":
      return rule.bands.map((band) => bandMeaning(band, longestExcerpt)).join("\n");
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

const bandMeaning = ({ from, to, text }: Band, longest: number): string =>
  meaningLine(spanWords(from, to), text, longest);

const spanWords = (from: number, to: number): string =>
  wordsWith(messages.score, from === to ? from : `${from}～${to}`);

const meaningLine = (score: string, text: string, longest = longestExcerpt): string =>
  text === "" ? score : score + messages.meaning + excerpt(text, longest);

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

/** Says what may be entered in each state of the situation that an indicator depends on; empty where it depends on none. */
export const situationMeaning = (rubric: Rubric, indicator: Indicator): readonly string[] => {
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

const excerpt = (text: string, longest = longestExcerpt): string => {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  const characters = Array.from(line);
  return characters.length <= longest
    ? line
    : characters.slice(0, longest - 1).join("") + messages.cut;
};
