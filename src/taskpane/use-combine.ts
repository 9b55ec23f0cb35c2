import { useMemo, useState } from "react";
import { type LogLine, takenBackLines } from "../form/log-line";
import type { Combination, Decision, WorkbookCopy } from "../form/combination";
import { combineCopies } from "../form/combine";
import { combineLines } from "../form/combine-log";
import { decisionsOf } from "../form/combine-decisions";
import type { SheetCells } from "../form/sheet-cells";
import type { Rubric } from "../rubric/rubric";
import { annexPrefix, markerPrefix, overviewPrefix, unitsPrefix } from "../plan/marker";
import type { RefusedFile } from "./chosen-copies";
import { editedCells, formerContents, writeSheets, type WritesOfSheet } from "./combine-writes";
import type { ReadFile } from "./read-file";
import { useBusy } from "./use-busy";
import { useChosenCopies } from "./use-chosen-copies";
import { useMarkedSheets } from "./use-marked-sheets";
import type { Workbook } from "./use-workbook";

/** The Combine page's state and what can be done on it. */
export interface Combine {
  readonly copies: readonly WorkbookCopy[];
  readonly refused: readonly RefusedFile[];
  /** Null while no copy is chosen or the workbook is not read yet. */
  readonly combination: Combination | null;
  /** Conflicts that were decided stay in the list, with what was chosen. */
  readonly conflicts: Combination["conflicts"];
  readonly choiceAt: (place: string) => string | null;
  readonly choose: (place: string, file: string) => void;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (file: string) => void;
  /** Writes everything that is decided; refuses by showing the conflicts again when the workbook has changed. */
  readonly write: () => void;
  readonly working: boolean;
}

const markers = [markerPrefix, annexPrefix, unitsPrefix, overviewPrefix];

/** Puts copies together with the open workbook; nothing is written before `write`. */
export const useCombine = (workbook: Workbook, readFile: ReadFile, baseName: string): Combine => {
  const { rubrics } = workbook.state;
  const { sheets: base, read: readBase } = useMarkedSheets(workbook, markers);
  const files = useChosenCopies(readFile, baseName);
  const copies = files.chosen;
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const { busy: writing, whileBusy } = useBusy();

  const open = useMemo(
    () => combined(base, copies, rubrics, baseName, []),
    [base, copies, rubrics, baseName],
  );
  const decisions = useMemo(() => decisionsFor(open, choices), [open, choices]);
  const combination = useMemo(
    () => (choices.size === 0 ? open : combined(base, copies, rubrics, baseName, decisions)),
    [base, copies, rubrics, baseName, choices, open, decisions],
  );

  const write = async (): Promise<void> => {
    const now = await readBase();
    const fresh = combined(now, copies, rubrics, baseName, decisions);
    if (now !== null && fresh !== null && fresh.conflicts.length === 0) {
      if (await writeCombination(workbook, fresh, now)) {
        files.clear();
        setChoices(new Map());
      }
      await readBase();
    }
  };

  return {
    copies,
    refused: files.refused,
    combination,
    conflicts: open?.conflicts ?? [],
    choiceAt: (place) => choices.get(place) ?? null,
    choose: (place, file) => {
      setChoices(new Map([...choices, [place, file]]));
    },
    add: files.add,
    remove: files.remove,
    write: () => {
      whileBusy(write);
    },
    working: files.reading || writing,
  };
};

const combined = (
  base: readonly SheetCells[] | null,
  copies: readonly WorkbookCopy[],
  rubrics: readonly Rubric[] | null,
  baseName: string,
  decisions: readonly Decision[],
): Combination | null =>
  base === null || copies.length === 0
    ? null
    : combineCopies({ file: baseName, sheets: base }, copies, rubrics ?? [], decisions);

const decisionsFor = (
  open: Combination | null,
  choices: ReadonlyMap<string, string>,
): readonly Decision[] =>
  decisionsOf(open?.conflicts ?? []).map((decision) => ({
    ...decision,
    choice: choices.get(decision.place) ?? null,
  }));

/** Writes and says so; answers whether everything is written. */
const writeCombination = async (
  { host, connection, tell }: Workbook,
  combination: Combination,
  base: readonly SheetCells[],
): Promise<boolean> => {
  const sheets = combination.sheets.filter(({ writes }) => writes.length > 0);
  const former = formerContents(sheets, base);
  const lines = combineLines(base, combination, connection.log.occasion());
  const written = await connection.changeSheets(() => writeSheets(host, sheets, former), lines);
  if (!written.ok) {
    tell({ type: "problem", problem: written.error });
    return false;
  }
  const count = sheets.reduce((sum, { writes }) => sum + writes.length, 0);
  tell({
    type: "noted",
    message: { key: "combine.written", values: { count } },
    ...(former === null
      ? {}
      : { takeBack: () => takeBack({ host, connection, tell }, { sheets, former, lines }) }),
  });
  return true;
};

/** What was written, what stood there, and what the 變更紀錄 says of it. */
interface Written {
  readonly sheets: readonly WritesOfSheet[];
  readonly former: readonly WritesOfSheet[];
  readonly lines: readonly LogLine[];
}

const takeBack = async (
  { host, connection, tell }: Pick<Workbook, "host" | "connection" | "tell">,
  { sheets, former, lines }: Written,
): Promise<void> => {
  const now = await host.readMarked(markers);
  if (!now.ok) {
    tell({ type: "problem", problem: now.error });
    return;
  }
  const edited = editedCells(sheets, now.value);
  if (edited.length > 0) {
    tell({ type: "problem", problem: { type: "edited-since", cells: edited } });
    return;
  }
  const undone = await connection.changeSheets(
    () => writeSheets(host, former, sheets),
    takenBackLines(lines, connection.log.occasion()),
  );
  if (undone.ok) tell({ type: "noted", message: { key: "fill.undone", values: {} } });
  else tell({ type: "problem", problem: undone.error });
};
