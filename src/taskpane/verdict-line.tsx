import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { printScore } from "./form-totals";
import { type IndicatorView, printEntry } from "./indicator-view";
import { officialLanguage } from "./pane-language";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({ line: { minHeight: "22px" } });

interface VerdictLineProps {
  readonly view: IndicatorView;
  readonly onChoose: (score: number) => void;
}

/** The verdict in the words of the sheet's check column, announced when it changes. */
export const VerdictLine = (props: VerdictLineProps): ReactElement | null =>
  props.view.verdict === null ? null : (
    <div role="status">
      <VerdictWords {...props} />
    </div>
  );

/** A refused entry comes with the legal scores nearest to it. */
const VerdictWords = ({ view, onChoose }: VerdictLineProps): ReactElement | null => {
  const t = useTranslate();
  const styles = useStyles();
  const { verdict } = view;
  if (verdict === null) return null;
  if (verdict.state !== "invalid") {
    return (
      <Text className={styles.line} lang={officialLanguage} data-verdict={verdict.state}>
        {verdict.words}
      </Text>
    );
  }
  return (
    <MessageBar intent="error" layout="multiline" data-verdict="invalid">
      <MessageBarBody>
        {t("fill.invalid", { entry: printEntry(view.entry), words: verdict.words })}
      </MessageBarBody>
      <MessageBarActions>
        {verdict.nearest.map((score) => (
          <Button
            key={score}
            size="small"
            onClick={() => {
              onChoose(score);
            }}
          >
            {t("fill.measured.use", { score: printScore(score) })}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
};
