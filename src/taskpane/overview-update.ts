import type { OverviewRevision } from "../form/revise-overview";
import type { SheetCells } from "../form/sheet-cells";
import type { HostError } from "../host/host-error";
import type { WorkbookHost } from "../host/workbook-host";
import type { Rubric } from "../rubric/rubric";
import { overviewRevision, overviewState } from "./overview-revision";
import type { OverviewOutcome, OverviewState } from "./overview-state";

/** What an update of the 總表 came to, and how it stands after it. */
interface OverviewUpdate {
  readonly outcome: OverviewOutcome;
  readonly state: OverviewState;
}

/**
 * Makes the rows of the 總表 those of the forms among the marked sheets, and adds one where two or more forms have none.
 *
 * One write after what reading it takes; nothing is written where it is right already or where cells are in the way.
 */
export const updateOverview = async (
  host: WorkbookHost,
  sheets: readonly SheetCells[],
  rubrics: readonly Rubric[],
): Promise<OverviewUpdate> => {
  const planFor = (taken: readonly string[]): OverviewRevision =>
    overviewRevision(sheets, rubrics, taken);
  const revision = planFor([]);
  switch (revision.kind) {
    case "nothing":
      return { outcome: { kind: "unchanged" }, state: overviewState(sheets, rubrics) };
    case "occupied":
      return notDone(revision.sheetName, { kind: "occupied", cells: revision.cells });
    case "add":
      return addOverview(host, planFor);
    case "update":
      return rewriteOverview(host, sheets, revision);
  }
};

const right = (sheetName: string): OverviewState => ({ sheetName, standing: { kind: "right" } });

const notDone = (
  sheetName: string | null,
  standing: OverviewState["standing"],
): OverviewUpdate => ({ outcome: { kind: "not-done" }, state: { sheetName, standing } });

const failed = (sheetName: string | null, error: HostError): OverviewUpdate =>
  notDone(sheetName, { kind: "failed", error });

const rewriteOverview = async (
  host: WorkbookHost,
  sheets: readonly SheetCells[],
  { block, styles }: Extract<OverviewRevision, { readonly kind: "update" }>,
): Promise<OverviewUpdate> => {
  const sheetName = sheets.find(({ sheetId }) => sheetId === block.sheetId)?.name ?? "";
  const written = await host.writeBlocks([block], styles);
  if (!written.ok) return failed(sheetName, written.error);
  return { outcome: { kind: "updated", sheetName }, state: right(sheetName) };
};

const addOverview = async (
  host: WorkbookHost,
  planFor: (takenSheetNames: readonly string[]) => OverviewRevision,
): Promise<OverviewUpdate> => {
  const added = await host.insert(
    (taken) => {
      const revision = planFor(taken);
      return revision.kind === "add"
        ? { sheets: [revision.sheet], styles: revision.styles }
        : { sheets: [], styles: {} };
    },
    { kind: "new-sheet" },
  );
  if (!added.ok) return failed(null, added.error);
  const sheetName = added.value[0]?.name ?? "";
  return { outcome: { kind: "added", sheetName }, state: right(sheetName) };
};
