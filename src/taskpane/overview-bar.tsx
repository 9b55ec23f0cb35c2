import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { CloseButton } from "./close-button";
import { standingMessages } from "./overview-message";
import { useBusy } from "./use-busy";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

/** Says when the 總表 is not right or could not be updated, and offers to update it; silent otherwise. */
export const OverviewBar = ({ workbook }: { readonly workbook: Workbook }): ReactElement | null => {
  const t = useTranslate();
  const { standing, sheetName } = workbook.state.overview;
  const [closed, setClosed] = useState("");
  const { busy, whileBusy } = useBusy();
  const messages = standingMessages(standing, sheetName, t("overview.between"));
  const words = messages.map(({ key, values }) => t(key, values)).join("");
  if (words === "" || words === closed) return null;
  const isStale = standing.kind === "stale";
  return (
    <div role="status">
      <MessageBar intent={isStale ? "info" : "warning"} layout="multiline">
        <MessageBarBody>{words}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <CloseButton
              onClick={() => {
                setClosed(words);
              }}
            />
          }
        >
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              whileBusy(() => workbook.connection.updateOverview());
            }}
          >
            {t(isStale ? "overview.update" : "overview.retry")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
};
