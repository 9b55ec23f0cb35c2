import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CloseButton } from "./close-button";
import { useBusy } from "./use-busy";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

/** Says what was just done and offers to take it back; the pane's live region. */
export const WrittenBar = ({ workbook }: { readonly workbook: Workbook }): ReactElement => {
  const t = useTranslate();
  const { connection, state, tell } = workbook;
  const { notice } = state;
  const words = notice === null ? "" : t(notice.message.key, notice.message.values);
  const { busy, whileBusy } = useBusy();
  return (
    <div role="status" aria-live="polite">
      {notice !== null && (
        // Fluent breaks a bar's lines when its size changes, not its words: each notice gets a bar of its own.
        <MessageBar key={words} intent="info">
          <MessageBarBody>{words}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <CloseButton
                onClick={() => {
                  tell({ type: "noted", message: null });
                }}
              />
            }
          >
            {(notice.undo !== null || notice.takeBack !== undefined) && (
              <Button
                size="small"
                disabledFocusable={busy}
                onClick={() => {
                  whileBusy(() => notice.takeBack?.() ?? connection.undo(notice));
                }}
              >
                {t("common.undo")}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
};
