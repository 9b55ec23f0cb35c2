import { useEffect, useState, useTransition } from "react";
import { isExampleSheet } from "../form/example-sheet";
import type { SheetSummary } from "../host/workbook-host";
import { type InsertedSheets, insertForm } from "./insert-form";
import type { InsertChoice } from "./insert-model";
import { overviewAfterInsert, type OverviewPreview } from "./overview-preview";
import type { PaneStorage } from "./surroundings";
import { useBusy } from "./use-busy";
import type { Workbook } from "./use-workbook";

/** The Insert page's state and what can be done on it. */
export interface Insert {
  /** The form that is being prepared; null while the list is shown. */
  readonly choice: InsertChoice | null;
  readonly sheets: readonly SheetSummary[];
  /** What the insert would do to the 總表; null while the workbook needs none. */
  readonly overview: OverviewPreview | null;
  readonly autoShow: boolean;
  readonly busy: boolean;
  /** Null before. */
  readonly done: InsertedSheets | null;
  /** The id of the form whose choices are on their way; null otherwise. */
  readonly choosing: string | null;
  readonly choose: (id: string) => void;
  readonly change: (changed: Partial<InsertChoice>) => void;
  readonly setAutoShow: (on: boolean) => void;
  readonly startOver: () => void;
  readonly insert: () => void;
}

/** Prepares and carries out one insert; a failure arrives as the workbook's problem and leaves the choices. */
export const useInsert = (workbook: Workbook, storage: PaneStorage): Insert => {
  const [choice, setChoice] = useState<InsertChoice | null>(null);
  const { choosing, choose } = useChoosing(workbook, setChoice);
  const [autoShow, setAutoShow] = useState(false);
  const { busy, whileBusy } = useBusy();
  const [done, setDone] = useState<InsertedSheets | null>(null);
  const {
    forms,
    overview: { sheetName },
  } = workbook.state;
  const listed = forms?.filter(({ location }) => !isExampleSheet(location.sheetName)) ?? [];
  const overview = overviewAfterInsert(listed.length, sheetName);
  const sheets = useSheets(workbook, choice?.rubric.id ?? null);

  const insert = async (chosen: InsertChoice): Promise<void> => {
    const withOverview = chosen.withOverview && overview !== null;
    const inserted = await insertChoice(workbook, { ...chosen, withOverview }, autoShow);
    if (inserted !== null) {
      storage.write("last-form", chosen.rubric.id);
      setDone(inserted);
    }
  };

  return {
    choice,
    sheets,
    overview,
    autoShow,
    busy,
    done,
    setAutoShow,
    choosing,
    choose,
    change: (changed) => {
      setChoice((before) => (before === null ? null : { ...before, ...changed }));
    },
    startOver: () => {
      setChoice(null);
      setDone(null);
    },
    insert: () => {
      if (choice !== null) whileBusy(() => insert(choice));
    },
  };
};

/** Loads the form that is chosen in the list, which stays until then; of two choices the last one counts. */
const useChoosing = (
  { rubrics, tell }: Workbook,
  onChoice: (choice: InsertChoice) => void,
): Pick<Insert, "choosing" | "choose"> => {
  const [asked, setAsked] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  return {
    choosing: pending ? asked : null,
    choose: (id) => {
      tell({ type: "problem", problem: null });
      setAsked(id);
      startTransition(async () => {
        const rubric = (await rubrics())?.find((each) => each.id === id);
        if (rubric === undefined) return;
        // React takes what comes after an await for a transition only where it is said again.
        startTransition(() => {
          onChoice({
            rubric,
            situations: {},
            alert: "refuse",
            target: "new-sheet",
            withOverview: true,
          });
        });
      });
    },
  };
};

/** The workbook's sheets as they are when a form was chosen. */
const useSheets = ({ host, tell }: Workbook, rubricId: string | null): readonly SheetSummary[] => {
  const [sheets, setSheets] = useState<readonly SheetSummary[]>([]);
  useEffect(() => {
    let gone = false;
    if (rubricId !== null) {
      void host.listSheets().then((listed) => {
        if (gone) return;
        if (listed.ok) setSheets(listed.value);
        else tell({ type: "problem", problem: listed.error });
      });
    }
    return () => {
      gone = true;
    };
  }, [host, tell, rubricId]);
  return sheets;
};

/** Inserts what was chosen; null when nothing was inserted. */
const insertChoice = async (
  workbook: Workbook,
  { rubric, ...choice }: InsertChoice,
  autoShow: boolean,
): Promise<InsertedSheets | null> => {
  // A chunk of its own: the list of forms does without it.
  const { planChoice } = await import("./insert-model");
  return insertForm(workbook, {
    rubric,
    planFor: (taken) => planChoice({ rubric, ...choice }, taken),
    target: choice.target,
    withOverview: choice.withOverview,
    autoShow,
  });
};
