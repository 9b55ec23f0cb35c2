import { MessageBar, MessageBarActions, MessageBarBody, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CloseButton } from "./close-button";
import { problemDetails, problemMessage } from "./problem-message";
import { useTranslate } from "./use-translate";
import type { Problem } from "./workbook-state";

interface ProblemBarProps {
  readonly problem: Problem;
  readonly onDismiss: () => void;
}

/** Shows a problem as a message in place, with the program's own words in small print. */
export const ProblemBar = ({ problem, onDismiss }: ProblemBarProps): ReactElement => {
  const t = useTranslate();
  const { key, values } = problemMessage(problem);
  const details = problemDetails(problem);
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {t(key, values)}
          {details !== null && (
            <Text block size={100}>
              {t("common.details", { details })}
            </Text>
          )}
        </MessageBarBody>
        <MessageBarActions containerAction={<CloseButton onClick={onDismiss} />} />
      </MessageBar>
    </div>
  );
};
