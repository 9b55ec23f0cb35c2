import { useEffect, useState } from "react";
import type { SheetCells } from "../form/sheet-cells";
import type { Workbook } from "./use-workbook";

/** The sheets of the open workbook that carry a marker, as they were read last. */
export interface MarkedSheets {
  /** Null until they were read. */
  readonly sheets: readonly SheetCells[] | null;
  /** Reads them again; null when they can't be read, which is told. */
  readonly read: () => Promise<readonly SheetCells[] | null>;
}

/** Reads the sheets with a marker of one of the kinds, and again whenever a form of the workbook was changed. */
export const useMarkedSheets = (
  { host, state, tell }: Workbook,
  prefixes: readonly string[],
): MarkedSheets => {
  const [sheets, setSheets] = useState<readonly SheetCells[] | null>(null);
  const { forms } = state;
  useEffect(() => {
    let isWanted = true;
    void host.readMarked(prefixes).then((read) => {
      if (!isWanted) return;
      if (read.ok) setSheets(read.value);
      else tell({ type: "problem", problem: read.error });
    });
    return () => {
      isWanted = false;
    };
  }, [host, tell, forms, prefixes]);
  return {
    sheets,
    read: async () => {
      const read = await host.readMarked(prefixes);
      if (!read.ok) tell({ type: "problem", problem: read.error });
      else setSheets(read.value);
      return read.ok ? read.value : null;
    },
  };
};
