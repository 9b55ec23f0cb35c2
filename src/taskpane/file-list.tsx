import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useRef } from "react";
import type { RefusedFile } from "./chosen-copies";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  files: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface FileListProps {
  readonly onAdd: (files: readonly File[]) => Promise<void>;
  /** Those of the last choice that can't be read. */
  readonly refused: readonly RefusedFile[];
  /** A row for each file that was read. */
  readonly children: ReactNode;
}

/** A button that chooses workbook files, the chosen ones, and those that can't be read, by name and reason. */
export const FileList = ({ onAdd, refused, children }: FileListProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.files}>
      <div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".xlsx,.xlsm"
          aria-label={t("combine.choose")}
          onChange={({ currentTarget }) => {
            void onAdd([...(currentTarget.files ?? [])]);
            // The same file may be chosen again after it was changed.
            currentTarget.value = "";
          }}
        />
        <Button size="small" onClick={() => input.current?.click()}>
          {t("combine.choose")}
        </Button>
      </div>
      {children}
      {refused.map(({ file, reason }) => (
        <MessageBar key={file} intent="warning" layout="multiline">
          <MessageBarBody>
            {t("combine.refused", { file, reason: t(`combine.refused.${reason}`) })}
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
};
