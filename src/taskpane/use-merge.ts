import { useDeferredValue, useMemo, useState } from "react";
import type { WorkbookCopy } from "../form/combination";
import { isReturnedCopy } from "../form/member-copy";
import { type Merge, mergeMembers, type MergeRequest } from "../form/merge-members";
import type { OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import { annexPrefix, markerPrefix } from "../plan/marker";
import type { Rubric } from "../rubric/rubric";
import type { RefusedFile } from "./chosen-copies";
import { doubtsIn, writeMerged } from "./merge-writes";
import type { ReadFile } from "./read-file";
import { useBusy } from "./use-busy";
import { useChosenCopies } from "./use-chosen-copies";
import { useMarkedSheets } from "./use-marked-sheets";
import type { Workbook } from "./use-workbook";

/** The Merge page's state and what can be done on it. */
export interface MembersMerge {
  /** One for each member, the open workbook first where it holds a member's scores. */
  readonly copies: readonly WorkbookCopy[];
  readonly refused: readonly RefusedFile[];
  /** Null while no copy is chosen or the workbook is not read yet. */
  readonly merge: Merge | null;
  /** The name that a member goes by; empty leaves it to the copy. */
  readonly nameOf: (file: string) => string;
  readonly rename: (file: string, name: string) => void;
  /** Whether the person has agreed to differences and questions as they stand. */
  readonly accepted: boolean;
  readonly accept: (accepted: boolean) => void;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (file: string) => void;
  /** Writes the 委員彙整 sheet and the links to it; not where there are other doubts by now than are shown. */
  readonly write: () => void;
  readonly working: boolean;
}

const markers = [markerPrefix, annexPrefix];

/** Merges chosen copies into the form of the open workbook; nothing is written before `write`. */
export const useMerge = (
  workbook: Workbook,
  form: OpenForm,
  readFile: ReadFile,
  baseName: string,
): MembersMerge => {
  const { rubrics } = workbook.state;
  const { sheets, read } = useMarkedSheets(workbook, markers);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  // Merging takes longer than a key.
  const shownNames = useDeferredValue(names);
  const [agreed, setAgreed] = useState<string | null>(null);
  const { chosen, refused, add, remove, clear, reading } = useChosenCopies(readFile, baseName);
  const { busy: writing, whileBusy } = useBusy();
  const { rubric } = form;
  const request = useMemo(
    () =>
      sheets === null || rubrics === null || chosen.length === 0
        ? null
        : requestOf({ file: baseName, sheets }, chosen, { rubric, rubrics, names: shownNames }),
    [baseName, sheets, chosen, rubric, rubrics, shownNames],
  );
  const merge = useMemo(() => (request === null ? null : mergeMembers(request)), [request]);
  const doubts = merge && doubtsIn(merge);
  const requestNow = (now: readonly SheetCells[]): MergeRequest =>
    requestOf({ file: baseName, sheets: now }, chosen, { rubric, rubrics: rubrics ?? [], names });
  const write = async (): Promise<void> => {
    const now = await read();
    if (now !== null && doubts !== null && (await writeMerged(workbook, requestNow(now), doubts)))
      clear();
  };

  return {
    copies: request?.copies ?? chosen,
    refused,
    merge,
    nameOf: (file) => names.get(file) ?? "",
    rename: (file, name) => {
      setNames(new Map([...names, [file, name]]));
    },
    accepted: doubts !== null && agreed === doubts,
    accept: (accepted) => {
      setAgreed(accepted ? doubts : null);
    },
    add,
    remove,
    write: () => {
      whileBusy(write);
    },
    working: reading || writing,
  };
};

interface Asked {
  readonly rubric: Rubric;
  readonly rubrics: readonly Rubric[];
  /** As typed, by file. */
  readonly names: ReadonlyMap<string, string>;
}

/** The open workbook is a member's copy, too, where it holds scores or findings of the committee. */
const requestOf = (
  base: WorkbookCopy,
  chosen: readonly WorkbookCopy[],
  { rubric, rubrics, names }: Asked,
): MergeRequest => {
  const copies = isReturnedCopy(base, rubric, rubrics) ? [base, ...chosen] : chosen;
  const given = copies.map(({ file }) => names.get(file)?.trim() ?? "");
  return {
    rubric,
    rubrics,
    base,
    copies,
    names: given.map((name) => (name === "" ? null : name)),
    sheetNames: [],
  };
};
