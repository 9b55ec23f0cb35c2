import { hostErrorMessage } from "./host-error-message";
import type { OverviewOutcome, OverviewStanding } from "./overview-state";
import type { Message } from "./pane-language";

/** Says that the 總表 was added or rewritten. */
export const overviewMessage = ({
  kind,
  sheetName,
}: Extract<OverviewOutcome, { readonly sheetName: string }>): Message => ({
  key: kind === "added" ? "overview.added" : "overview.updated",
  values: { sheet: sheetName },
});

/** So many addresses are named; of more, the first ones and how many there are. */
export const namedCells = 6;

/**
 * Says what is wrong with the 總表, sentence by sentence; none while it is right, or while there is none and nobody
 * has asked for one. `between` stands between two addresses.
 */
export const standingMessages = (
  standing: OverviewStanding,
  sheetName: string | null,
  between: string,
): readonly Message[] => {
  const sheet = sheetName ?? "";
  switch (standing.kind) {
    case "right":
    case "missing":
      return [];
    case "stale":
      return [{ key: "overview.stale", values: { sheet } }];
    case "failed":
      return [{ key: "overview.failed", values: {} }, hostErrorMessage(standing.error)];
    case "occupied":
      return [occupiedMessage(standing.cells, sheet, between)];
  }
};

const occupiedMessage = (cells: readonly string[], sheet: string, between: string): Message => {
  const named = cells.slice(0, namedCells).join(between);
  if (cells.length === 0) return { key: "overview.headerless", values: { sheet } };
  return cells.length > namedCells
    ? { key: "overview.occupiedMany", values: { sheet, cells: named, count: cells.length } }
    : { key: "overview.occupied", values: { sheet, cells: named } };
};
