import { lazy, type ReactElement, Suspense } from "react";
import { FormList } from "./form-list";
import { InsertDone } from "./insert-done";
import type { PaneStorage } from "./surroundings";
import { useInsert } from "./use-insert";
import { useTranslate } from "./use-translate";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";

const InsertChoices = lazy(() =>
  import("./insert-choices").then((module) => ({ default: module.InsertChoices })),
);

interface InsertPageProps {
  readonly workbook: Workbook;
  readonly storage: PaneStorage;
  readonly onFill: () => void;
}

/** The Insert page: the list of forms, then the choices for one of them, then what was inserted. */
export const InsertPage = ({ workbook, storage, onFill }: InsertPageProps): ReactElement | null => {
  const t = useTranslate();
  const insert = useInsert(workbook, storage);
  const { rubrics } = workbook.state;
  if (rubrics === null) {
    return workbook.state.problem === null ? <Waiting words={t("insert.loading")} /> : null;
  }
  if (insert.done !== null) {
    return <InsertDone names={insert.done} onFill={onFill} onAnother={insert.startOver} />;
  }
  if (insert.choice === null) {
    return (
      <FormList rubrics={rubrics} lastUsed={storage.read("last-form")} onChoose={insert.choose} />
    );
  }
  return (
    <Suspense fallback={<Waiting />}>
      <InsertChoices choice={insert.choice} insert={insert} />
    </Suspense>
  );
};
