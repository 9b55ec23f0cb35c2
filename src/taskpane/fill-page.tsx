import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { ReactElement } from "react";
import { IndicatorPage } from "./indicator-page";
import { indicatorView } from "./indicator-view";
import type { Steps } from "./use-steps";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";
import { currentForm, currentIndicator } from "./workbook-state";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  steps: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface FillPageProps {
  readonly workbook: Workbook;
  readonly steps: Steps;
  readonly onInsert: () => void;
}

/** The Fill page: the indicator of the selected row, and the steps to the next one. */
export const FillPage = ({ workbook, steps, onInsert }: FillPageProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const { state } = workbook;
  const form = currentForm(state);
  if (form === null) {
    if (state.forms === null && state.problem === null) return <Waiting />;
    return (
      <div className={styles.page}>
        <Text>{t("fill.none")}</Text>
        <Button appearance="primary" onClick={onInsert}>
          {t("fill.noneAction")}
        </Button>
      </div>
    );
  }
  const id = currentIndicator(state);
  const view = id === null ? null : indicatorView(form, id, state.role);
  return (
    <div className={styles.page}>
      {view === null ? (
        <Text>{t("fill.selectRow")}</Text>
      ) : (
        <IndicatorPage
          key={`${form.location.sheetId} ${view.indicator.id} ${view.role}`}
          workbook={workbook}
          form={form}
          view={view}
        />
      )}
      <div className={styles.steps}>
        <Button
          size="small"
          icon={<ArrowLeftRegular />}
          aria-keyshortcuts="Alt+ArrowUp"
          title="Alt+↑"
          onClick={steps.previous}
        >
          {t("fill.previous")}
        </Button>
        <Button
          size="small"
          appearance="primary"
          icon={<ArrowRightRegular />}
          iconPosition="after"
          aria-keyshortcuts="Alt+ArrowDown"
          title="Alt+↓"
          onClick={steps.nextMissing}
        >
          {t("fill.next")}
        </Button>
        <Button
          size="small"
          aria-keyshortcuts="Alt+Shift+ArrowDown"
          title="Alt+Shift+↓"
          onClick={steps.nextInvalid}
        >
          {t("fill.nextInvalid")}
        </Button>
      </div>
    </div>
  );
};
