import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { IndicatorPage } from "./indicator-page";
import { indicatorView } from "./indicator-view";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";
import { currentForm, currentIndicator } from "./workbook-state";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface FillPageProps {
  readonly workbook: Workbook;
  readonly onInsert: () => void;
}

/** The Fill page: the indicator of the selected row. */
export const FillPage = ({ workbook, onInsert }: FillPageProps): ReactElement => {
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
    </div>
  );
};
