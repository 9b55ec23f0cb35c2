import { useCallback, useEffect, useMemo, useState } from "react";
import type { FormLocation } from "../form/form-location";
import type { OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import type { SheetSetup } from "../form/sheet-setup";
import type { FormFindings } from "./check-findings";
import type { LookedAt } from "./check-look";
import type { Workbook } from "./use-workbook";
import { currentForm } from "./workbook-state";

/** What is not right in the workbook's forms, as far as it is known. */
export interface Check {
  /** Of every form, the shown one first; null until it is known. */
  readonly forms: readonly FormFindings[] | null;
  readonly count: number;
  /** When validations, formats and looks were read last; null before that. */
  readonly lookedAt: Date | null;
  readonly looking: boolean;
  /** Reads everything anew. */
  readonly look: () => Promise<void>;
  /** What a form's cells carried besides contents when it was looked at; null when it has changed its shape since. */
  readonly setupOf: (form: OpenForm) => SheetSetup | null;
}

interface Looks {
  readonly at: Date | null;
  readonly forms: readonly LookedAt[];
}

type FindingsOf = (
  form: OpenForm,
  setup: SheetSetup | null,
  records: readonly SheetCells[],
) => FormFindings;

/**
 * Follows the findings of all forms. Contents are judged with every edit; what cells carry besides them is read only
 * when asked for.
 */
export const useCheck = (workbook: Workbook): Check => {
  const { state, records } = workbook;
  const { looks, looking, look } = useLooks(workbook);
  const findingsOf = useFindings((state.forms ?? []).length + looks.forms.length > 0);
  const setupOf = useCallback((form: OpenForm): SheetSetup | null => setupIn(looks, form), [looks]);
  const shown = currentForm(state)?.location.sheetId ?? null;
  const forms = useMemo(() => {
    if (findingsOf === null || state.forms === null) return null;
    const live = state.forms.map((form) => findingsOf(form, setupOf(form), records));
    const lost = looks.forms
      .filter(({ form }) => isLost(form, state.forms ?? []))
      .map(({ form, setup }) => findingsOf(form, setup, records));
    const isShown = ({ form }: FormFindings): boolean => form.location.sheetId === shown;
    const all = [...live, ...lost];
    return [...all.filter(isShown), ...all.filter((each) => !isShown(each))];
  }, [findingsOf, setupOf, looks, state.forms, shown, records]);
  return {
    forms,
    count: (forms ?? []).reduce((sum, { count }) => sum + count, 0),
    lookedAt: looks.at,
    looking,
    look,
    setupOf,
  };
};

/** The judging comes as a chunk of its own once there is a form to judge. */
const useFindings = (wanted: boolean): FindingsOf | null => {
  const [findingsOf, setFindingsOf] = useState<FindingsOf | null>(null);
  useEffect(() => {
    if (!wanted || findingsOf !== null) return;
    void import("./check-findings").then((module) => {
      setFindingsOf(() => module.findingsOf);
    });
  }, [wanted, findingsOf]);
  return findingsOf;
};

const useLooks = ({
  host,
  rubrics,
  tell,
}: Workbook): Pick<Check, "look" | "looking"> & { readonly looks: Looks } => {
  const [looks, setLooks] = useState<Looks>({ at: null, forms: [] });
  const [looking, setLooking] = useState(false);
  const lookAnew = useCallback(async (): Promise<void> => {
    const [{ lookAtForms }, { openForm }, known] = await Promise.all([
      import("./check-look"),
      import(/* webpackChunkName: "forms" */ "../form/open-form"),
      rubrics(),
    ]);
    const looked = known === null ? null : await lookAtForms(host, known);
    if (looked?.ok === true) {
      for (const { cells, location } of looked.value.map(({ form }) => form))
        if (location.markerLost !== true)
          tell({ type: "sheet-read", cells, form: openForm(cells, known ?? []) });
      setLooks({ at: new Date(), forms: looked.value });
    } else if (looked !== null) tell({ type: "problem", problem: looked.error });
  }, [host, rubrics, tell]);
  const look = useCallback(async (): Promise<void> => {
    setLooking(true);
    await lookAnew().finally(() => {
      setLooking(false);
    });
  }, [lookAnew]);
  return { looks, looking, look };
};

const setupIn = ({ forms }: Looks, form: OpenForm): SheetSetup | null => {
  const looked = forms.find((each) => each.form.location.sheetId === form.location.sheetId);
  return looked !== undefined && shapeOf(looked.form.location) === shapeOf(form.location)
    ? looked.setup
    : null;
};

/** Where the cells of a form stand: what was read of them holds only while they have not moved. */
const shapeOf = ({ rows, columns, headerRow }: FormLocation): string =>
  JSON.stringify([[...rows], columns, headerRow]);

const isLost = ({ location }: OpenForm, live: readonly OpenForm[]): boolean =>
  location.markerLost === true && live.every((form) => form.location.sheetId !== location.sheetId);
