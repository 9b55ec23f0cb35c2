import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { onEscape } from "./on-escape";
import { useTranslate } from "./use-translate";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "320px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface ChangesPanelProps {
  readonly label: string;
  readonly listLabel: string;
  readonly question: string;
  /** What has happened since the question was asked; null for nothing. */
  readonly alert?: string | null;
  readonly busy?: boolean;
  readonly onCancel: () => void;
  /** The button that goes on; null where there is nothing to do. */
  readonly confirm: {
    readonly words: string;
    /** By which tests find the button. */
    readonly action: string;
    readonly onConfirm: () => void;
  } | null;
  /** An item of the list for each change. */
  readonly children: ReactNode;
}

/** Lists changes, old and new, before they are made: nothing is written before the second click, Escape leaves. */
export const ChangesPanel = (props: ChangesPanelProps): ReactElement => {
  const { label, listLabel, question, alert = null, busy = false, onCancel, confirm } = props;
  const t = useTranslate();
  const styles = useStyles();
  return (
    <section
      aria-label={label}
      onKeyDown={onEscape(() => {
        if (!busy) onCancel();
      })}
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <Text block weight="semibold">
            {question}
          </Text>
          {alert !== null && (
            <Text block role="alert">
              {alert}
            </Text>
          )}
          <ul role="list" className={styles.list} tabIndex={0} aria-label={listLabel}>
            {props.children}
          </ul>
          <div className={styles.buttons}>
            <Button autoFocus size="small" disabledFocusable={busy} onClick={onCancel}>
              {t("remove.cancel")}
            </Button>
            {confirm !== null && (
              <Button
                size="small"
                disabledFocusable={busy}
                data-action={confirm.action}
                onClick={confirm.onConfirm}
              >
                {confirm.words}
              </Button>
            )}
          </div>
        </MessageBarBody>
      </MessageBar>
    </section>
  );
};
