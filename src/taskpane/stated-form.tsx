import { lazy, type ReactElement, Suspense } from "react";
import type { PaneStorage } from "./surroundings";
import type { Workbook } from "./use-workbook";
import { Waiting } from "./waiting";

const StatePanel = lazy(() =>
  import("./state-panel").then((module) => ({ default: module.StatePanel })),
);

interface StatedFormProps {
  readonly workbook: Workbook;
  /** Null while no form's state is looked at. */
  readonly sheetId: string | null;
  readonly storage: PaneStorage;
  readonly onClose: () => void;
}

/** The panel about the state of the form on a sheet, as long as there is one. */
export const StatedForm = (props: StatedFormProps): ReactElement | null => {
  const { workbook, sheetId, storage, onClose } = props;
  const form = (workbook.state.forms ?? []).find(({ location }) => location.sheetId === sheetId);
  return form === undefined ? null : (
    <Suspense fallback={<Waiting />}>
      <StatePanel
        key={form.location.sheetId}
        workbook={workbook}
        form={form}
        storage={storage}
        onClose={onClose}
      />
    </Suspense>
  );
};
