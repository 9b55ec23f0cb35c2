import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { dayFaults, deadlineMessage, readDays, type TypedDays } from "./appeal-days";
import { DayField } from "./day-field";
import { draftAppeal } from "./draft-appeal";
import type { PaneStorage } from "./surroundings";
import { useBusy } from "./use-busy";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

const useStyles = makeStyles({
  draft: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface AppealDraftProps {
  readonly workbook: Workbook;
  readonly sheetId: string;
  readonly storage: PaneStorage;
}

/** Adds a sheet with a draft appeal and shows the last day for it; the date of receipt may come later. */
export const AppealDraft = ({ workbook, sheetId, storage }: AppealDraftProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { host, rubrics, tell } = workbook;
  const [days, setDays] = useTypedDays(storage);
  const [isNothing, setNothing] = useState(false);
  const { busy, whileBusy } = useBusy();
  const draft = async (): Promise<void> => {
    const read = readDays(days);
    const known = read === null ? null : await rubrics();
    if (read === null || known === null) return;
    const outcome = await draftAppeal(host, known, sheetId, read);
    setNothing(outcome.kind === "nothing");
    if (outcome.kind === "failed") tell({ type: "problem", problem: outcome.problem });
    if (outcome.kind === "done") tell({ type: "noted", message: outcome.message });
  };
  const deadline = deadlineMessage(days);
  return (
    <div className={styles.draft}>
      <DayFields days={days} onChange={setDays} />
      <Text size={200} role="status" data-figure="deadline">
        {t(deadline.key, deadline.values)}
      </Text>
      <div>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            whileBusy(draft);
          }}
        >
          {t("formState.appeal")}
        </Button>
      </div>
      {isNothing && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("formState.appealNothing")}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
};

/** Holidays are the same for every form, so they are kept; the date of receipt is this form's. */
const useTypedDays = (storage: PaneStorage) => {
  const [days, setDays] = useState<TypedDays>(() => ({
    received: "",
    holidays: storage.read("holidays") ?? "",
    makeUpDays: storage.read("make-up-days") ?? "",
  }));
  const change = (changed: TypedDays): void => {
    setDays(changed);
    storage.write("holidays", changed.holidays);
    storage.write("make-up-days", changed.makeUpDays);
  };
  return [days, change] as const;
};

interface DayFieldsProps {
  readonly days: TypedDays;
  readonly onChange: (days: TypedDays) => void;
}

const DayFields = ({ days, onChange }: DayFieldsProps): ReactElement => {
  const t = useTranslate();
  const faults = dayFaults(days);
  return (
    <>
      <DayField
        label={t("formState.received")}
        hint={t("formState.receivedHint")}
        value={days.received}
        fault={faults.received}
        several={false}
        onChange={(received) => {
          onChange({ ...days, received });
        }}
      />
      <DayField
        label={t("formState.holidays")}
        hint={t("formState.holidaysHint")}
        value={days.holidays}
        fault={faults.holidays}
        several
        onChange={(holidays) => {
          onChange({ ...days, holidays });
        }}
      />
      <DayField
        label={t("formState.makeUpDays")}
        hint={t("formState.makeUpDaysHint")}
        value={days.makeUpDays}
        fault={faults.makeUpDays}
        several
        onChange={(makeUpDays) => {
          onChange({ ...days, makeUpDays });
        }}
      />
    </>
  );
};
