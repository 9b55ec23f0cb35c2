import { useState } from "react";
import type { WorkbookCopy } from "../form/combination";
import { readCopies, type RefusedFile, withCopies } from "./chosen-copies";
import type { ReadFile } from "./read-file";

/** The files that a person has chosen so far. */
export interface ChosenFiles {
  readonly chosen: readonly WorkbookCopy[];
  /** Those of the last choice that can't be read. */
  readonly refused: readonly RefusedFile[];
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (file: string) => void;
  readonly clear: () => void;
  readonly reading: boolean;
}

/** Keeps the files that a person chooses; none gets the name of the open workbook. */
export const useChosenCopies = (readFile: ReadFile, baseName: string): ChosenFiles => {
  const [chosen, setChosen] = useState<readonly WorkbookCopy[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [readings, setReadings] = useState(0);
  return {
    chosen,
    refused,
    add: async (files) => {
      setReadings((count) => count + 1);
      const read = await readCopies(files, readFile);
      // Others may have been added or taken off the list meanwhile.
      setChosen((now) => withCopies(now, read.copies, baseName));
      setRefused(read.refused);
      setReadings((count) => count - 1);
    },
    remove: (file) => {
      setChosen((now) => now.filter((copy) => copy.file !== file));
    },
    clear: () => {
      setChosen([]);
      setRefused([]);
    },
    reading: readings > 0,
  };
};
