import { locateForm } from "../form/locate-form";
import type { SheetCells } from "../form/sheet-cells";
import type { HostError } from "../host/host-error";
import type { WorkbookHost } from "../host/workbook-host";
import { markerPrefix, overviewPrefix } from "../plan/marker";
import type { Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { noOverview, type OverviewOutcome, type OverviewState } from "./overview-state";
import type { RubricSupply } from "./rubric-supply";
import type { WorkbookEvent } from "./workbook-state";

/** A change of the workbook's forms that was tried, and what it came to for the 總表; null when that was left alone. */
export interface FormsChange<T> {
  readonly result: Result<T, HostError>;
  readonly overview: OverviewOutcome | null;
}

/** Keeps the 總表 right: says when it is not, and rewrites it when it is told to, never by itself. */
export interface OverviewKeeper {
  /** Compares the 總表 with the forms, given the sheets that carry a marker. */
  look(sheets: readonly SheetCells[]): Promise<void>;
  /** Makes the rows of the 總表 those of the forms; adds one where two or more forms have none. */
  update(): Promise<OverviewOutcome>;
  /** Adds or removes forms and then, where asked, updates the 總表; nothing is said of it in between. */
  changeForms<T>(
    change: () => Promise<Result<T, HostError>>,
    withOverview: boolean,
  ): Promise<FormsChange<T>>;
}

/** Makes the keeper of a workbook's 總表. What it needs to plan is a chunk of its own. */
export const keepOverview = (
  host: WorkbookHost,
  rubrics: RubricSupply,
  tell: (event: WorkbookEvent) => void,
): OverviewKeeper => {
  let changes = 0;
  const during = async <T>(change: () => Promise<T>): Promise<T> => {
    changes += 1;
    try {
      return await change();
    } finally {
      changes -= 1;
    }
  };
  let said: OverviewState["standing"]["kind"] = "right";
  const say = (overview: OverviewState): void => {
    said = overview.standing.kind;
    tell({ type: "overview-read", overview });
  };
  const saySeen = (overview: OverviewState): void => {
    // Why an update was not done says more than that one is needed.
    const isKnown = said === "occupied" || said === "failed";
    if (changes === 0 && !(isKnown && overview.standing.kind !== "right")) say(overview);
  };
  const rubricsFor = async (sheets: readonly SheetCells[]): Promise<readonly Rubric[] | null> =>
    sheets.some((cells) => locateForm(cells) !== null) ? rubrics() : [];
  const update = async (): Promise<OverviewOutcome> => {
    const read = await host.readMarked([markerPrefix, overviewPrefix]);
    if (!read.ok) {
      say({ sheetName: null, standing: { kind: "failed", error: read.error } });
      return { kind: "not-done" };
    }
    const known = await rubricsFor(read.value);
    if (known === null) return { kind: "not-done" };
    const { updateOverview } = await import("./overview-update");
    const { outcome, state } = await updateOverview(host, read.value, known);
    say(state);
    return outcome;
  };
  return {
    async look(sheets) {
      // Nothing to compare: the first screen of an empty workbook waits for no further chunk.
      if (sheets.length === 0) {
        saySeen(noOverview);
        return;
      }
      const known = await rubricsFor(sheets);
      if (known === null) return;
      const { overviewState } = await import("./overview-revision");
      saySeen(overviewState(sheets, known));
    },
    update: () => during(update),
    changeForms: (change, withOverview) =>
      during(async () => {
        const result = await change();
        return { result, overview: result.ok && withOverview ? await update() : null };
      }),
  };
};
