import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { OpenForm } from "../form/open-form";
import { correctScore } from "./correct-score";
import { FoldedText } from "./folded-text";
import type { IndicatorView } from "./indicator-view";
import { ScoringView } from "./scoring-view";
import { useScoreChanges } from "./use-score-changes";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { VerdictLine } from "./verdict-line";
import { WordsView } from "./words-view";

const useStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  steps: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface ReviewEntryProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly view: IndicatorView;
  readonly onStep: (direction: 1 | -1) => void;
}

/** The opened row of the Review page: the fields of the role in force, the other role's words to read. */
export const ReviewEntry = ({ workbook, form, view, onStep }: ReviewEntryProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const changes = useScoreChanges(workbook, form, view);
  const { indicator, role, entry } = view;
  return (
    <div className={styles.entry}>
      <VerdictLine
        view={view}
        onCorrect={(value) => {
          correctScore(workbook.connection, form, { indicator: indicator.id, role, entry }, value);
        }}
      />
      <ScoringView view={view} changes={changes} compared />
      <WordsView view={view} changes={changes} />
      <FoldedText title={t("fill.annexRules")} text={indicator.supplement} />
      <FoldedText title={t("fill.standard")} text={indicator.standard} />
      <div className={styles.steps}>
        <Button
          size="small"
          aria-keyshortcuts="Alt+ArrowUp"
          title="Alt+↑"
          onClick={() => {
            onStep(-1);
          }}
        >
          {t("review.previous")}
        </Button>
        <Button
          size="small"
          appearance="primary"
          aria-keyshortcuts="Alt+ArrowDown"
          title="Alt+↓"
          onClick={() => {
            onStep(1);
          }}
        >
          {t("review.next")}
        </Button>
      </div>
    </div>
  );
};
