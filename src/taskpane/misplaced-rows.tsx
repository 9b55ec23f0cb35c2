import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { currentForm } from "./workbook-state";

/** Says of the form under the cursor which rows are not known by their codes: the sheet's formulas may disagree there. */
export const MisplacedRows = ({ workbook }: { readonly workbook: Workbook }): ReactElement => {
  const t = useTranslate();
  const { knownByText, contested } = currentForm(workbook.state)?.location ?? {};
  return (
    <>
      {knownByText !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t("condition.knownByText", { codes: knownByText.join("、") })}
          </MessageBarBody>
        </MessageBar>
      )}
      {contested !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t("condition.contested", { codes: contested.join("、") })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
};
