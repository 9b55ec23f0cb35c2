import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef } from "react";
import { CheckFormView } from "./check-form-view";
import type { Wanted } from "./check-repair";
import { isFocusLost } from "./lost-focus";
import { MendPreview } from "./mend-preview";
import { NoForm } from "./no-form";
import { PolicySwitch } from "./policy-switch";
import type { Check } from "./use-check";
import { useMending } from "./use-mending";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";
import { currentForm } from "./workbook-state";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CheckPageProps {
  readonly workbook: Workbook;
  readonly check: Check;
  readonly onInsert: () => void;
}

/** The Check page: what is not right in the workbook's forms, why, and how it is put right. */
export const CheckPage = ({ workbook, check, onInsert }: CheckPageProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const mending = useMending(workbook, check);
  const { look } = check;
  useEffect(() => {
    void look();
  }, [look]);
  const form = currentForm(workbook.state);
  const forms = check.forms ?? [];
  if (workbook.state.forms !== null && forms.length === 0 && check.lookedAt !== null) {
    return <NoForm onInsert={onInsert} />;
  }
  const busy = check.looking || mending.busy;
  return (
    <div className={styles.page}>
      <Summary check={check} />
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => void look()}>
          {t("check.again")}
        </Button>
        <MendAll check={check} busy={busy} onPropose={mending.propose} />
      </div>
      {busy && <Waiting words={t("check.working")} />}
      {mending.preview !== null && <MendPreview mending={mending} />}
      {forms.map((findings) => (
        <CheckFormView
          key={findings.form.location.sheetId}
          workbook={workbook}
          findings={findings}
          named={forms.length > 1}
          busy={busy}
          onMend={mending.mend}
        />
      ))}
      {form !== null && (
        <PolicySwitch key={form.location.sheetId} form={form} check={check} mending={mending} />
      )}
    </div>
  );
};

/** How much was found, or that nothing was; announced when it changes. */
const Summary = ({ check }: { readonly check: Check }): ReactElement => {
  const t = useTranslate();
  const { lookedAt, count, forms } = check;
  const values = { count, forms: (forms ?? []).length, time: lookedAt?.getTime() ?? 0 };
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A finding that is put right takes its button away: the keyboard goes on from here, not from the page's top.
    if (isFocusLost()) summary.current?.focus();
  }, [count]);
  return (
    <div ref={summary} tabIndex={-1} role="status" data-findings={lookedAt === null ? "" : count}>
      {lookedAt !== null && <Text>{t(count === 0 ? "check.clean" : "check.found", values)}</Text>}
    </div>
  );
};

interface MendAllProps {
  readonly check: Check;
  readonly busy: boolean;
  readonly onPropose: (wanted: readonly Wanted[]) => void;
}

const MendAll = ({ check, busy, onPropose }: MendAllProps): ReactElement | null => {
  const t = useTranslate();
  const wanted = (check.forms ?? []).flatMap(({ form, mendable }): readonly Wanted[] =>
    mendable.length === 0 ? [] : [{ sheetId: form.location.sheetId, damage: mendable }],
  );
  const count = wanted.reduce((sum, { damage }) => sum + damage.length, 0);
  if (count === 0) return null;
  return (
    <Button
      size="small"
      appearance="primary"
      disabledFocusable={busy}
      onClick={() => {
        onPropose(wanted);
      }}
    >
      {t("check.mendAll", { count })}
    </Button>
  );
};
