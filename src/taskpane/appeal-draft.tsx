import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { type AppealOutcome, draftAppeal } from "./draft-appeal";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

const useStyles = makeStyles({
  draft: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface AppealDraftProps {
  readonly workbook: Workbook;
  readonly sheetId: string;
}

/** Adds a sheet with a draft appeal; the date of receipt may come later. */
export const AppealDraft = ({ workbook, sheetId }: AppealDraftProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { host, rubrics, tell } = workbook;
  const [received, setReceived] = useState("");
  const [refused, setRefused] = useState<AppealOutcome["kind"] | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = async (): Promise<void> => {
    const known = await rubrics();
    if (known === null) return;
    const outcome = await draftAppeal(host, known, sheetId, received);
    setRefused(outcome.kind);
    if (outcome.kind === "failed") tell({ type: "problem", problem: outcome.problem });
    if (outcome.kind === "done") tell({ type: "noted", message: outcome.message });
  };
  const words = {
    ...(refused === "bad-day" ? { validationMessage: t("formState.badDay") } : {}),
    ...(refused === "nothing" ? { validationMessage: t("formState.appealNothing") } : {}),
  };
  return (
    <div className={styles.draft}>
      <Field label={t("formState.received")} hint={t("formState.receivedHint")} {...words}>
        <Input
          size="small"
          value={received}
          onChange={(_, { value }) => {
            setReceived(value);
            setRefused(null);
          }}
        />
      </Field>
      <div>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            setBusy(true);
            void draft().finally(() => {
              setBusy(false);
            });
          }}
        >
          {t("formState.appeal")}
        </Button>
      </div>
    </div>
  );
};
