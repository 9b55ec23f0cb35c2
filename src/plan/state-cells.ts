import { stateCellWords, stateWords } from "../messages/states";
import type { ColumnKey } from "./columns";
import type { FormState } from "./form-state";
import { printFinalLink } from "./marker";
import { textContent } from "./planned-row";
import type { CellPlan } from "./workbook-plan";

/** Where the header block shows a form's state: in the row of 訪視日期, right of 視導委員. */
export const stateColumns = {
  label: "finding",
  value: "remark",
  /** Outside the print area. */
  link: "allowed",
} as const satisfies Readonly<Record<string, ColumnKey>>;

/** Plans the words before the state. */
export const stateLabelCell = (): CellPlan => ({
  content: textContent(stateCellWords.label),
  style: "fieldRight",
});

/** Plans the cell of the state: no entry, for a state is not typed but reached. */
export const stateCell = (state: FormState): CellPlan => ({
  content: textContent(stateWords[state]),
  style: "state",
});

/** Plans the cell that ties a final form to its record; empty for a form that is not final. */
export const finalLinkCell = (fingerprint: string | null): CellPlan => ({
  content: fingerprint === null ? null : textContent(printFinalLink(fingerprint)),
  style: "marker",
});
