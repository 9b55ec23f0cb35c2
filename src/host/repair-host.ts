import type { RepairPlan } from "../form/repair-plan";
import type { SheetSetup } from "../form/sheet-setup";
import type { CellPosition } from "../plan/cell-position";
import type { Result } from "../result";
import type { HostError } from "./host-error";

/** The cells of one sheet whose validation and look are wanted. */
export interface SetupRequest {
  readonly sheetId: string;
  /** Cells that should have the same rule stand together, so that an intact rule is read once. */
  readonly validated: readonly (readonly CellPosition[])[];
  readonly looked: readonly CellPosition[];
}

/** What taking a repair back came to: done, or refused because somebody has edited the mended cells since. */
export type TakenBack = "taken-back" | "edited-since";

/** Puts back what a repair has replaced; on failure nothing or everything is back. */
export type TakeBackRepair = () => Promise<Result<TakenBack, HostError>>;

/** The part of a workbook's host that finds and mends what cells carry besides contents. */
export interface RepairHost {
  /** Reads what cells carry besides contents; at most two round trips for all the sheets. */
  readSetups(requests: readonly SetupRequest[]): Promise<Result<readonly SheetSetup[], HostError>>;
  /**
   * Carries repairs out: one read, one write; on failure what stood there is put back. Gives what is needed to take
   * them back later.
   */
  repair(plans: readonly RepairPlan[]): Promise<Result<TakeBackRepair, HostError>>;
}
