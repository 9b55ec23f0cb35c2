import { stepTo } from "../form/entries-in-order";
import { scoredIndicatorsOf } from "../rubric/walk";
import type { MessageKey } from "./pane-language";
import type { OpenForm } from "../form/open-form";
import { shownEntries } from "./unit-filter";
import type { Workbook } from "./use-workbook";
import { currentForm, currentIndicator } from "./workbook-state";

/** Where the person can step to from the current indicator. */
export interface Steps {
  readonly nextMissing: () => void;
  readonly nextInvalid: () => void;
  readonly previous: () => void;
}

/** Steps through the current form in its sheet; says so when there is nothing left to step to. */
export const useSteps = (workbook: Workbook): Steps => {
  const step = (find: (form: OpenForm, from: string | null) => string | null): boolean => {
    const form = currentForm(workbook.state);
    if (form === null) return true;
    const target = find(form, currentIndicator(workbook.state));
    if (target === null) return false;
    void workbook.connection.goTo(form, target, workbook.state.role);
    return true;
  };
  const seek = (kind: "missing" | "invalid", none: MessageKey): void => {
    const { role } = workbook.state;
    const found = step((form, from) =>
      stepTo(shownEntries(form, role, workbook.units), from, kind),
    );
    if (!found) workbook.tell({ type: "noted", message: { key: none, values: {} } });
  };
  return {
    nextMissing: () => {
      seek("missing", "fill.noneMissing");
    },
    nextInvalid: () => {
      seek("invalid", "fill.noneInvalid");
    },
    previous: () => {
      step(indicatorBefore);
    },
  };
};

const indicatorBefore = (form: OpenForm, from: string | null): string | null => {
  const ids = scoredIndicatorsOf(form.rubric).map(({ id }) => id);
  const index = from === null ? -1 : ids.indexOf(from);
  return ids.at(index <= 0 ? -1 : index - 1) ?? null;
};
