import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { joinFinding, splitFinding } from "../form/finding-parts";
import { TextField } from "./text-field";
import type { ScoreChanges } from "./use-score-changes";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  finding: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface FindingViewProps {
  /** The cell's text as it stands. */
  readonly text: string;
  /** The headings that the form asks for; none where a finding is one text. */
  readonly headings: readonly string[];
  readonly changes: ScoreChanges;
}

/** 訪視結果說明: one field, or one for each part that the form asks for; what has no heading keeps a field too. */
export const FindingView = ({ text, headings, changes }: FindingViewProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  if (headings.length === 0) {
    return (
      <TextField
        label={t("fill.finding")}
        hint={t("fill.writesOnLeaving")}
        value={text}
        onWrite={(finding) => {
          changes.writeFinding(() => finding);
        }}
      />
    );
  }
  const { unheaded, parts } = splitFinding(text, headings);
  return (
    <section className={styles.finding} aria-label={t("fill.finding")}>
      <Text weight="semibold">{t("fill.finding")}</Text>
      {unheaded !== "" && (
        <TextField
          label={t("fill.findingUnheaded")}
          value={unheaded}
          onWrite={(words) => {
            changes.writeFinding((now) =>
              joinFinding({ ...splitFinding(now, headings), unheaded: words }, headings),
            );
          }}
        />
      )}
      {headings.map((heading, index) => (
        <TextField
          key={heading}
          label={heading}
          {...(index === headings.length - 1 ? { hint: t("fill.writesOnLeaving") } : {})}
          value={parts[index] ?? ""}
          onWrite={(words) => {
            changes.writeFinding((now) => withPart(now, headings, index, words));
          }}
        />
      ))}
    </section>
  );
};

const withPart = (
  finding: string,
  headings: readonly string[],
  index: number,
  words: string,
): string => {
  const split = splitFinding(finding, headings);
  return joinFinding({ ...split, parts: split.parts.with(index, words) }, headings);
};
