import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { OverviewBar } from "./overview-bar";
import { ProblemBar } from "./problem-bar";
import { MisplacedRows } from "./misplaced-rows";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";

/** What a person has to know before going on: problems, the workbook's condition, unfinished sheets, a 總表 that is not right. */
export const Notices = ({ workbook }: { readonly workbook: Workbook }): ReactElement => {
  const t = useTranslate();
  const { connection, state, tell } = workbook;
  const [kept, setKept] = useState<readonly string[]>([]);
  const remainders = state.remainders.filter(({ sheetId }) => !kept.includes(sheetId));
  return (
    <div>
      {state.problem !== null && (
        <ProblemBar
          problem={state.problem}
          onDismiss={() => {
            tell({ type: "problem", problem: null });
          }}
        />
      )}
      {state.condition.readOnly && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("condition.readOnly")}</MessageBarBody>
        </MessageBar>
      )}
      {state.condition.manualCalculation && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("condition.manual")}</MessageBarBody>
        </MessageBar>
      )}
      <MisplacedRows workbook={workbook} />
      {state.waiting && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t("condition.waiting")}</MessageBarBody>
        </MessageBar>
      )}
      <OverviewBar workbook={workbook} />
      {remainders.map(({ sheetId, sheetName }) => (
        <MessageBar key={sheetId} intent="warning" layout="multiline">
          <MessageBarBody>{t("remainder.found", { sheet: sheetName })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void connection.removeRemainder(sheetId)}>
              {t("remainder.remove")}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setKept([...kept, sheetId]);
              }}
            >
              {t("remainder.keep")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
};
