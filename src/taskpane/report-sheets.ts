import type { OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import type { WorkbookHost } from "../host/workbook-host";
import { recordPrefix, reportPrefix } from "../plan/marker";
import { type EarlierReportSheet, earlierReportSheets } from "../report/earlier-report-sheets";
import type { ReportChoice } from "../report/report";
import { reportSheetEdit } from "../report/report-sheet-edit";
import { ok } from "../result";
import type { Message } from "./pane-language";
import type { Workbook } from "./use-workbook";

/**
 * Puts a 報告 sheet for each form in place of the ones that were made before, and says so; what was only added can be taken
 * away again as long as nobody has entered anything there.
 *
 * Gives the earlier sheets on which somebody has written and that this person has not agreed to lose as they are now:
 * nothing is changed then. Null when there is nothing to ask.
 */
export const putReportSheets = async (
  workbook: Pick<Workbook, "host" | "tell">,
  forms: readonly OpenForm[],
  choice: ReportChoice,
  agreed: readonly EarlierReportSheet[],
): Promise<readonly EarlierReportSheet[] | null> => {
  const { host, tell } = workbook;
  const read = await host.readMarked([reportPrefix, recordPrefix]);
  if (!read.ok) {
    tell({ type: "problem", problem: read.error });
    return null;
  }
  const earlier = earlierReportSheets(forms, read.value);
  const occupied = earlier.filter(({ foreign }) => foreign.length > 0);
  if (occupied.length > 0 && JSON.stringify(occupied) !== JSON.stringify(agreed)) return occupied;
  const ids = earlier.map(({ sheetId }) => sheetId);
  const removed = ids.length === 0 ? ok(undefined) : await host.removeSheets(ids);
  if (removed.ok) await addSheets(workbook, { forms, choice, sheets: read.value, earlier });
  else tell({ type: "problem", problem: removed.error });
  return null;
};

interface Adding {
  readonly forms: readonly OpenForm[];
  readonly choice: ReportChoice;
  readonly sheets: readonly SheetCells[];
  /** Those that are removed already. */
  readonly earlier: readonly EarlierReportSheet[];
}

const addSheets = async (
  { host, tell }: Pick<Workbook, "host" | "tell">,
  { forms, choice, sheets, earlier }: Adding,
): Promise<void> => {
  const say = (key: Message["key"], names: readonly string[], takeBack?: () => Promise<void>) => {
    tell({
      type: "noted",
      message: { key, values: { sheets: names.join("」「") } },
      ...(takeBack === undefined ? {} : { takeBack }),
    });
  };
  const added = await host.insert(
    (sheetNames) => {
      const edit = reportSheetEdit(forms, choice, { sheets, sheetNames });
      return { sheets: edit.added, styles: edit.styles };
    },
    { kind: "new-sheet" },
  );
  if (!added.ok) {
    tell({ type: "problem", problem: added.error });
    if (earlier.length > 0)
      say(
        "report.sheetLost",
        earlier.map(({ name }) => name),
      );
    return;
  }
  const names = added.value.map(({ name }) => name);
  // Taking the new sheet away would not bring the earlier one back.
  if (earlier.length > 0) {
    say("report.sheetReplaced", names);
    return;
  }
  const ids = added.value.map(({ sheetId }) => sheetId);
  const before = await contentsOf(host, ids);
  say(
    "report.sheetAdded",
    names,
    before === null ? undefined : () => takeAway({ host, tell }, before),
  );
};

/** By sheet, what people could have entered: formulas, and the values beside them. */
type Contents = ReadonlyMap<string, string>;

const contentsOf = async (
  host: WorkbookHost,
  sheetIds: readonly string[],
): Promise<Contents | null> => {
  const contents = new Map<string, string>();
  for (const sheetId of sheetIds) {
    const read = await host.readSheet(sheetId);
    if (!read.ok) return null;
    contents.set(sheetId, printContents(read.value));
  }
  return contents;
};

const printContents = ({ values, formulas }: SheetCells): string =>
  JSON.stringify(
    values.map((row, index) => row.map((value, column) => formulas[index]?.[column] ?? value)),
  );

const takeAway = async (
  { host, tell }: Pick<Workbook, "host" | "tell">,
  before: Contents,
): Promise<void> => {
  const sheetIds = [...before.keys()];
  const now = await contentsOf(host, sheetIds);
  if (now === null || sheetIds.some((id) => now.get(id) !== before.get(id))) {
    tell({ type: "problem", problem: { type: "changed-since" } });
    return;
  }
  const removed = await host.removeSheets(sheetIds);
  if (removed.ok) tell({ type: "noted", message: { key: "fill.undone", values: {} } });
  else tell({ type: "problem", problem: removed.error });
};
