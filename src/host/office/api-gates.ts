import { type OfficeRuntime, supports } from "./office-runtime";

/** Members above the set that the add-in needs, and how it does without them. */
interface ApiGate {
  /** The requirement set of ExcelApi that brought them. */
  readonly set: string;
  readonly members: readonly string[];
  readonly without: string;
}

/**
 * Everything that is called only where Excel offers it; all else is in the set that the add-in needs (`requiredApi`).
 *
 * https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
export const apiGates = {
  columnGroups: {
    set: "1.10",
    members: ["Range.group"],
    without: "The columns beside the table are not in a group that can be folded.",
  },
  undoGroups: {
    set: "1.20",
    members: ["RunOptions.mergeUndoGroup"],
    without:
      "What is written into several sheets is a step for each of them in Excel's own undo; the pane takes it back as one.",
  },
} as const satisfies Readonly<Record<string, ApiGate>>;

/** Whether the Excel at hand offers what stands behind a gate. */
export const offers = (runtime: OfficeRuntime, gate: keyof typeof apiGates): boolean =>
  supports(runtime, apiGates[gate].set);
