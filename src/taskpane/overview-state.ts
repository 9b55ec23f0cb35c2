import type { HostError } from "../host/host-error";

/** How the 總表 stands to the forms of the workbook. */
export type OverviewStanding =
  /** It lists them, or none is needed. */
  | { readonly kind: "right" }
  /** Two or more forms, and no 總表. */
  | { readonly kind: "missing" }
  /** It lists a sheet that is gone, or lacks a form. */
  | { readonly kind: "stale" }
  /** It was to be updated; these cells hold what somebody else wrote. None: its header or a column is gone. */
  | { readonly kind: "occupied"; readonly cells: readonly string[] }
  /** It was to be updated, and the program refused. */
  | { readonly kind: "failed"; readonly error: HostError };

/** What the pane knows of the workbook's 總表. */
export interface OverviewState {
  /** Null while the workbook has none. */
  readonly sheetName: string | null;
  readonly standing: OverviewStanding;
}

/** Before anything was read. */
export const noOverview: OverviewState = { sheetName: null, standing: { kind: "right" } };

/** What bringing the 總表 up to date came to. */
export type OverviewOutcome =
  | { readonly kind: "unchanged" }
  | { readonly kind: "added"; readonly sheetName: string }
  | { readonly kind: "updated"; readonly sheetName: string }
  /** Said by the state's standing. */
  | { readonly kind: "not-done" };
