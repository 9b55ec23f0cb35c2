import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { locateState } from "../form/locate-state";
import type { OpenForm } from "../form/open-form";
import { stateWords } from "../messages/states";
import { stateRules } from "../plan/form-state";
import { AppealDraft } from "./appeal-draft";
import { LogSwitch } from "./log-switch-view";
import { onEscape } from "./on-escape";
import { officialLanguage } from "./pane-language";
import { StateRefusal } from "./state-refusal";
import type { PaneStorage } from "./surroundings";
import { useStateChange } from "./use-state-change";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StatePanelProps {
  readonly workbook: Workbook;
  readonly form: OpenForm;
  readonly storage: PaneStorage;
  readonly onClose: () => void;
}

/** A form's state and what goes with it: who changes it, the 變更紀錄, the draft of an appeal. */
export const StatePanel = (props: StatePanelProps): ReactElement => {
  const { workbook, form, storage, onClose } = props;
  const t = useTranslate();
  const styles = useStyles();
  useEffect(() => {
    // The panel stands above the page, which may have been scrolled away from it.
    document.documentElement.scrollTop = 0;
  }, []);
  return (
    <section
      className={styles.panel}
      aria-label={t("formState.title")}
      onKeyDown={onEscape(onClose)}
    >
      <StateChoice workbook={workbook} form={form} />
      <AuthorFields workbook={workbook} storage={storage} />
      <LogSwitch workbook={workbook} />
      <AppealDraft workbook={workbook} sheetId={form.location.sheetId} storage={storage} />
      <div className={styles.buttons}>
        <Button size="small" onClick={onClose}>
          {t("formState.close")}
        </Button>
      </div>
    </section>
  );
};

const StateChoice = ({ workbook, form }: Omit<StatePanelProps, "storage" | "onClose">) => {
  const t = useTranslate();
  const styles = useStyles();
  const { state: now } = locateState(form.cells, form.location);
  const { busy, refusal, change } = useStateChange(workbook, form.location.sheetId);
  return (
    <>
      <Text as="h2" className={styles.title} weight="semibold">
        {t("formState.label", { state: stateWords[now] })}
      </Text>
      <div className={styles.buttons} role="group" aria-label={t("formState.choose")}>
        {stateRules.map(({ state, word }, index) => (
          <Button
            key={state}
            autoFocus={index === 0}
            size="small"
            lang={officialLanguage}
            appearance={state === now ? "primary" : "secondary"}
            aria-pressed={state === now}
            disabledFocusable={busy}
            data-form-state={state}
            onClick={() => {
              change(state);
            }}
          >
            {word}
          </Button>
        ))}
      </div>
      {busy && <Waiting words={t("formState.working")} />}
      {refusal !== null && <StateRefusal workbook={workbook} form={form} refusal={refusal} />}
    </>
  );
};

const AuthorFields = ({ workbook, storage }: Pick<StatePanelProps, "workbook" | "storage">) => {
  const t = useTranslate();
  const { log } = workbook.connection;
  const [who, setWho] = useState(storage.read("author") ?? "");
  const [reason, setReason] = useState(log.occasion().reason);
  const tell = (author: { readonly who: string; readonly reason: string }): void => {
    log.setAuthor(author);
    storage.write("author", author.who);
  };
  return (
    <>
      <Field label={t("formState.who")}>
        <Input
          size="small"
          value={who}
          onChange={(_, { value }) => {
            setWho(value);
            tell({ who: value, reason });
          }}
        />
      </Field>
      <Field label={t("formState.reason")}>
        <Input
          size="small"
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
            tell({ who, reason: value });
          }}
        />
      </Field>
    </>
  );
};
