import { lazy, type ReactElement } from "react";
import { officialIndex } from "../official/official-index";
import { FormList } from "./form-list";
import { InsertDone } from "./insert-done";
import type { PaneStorage } from "./surroundings";
import { useInsert } from "./use-insert";
import type { Workbook } from "./use-workbook";

const InsertChoices = lazy(() =>
  import("./insert-choices").then((module) => ({ default: module.InsertChoices })),
);

interface InsertPageProps {
  readonly workbook: Workbook;
  readonly storage: PaneStorage;
  readonly onFill: () => void;
}

/** The Insert page: the list of forms, then the choices for one of them, then what was inserted. */
export const InsertPage = ({ workbook, storage, onFill }: InsertPageProps): ReactElement => {
  const insert = useInsert(workbook, storage);
  if (insert.done !== null) {
    return <InsertDone done={insert.done} onFill={onFill} onAnother={insert.startOver} />;
  }
  if (insert.choice === null) {
    return (
      <FormList
        forms={officialIndex}
        lastUsed={storage.read("last-form")}
        choosing={insert.choosing}
        onChoose={insert.choose}
      />
    );
  }
  // No Suspense here: the list stays until the choices have arrived.
  return <InsertChoices choice={insert.choice} insert={insert} />;
};
