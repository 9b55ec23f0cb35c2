import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, useEffect } from "react";
import type { OpenForm } from "../form/open-form";
import { enteredMessages } from "./entered-messages";
import { onEscape } from "./on-escape";
import { useRemoval } from "./use-removal";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";
import type { Removal } from "./removal";

const useStyles = makeStyles({
  panel: { padding: tokens.spacingHorizontalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalS,
  },
});

interface RemoveFormPanelProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly onClose: () => void;
}

/** Says what removing a form would delete for good, and does it at the second click. Escape leaves everything as it is. */
export const RemoveFormPanel = ({
  workbook,
  form,
  onClose,
}: RemoveFormPanelProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { removal, changed, busy, confirm } = useRemoval(workbook, form.location.sheetId, onClose);
  const isShown = removal !== null;
  useEffect(() => {
    // The panel stands above the page, which may have been scrolled away from it.
    if (isShown) document.documentElement.scrollTop = 0;
  }, [isShown]);
  if (removal === null) return <Waiting words={t("remove.reading")} />;
  return (
    <section
      className={styles.panel}
      aria-label={t("remove.label")}
      onKeyDown={onEscape(() => {
        if (!busy) onClose();
      })}
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>
            {t("remove.question", { form: `${form.rubric.short} ${form.rubric.title}` })}
          </MessageBarTitle>
          <Loss removal={removal} />
          <Text block>{t("remove.noUndo")}</Text>
          {changed && (
            <Text block weight="semibold" role="alert">
              {t("remove.changed")}
            </Text>
          )}
          <div className={styles.buttons}>
            <Button autoFocus size="small" disabledFocusable={busy} onClick={onClose}>
              {t("remove.cancel")}
            </Button>
            <Button size="small" disabledFocusable={busy} data-action="remove" onClick={confirm}>
              {t("remove.confirm")}
            </Button>
          </div>
          {busy && <Waiting words={t("remove.removing")} />}
        </MessageBarBody>
      </MessageBar>
    </section>
  );
};

/** The sheets and the entries that would be lost. */
const Loss = ({ removal }: { readonly removal: Removal }): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { sheets, entered } = removal;
  const names = sheets.map(({ name }) => name).join(t("insert.doneBetween"));
  const lost = enteredMessages(entered);
  return (
    <>
      <Text block>
        {t(sheets.length === 1 ? "remove.sheet" : "remove.sheets", {
          count: sheets.length,
          sheets: names,
        })}
      </Text>
      <Text block>{t(lost.length === 0 ? "remove.nothingEntered" : "remove.entered")}</Text>
      {lost.length > 0 && (
        <ul className={styles.list}>
          {lost.map(({ key, values }) => (
            <li key={key}>{t(key, values)}</li>
          ))}
        </ul>
      )}
    </>
  );
};
