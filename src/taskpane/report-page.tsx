import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, useMemo, useRef, useState } from "react";
import type { OpenForm } from "../form/open-form";
import { reportHtml } from "../report/report-html";
import { ChartView } from "./chart-view";
import { FormPage } from "./form-page";
import { officialLanguage } from "./pane-language";
import { ReportChoices } from "./report-choices";
import { ReplacedSheets } from "./replaced-sheets";
import { ReportPreview } from "./report-preview";
import { useReport } from "./use-report";
import { useReportActions } from "./use-report-actions";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface ReportPageProps {
  readonly workbook: Workbook;
  readonly dark: boolean;
  readonly onInsert: () => void;
}

/** The Report page: what is copied, saved or added as a sheet, seen before it is. */
export const ReportPage = ({ workbook, dark, onInsert }: ReportPageProps): ReactElement => (
  <FormPage workbook={workbook} onInsert={onInsert}>
    {(form) => (
      <FormsReport
        workbook={workbook}
        current={form}
        all={workbook.state.forms ?? []}
        dark={dark}
      />
    )}
  </FormPage>
);

interface FormsReportProps {
  readonly workbook: Workbook;
  readonly all: readonly OpenForm[];
  readonly current: OpenForm;
  readonly dark: boolean;
}

const FormsReport = ({ workbook, all, current, dark }: FormsReportProps): ReactElement => {
  const t = useTranslate();
  const styles = useStyles();
  const making = useReport(all, current, workbook.records, dark);
  const page = useRef<HTMLDivElement>(null);
  const [byHand, setByHand] = useState(false);
  const { blocks, charts, drawingOf, ready, report } = making;
  const actions = useReportActions(workbook, making, () => {
    setByHand(true);
    selectContents(page.current);
  });
  const html = useMemo(
    () => reportHtml(blocks, (chart) => drawingOf(chart)?.paper ?? null),
    [blocks, drawingOf],
  );
  const notes = report.forms.flatMap((form) => form.notes);
  return (
    <div className={styles.page}>
      <ReportChoices all={all} making={making} />
      {notes.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <ul className={styles.notes} lang={officialLanguage}>
              {notes.map((note, index) => (
                <li key={index}>{note}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={!ready || actions.busy}
          onClick={() => {
            setByHand(false);
            actions.copy();
          }}
        >
          {t("report.copy")}
        </Button>
        <Button size="small" disabledFocusable={!ready || actions.busy} onClick={actions.saveWord}>
          {t("report.word")}
        </Button>
        <Button size="small" disabledFocusable={actions.busy} onClick={actions.addSheets}>
          {t("report.sheet")}
        </Button>
      </div>
      {actions.question !== null && (
        <ReplacedSheets
          sheets={actions.question}
          busy={actions.busy}
          onReplace={actions.replaceSheets}
          onCancel={actions.keepSheets}
        />
      )}
      {actions.busy && <Waiting words={t("report.working")} />}
      {byHand && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            {t("report.byHand")}{" "}
            <Button
              size="small"
              onClick={() => {
                selectContents(page.current);
              }}
            >
              {t("report.selectAll")}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {charts.map((chart) => (
        <ChartView key={chart.title} chart={chart} svg={drawingOf(chart)?.screen ?? null} />
      ))}
      {charts.length > 0 && !ready && <Text size={200}>{t("report.drawing")}</Text>}
      <ReportPreview html={html} pageRef={page} />
    </div>
  );
};

/** Selects everything in an element and gives it the focus, so that Ctrl+C copies it. */
const selectContents = (element: HTMLElement | null): void => {
  if (element === null) return;
  element.parentElement?.focus();
  window.getSelection()?.selectAllChildren(element);
};
