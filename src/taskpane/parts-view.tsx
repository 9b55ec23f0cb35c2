import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { printedNumber } from "../report/printed-number";
import type { Part, SumRule } from "../rubric/scoring-rule";
import { ladderOf } from "../scoring/ladder";
import { legalValues } from "../scoring/legal-values";
import {
  allAnswered,
  type PartScores,
  printParts,
  readParts,
  runningSum,
} from "../scoring/score-parts";
import { LadderView } from "./ladder-view";
import { officialLanguage } from "./pane-language";
import { useTranslate } from "./use-translate";
import type { ScoreChanges } from "./use-score-changes";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  sum: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface PartsViewProps {
  readonly rule: SumRule;
  /** The score that stands written; null when none or an illegal one does. */
  readonly score: number | null;
  /** 分項 as it stands in the sheet. */
  readonly written: string;
  readonly changes: ScoreChanges;
}

/** An award that nobody ticked is 0; a part with several levels stays open until one is chosen. */
const unanswered = (rule: SumRule): PartScores =>
  rule.parts.map((part) => (part.rule.kind === "award" ? 0 : null));

/** The parts of a sum with their running sum; written as soon as every part is answered. */
export const PartsView = ({ rule, score, written, changes }: PartsViewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const known = readParts(written, rule.parts.length, score);
  const [draft, setDraft] = useState<PartScores | null>(null);
  // Once written, the sheet says how the score was made up; an undo then shows what it was before.
  if (draft !== null && printParts(draft) === written) setDraft(null);
  const parts = draft ?? known ?? unanswered(rule);
  const sum = runningSum(parts);
  const complete = allAnswered(parts);

  const write = (answered: PartScores): void => {
    changes.writeScore(runningSum(answered), printParts(answered));
  };
  const answer = (index: number, value: number): void => {
    const answered = parts.map((part, each) => (each === index ? value : part));
    setDraft(answered);
    if (allAnswered(answered)) write(answered);
  };

  return (
    <section className={styles.parts} aria-label={t("fill.parts")}>
      {rule.parts.map((part, index) => (
        <PartView
          key={part.no}
          part={part}
          score={parts[index] ?? null}
          onAnswer={(value) => {
            answer(index, value);
          }}
        />
      ))}
      {known === null && draft === null && score !== null && (
        <Text size={200}>{t("fill.partsUnknown")}</Text>
      )}
      <div className={styles.sum}>
        <Text weight="semibold">
          {complete
            ? t("fill.partsSum", { sum: printedNumber(sum) })
            : t("fill.partsOpen", {
                answered: parts.filter((part) => part !== null).length,
                count: parts.length,
                sum: printedNumber(sum),
              })}
        </Text>
        {complete && sum !== score && (
          <Button
            size="small"
            onClick={() => {
              write(parts);
            }}
          >
            {t("fill.partsWrite", { sum: printedNumber(sum) })}
          </Button>
        )}
      </div>
    </section>
  );
};

interface PartViewProps {
  readonly part: Part;
  readonly score: number | null;
  readonly onAnswer: (score: number) => void;
}

const PartView = ({ part, score, onAnswer }: PartViewProps): ReactElement => {
  const t = useTranslate();
  const { rule } = part;
  if (rule.kind === "award") {
    return (
      <Checkbox
        checked={score === rule.points}
        label={t("fill.partAward", {
          title: part.title || rule.condition,
          points: printedNumber(rule.points),
        })}
        onChange={(_, { checked }) => {
          onAnswer(checked === true ? rule.points : 0);
        }}
      />
    );
  }
  return (
    <div>
      <Text weight="semibold" block lang={officialLanguage}>
        ({part.no}) {part.title}
      </Text>
      <LadderView
        label={part.title}
        rungs={ladderOf(rule)}
        legal={legalValues(rule)}
        score={score}
        onChoose={onAnswer}
      />
    </div>
  );
};
