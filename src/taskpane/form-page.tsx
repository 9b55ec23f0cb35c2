import type { ReactElement } from "react";
import type { OpenForm } from "../form/open-form";
import { NoForm } from "./no-form";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";
import { currentForm } from "./workbook-state";

interface FormPageProps {
  readonly workbook: Workbook;
  /** What else may be the case where no form is found. */
  readonly hint?: string;
  readonly onInsert: () => void;
  /** The page of the form under the cursor. */
  readonly children: (form: OpenForm) => ReactElement;
}

/** A page about a form: waits until the workbook was read, and offers to insert a form where there is none. */
export const FormPage = ({ workbook, hint, onInsert, children }: FormPageProps): ReactElement => {
  const { state } = workbook;
  const form = currentForm(state);
  if (form !== null) return children(form);
  if (state.forms === null && state.problem === null) return <Waiting />;
  return <NoForm onInsert={onInsert} {...(hint === undefined ? {} : { hint })} />;
};
