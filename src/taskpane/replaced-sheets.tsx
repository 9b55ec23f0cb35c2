import type { ReactElement } from "react";
import type { EarlierReportSheet } from "../report/earlier-report-sheets";
import { ChangesPanel } from "./changes-panel";
import { namedCells } from "./overview-message";
import { useTranslate } from "./use-translate";

interface ReplacedSheetsProps {
  readonly sheets: readonly EarlierReportSheet[];
  readonly busy: boolean;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** Says what somebody has written on the 報告 sheets that are about to be replaced; nothing is before the second click. */
export const ReplacedSheets = ({
  sheets,
  busy,
  onReplace,
  onCancel,
}: ReplacedSheetsProps): ReactElement => {
  const t = useTranslate();
  return (
    <ChangesPanel
      label={t("report.replaceLabel")}
      listLabel={t("report.replaceList")}
      question={t("report.replaceQuestion")}
      busy={busy}
      onCancel={onCancel}
      confirm={{ words: t("report.replace"), action: "replace-report", onConfirm: onReplace }}
    >
      {sheets.map(({ sheetId, name, foreign }) => (
        <li key={sheetId}>
          {t(foreign.length > namedCells ? "report.replaceMany" : "report.replaceCells", {
            sheet: name,
            cells: foreign.slice(0, namedCells).join(t("overview.between")),
            count: foreign.length,
          })}
        </li>
      ))}
    </ChangesPanel>
  );
};
