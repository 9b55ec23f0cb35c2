import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement } from "react";
import { OldAndNew } from "./old-and-new";
import type { MendingState } from "./use-mending";
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

/** Lists what would be mended, old and new; mends at the second click. Escape leaves everything as it is. */
export const MendPreview = ({
  mending,
}: {
  readonly mending: MendingState;
}): ReactElement | null => {
  const t = useTranslate();
  const styles = useStyles();
  const { preview, changed, busy, cancel, confirm } = mending;
  if (preview === null) return null;
  return (
    <section
      aria-label={t("check.previewLabel")}
      onKeyDown={({ key }) => {
        if (key === "Escape" && !busy) cancel();
      }}
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <Text block weight="semibold">
            {t(preview.length === 0 ? "check.nothingToMend" : "check.preview", {
              count: preview.length,
            })}
          </Text>
          {changed && (
            <Text block role="alert">
              {t("check.previewChanged")}
            </Text>
          )}
          <ul role="list" className={styles.list} tabIndex={0} aria-label={t("check.previewLabel")}>
            {preview.map(({ kind, cell, old, new: now }, index) => (
              <li key={index}>
                <Text block>
                  {cell === null ? "" : `${cell} `}
                  {t(`check.kind.${kind}`)}
                </Text>
                <OldAndNew kind={kind} old={old} now={now} />
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button autoFocus size="small" disabledFocusable={busy} onClick={cancel}>
              {t("remove.cancel")}
            </Button>
            {preview.length > 0 && (
              <Button
                size="small"
                disabledFocusable={busy}
                data-action="mend-all"
                onClick={confirm}
              >
                {t("check.confirm", { count: preview.length })}
              </Button>
            )}
          </div>
        </MessageBarBody>
      </MessageBar>
    </section>
  );
};
