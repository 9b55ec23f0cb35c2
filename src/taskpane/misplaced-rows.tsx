import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type ContestedHeader, contestedHeaders } from "../form/contested-headers";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { currentForm } from "./workbook-state";

const mostNamed = 10;

/** Where a whole column of codes is gone, the first few stand for all. */
const printed = (codes: readonly string[]): string =>
  [...codes.slice(0, mostNamed), ...(codes.length > mostNamed ? ["…"] : [])].join("、");

/** Names headers that are to be put right, each by its cell. */
export const printedHeaders = (headers: readonly ContestedHeader[]): string =>
  headers.map(({ cell, header }) => `${cell}「${header}」`).join("、");

/**
 * Says of the form under the cursor which rows are not known by their codes, for the sheet's formulas may disagree there,
 * and which headers are in doubt.
 */
export const MisplacedRows = ({ workbook }: { readonly workbook: Workbook }): ReactElement => {
  const t = useTranslate();
  const location = currentForm(workbook.state)?.location;
  const { knownByText = [], contested = [] } = location ?? {};
  const headers = location === undefined ? [] : contestedHeaders(location);
  const sentences = [
    headers.length > 0 && t("condition.contestedColumns", { headers: printedHeaders(headers) }),
    knownByText.length > 0 && t("condition.knownByText", { codes: printed(knownByText) }),
    contested.length > 0 && t("condition.contested", { codes: printed(contested) }),
  ].filter((sentence) => sentence !== false);
  return (
    <>
      {sentences.map((sentence) => (
        <MessageBar key={sentence} intent="warning" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
};
