import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { hostErrorMessage } from "./host-error-message";
import { useTranslate } from "./use-translate";

/** Says that this program is too old for the pane, and points to the ready-made files. */
export const NotSupported = (): ReactElement => {
  const t = useTranslate();
  const { key, values } = hostErrorMessage({ type: "not-supported", needs: "ExcelApi 1.9" });
  return (
    <main>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t(key, values)}</MessageBarBody>
      </MessageBar>
    </main>
  );
};
