import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { overviewMessage } from "./overview-message";
import type { InsertedSheets } from "./insert-form";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface InsertDoneProps {
  readonly done: InsertedSheets;
  readonly onFill: () => void;
  readonly onAnother: () => void;
}

/** Says what was inserted and leads on to filling it. */
export const InsertDone = ({ done, onFill, onAnother }: InsertDoneProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { names, overview } = done;
  const isWritten = overview?.kind === "added" || overview?.kind === "updated";
  const said = isWritten ? overviewMessage(overview) : null;
  return (
    <div className={styles.page}>
      <div role="status">
        <MessageBar intent="success">
          <MessageBarBody>
            {t("insert.done", { sheet: names.join(t("insert.doneBetween")) })}
            {said !== null && t(said.key, said.values)}
          </MessageBarBody>
        </MessageBar>
      </div>
      <Button autoFocus appearance="primary" onClick={onFill}>
        {t("insert.doneAction")}
      </Button>
      <Button onClick={onAnother}>{t("insert.another")}</Button>
    </div>
  );
};
