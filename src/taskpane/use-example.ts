import { isExampleSheet } from "../form/example-sheet";
import type { OpenForm } from "../form/open-form";
import { useBusy } from "./use-busy";
import type { Workbook } from "./use-workbook";
import type { TakeBack } from "./workbook-state";

/** The example form: whether the workbook has one, and what can be done about it. */
export interface ExampleForm {
  /** Null while the workbook has none. */
  readonly standing: OpenForm | null;
  /** Whether a newcomer is shown the way to it: not in a workbook that somebody works in. */
  readonly offered: boolean;
  readonly busy: boolean;
  readonly insert: () => void;
  readonly remove: () => void;
}

/** Inserts the example and has it removed; `onInserted` shows it, `onRemove` removes a form and asks where entries would be lost. */
export const useExample = (
  workbook: Workbook,
  onInserted: () => void,
  onRemove: (form: OpenForm) => void,
): ExampleForm => {
  const { busy, whileBusy } = useBusy();
  const { forms } = workbook.state;
  const standing = forms?.find(({ location }) => isExampleSheet(location.sheetName)) ?? null;
  const insert = async (): Promise<void> => {
    // A chunk of its own: few ask for it.
    const { insertExample } = await import("./insert-example");
    const inserted = await insertExample(workbook);
    if (inserted === null) return;
    const { form, names } = inserted;
    const takeBack: TakeBack = () => {
      if (form !== null) onRemove(form);
      return Promise.resolve();
    };
    workbook.tell({
      type: "noted",
      message: { key: "example.inserted", values: { sheet: names.join() } },
      ...(form === null ? {} : { takeBack }),
    });
    onInserted();
  };
  return {
    standing,
    offered: forms?.length === 0,
    busy,
    insert: () => {
      whileBusy(insert);
    },
    remove: () => {
      if (standing !== null) onRemove(standing);
    },
  };
};
