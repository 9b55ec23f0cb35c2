import { useEffect, useState, useTransition } from "react";
import { openForm } from "../form/open-form";
import type { SheetSummary } from "../host/workbook-host";
import { scoredIndicatorsOf } from "../rubric/walk";
import type { InsertChoice } from "./insert-model";
import type { PaneStorage } from "./surroundings";
import type { Workbook } from "./use-workbook";

/** The Insert page's state and what can be done on it. */
export interface Insert {
  /** The form that is being prepared; null while the list is shown. */
  readonly choice: InsertChoice | null;
  readonly sheets: readonly SheetSummary[];
  readonly autoShow: boolean;
  readonly busy: boolean;
  /** The names of the sheets that were inserted; null before. */
  readonly done: readonly string[] | null;
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
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<readonly string[] | null>(null);
  const sheets = useSheets(workbook, choice?.rubric.id ?? null);

  const insert = async (chosen: InsertChoice): Promise<void> => {
    setBusy(true);
    const names = await insertChoice(workbook, chosen, autoShow);
    if (names !== null) {
      storage.write("last-form", chosen.rubric.id);
      setDone(names);
    }
    setBusy(false);
  };

  return {
    choice,
    sheets,
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
      if (choice !== null && !busy) void insert(choice);
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
          onChoice({ rubric, situations: {}, alert: "refuse", target: "new-sheet" });
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

/** Inserts and goes to the first score cell; the names of the new sheets, or null when nothing was inserted. */
const insertChoice = async (
  { host, connection, tell }: Workbook,
  { rubric, ...choice }: InsertChoice,
  autoShow: boolean,
): Promise<readonly string[] | null> => {
  // Planning is a chunk of its own: the list of forms does without it.
  const { planChoice } = await import("./insert-model");
  const inserted = await host.insert((taken) => planChoice({ rubric, ...choice }, taken), {
    kind: choice.target,
  });
  if (!inserted.ok) {
    tell({ type: "problem", problem: inserted.error });
    await connection.readRemainders();
    return null;
  }
  tell({ type: "problem", problem: null });
  if (autoShow) {
    const marked = await host.setAutoShow(true);
    if (!marked.ok) tell({ type: "problem", problem: marked.error });
  }
  const sheetId = inserted.value[0]?.sheetId;
  const read = sheetId === undefined ? null : await host.readSheet(sheetId);
  if (read?.ok === true) {
    tell({ type: "sheet-read", cells: read.value });
    const form = openForm(read.value, [rubric]);
    const first = scoredIndicatorsOf(rubric)[0];
    if (form !== null && first !== undefined) await connection.goTo(form, first.id, "self");
  }
  return inserted.value.map(({ name }) => name);
};
