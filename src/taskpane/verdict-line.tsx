import { makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IndicatorView } from "./indicator-view";
import { officialLanguage } from "./pane-language";
import { type Correction, refusalOf } from "./refusal";
import { RefusalView } from "./refusal-view";

const useStyles = makeStyles({ line: { minHeight: "22px" }, body: { paddingBlock: "4px" } });

interface VerdictLineProps {
  readonly view: IndicatorView;
  readonly onCorrect: (value: Correction["value"]) => void;
}

/** The verdict in the words of the sheet's check column, announced when it changes. */
export const VerdictLine = (props: VerdictLineProps): ReactElement | null =>
  props.view.verdict === null ? null : (
    <div role="status">
      <VerdictWords {...props} />
    </div>
  );

/** A refused entry comes with its reason and the legal scores nearest to it. */
const VerdictWords = ({ view, onCorrect }: VerdictLineProps): ReactElement | null => {
  const styles = useStyles();
  const { verdict } = view;
  if (verdict === null) return null;
  const refusal = refusalOf(view);
  if (refusal === null) {
    return (
      <Text className={styles.line} lang={officialLanguage} data-verdict={verdict.state}>
        {verdict.words}
      </Text>
    );
  }
  return (
    <MessageBar intent="error" layout="multiline" data-verdict="invalid">
      <MessageBarBody className={styles.body}>
        <RefusalView refusal={refusal} onCorrect={onCorrect} />
      </MessageBarBody>
    </MessageBar>
  );
};
