import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement, ReactNode } from "react";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  more: { paddingBottom: tokens.spacingVerticalS },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  remove: { flexShrink: 0 },
});

interface FileRowProps {
  readonly file: string;
  /** The file's name and what it gives. */
  readonly text: string;
  /** Null for the open workbook, which stays. */
  readonly onRemove: (() => void) | null;
  /** What is asked about the file, below its line. */
  readonly children?: ReactNode;
}

/** One chosen file, with a button that takes it off the list. */
export const FileRow = ({ file, text, onRemove, children }: FileRowProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <Text className={styles.text}>{text}</Text>
        {onRemove !== null && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.remove}
            icon={<DismissRegular />}
            aria-label={t("combine.remove", { file })}
            onClick={onRemove}
          />
        )}
      </div>
      {children !== undefined && <div className={styles.more}>{children}</div>}
    </div>
  );
};
