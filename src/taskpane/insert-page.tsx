import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement } from "react";
import { officialIndex } from "../official/official-index";
import { ExampleLine } from "./example-line";
import { FormList } from "./form-list";
import { InsertDone } from "./insert-done";
import type { PaneStorage } from "./surroundings";
import type { ExampleForm } from "./use-example";
import { useInsert } from "./use-insert";
import type { Workbook } from "./use-workbook";

const InsertChoices = lazy(() =>
  import("./insert-choices").then((module) => ({ default: module.InsertChoices })),
);

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface InsertPageProps {
  readonly workbook: Workbook;
  readonly storage: PaneStorage;
  readonly example: ExampleForm;
  readonly onFill: () => void;
}

/** The Insert page: the list of forms with the example, then the choices for one of them, then what was inserted. */
export const InsertPage = (props: InsertPageProps): ReactElement => {
  const { workbook, storage, example, onFill } = props;
  const styles = useStyles();
  const insert = useInsert(workbook, storage);
  if (insert.done !== null) {
    return <InsertDone done={insert.done} onFill={onFill} onAnother={insert.startOver} />;
  }
  if (insert.choice === null) {
    return (
      <div className={styles.page}>
        {example.standing !== null && <ExampleLine example={example} />}
        <FormList
          forms={officialIndex}
          lastUsed={storage.read("last-form")}
          choosing={insert.choosing}
          onChoose={insert.choose}
        />
        {example.standing === null && <ExampleLine example={example} />}
      </div>
    );
  }
  // No Suspense here: the list stays until the choices have arrived.
  return <InsertChoices choice={insert.choice} insert={insert} />;
};
