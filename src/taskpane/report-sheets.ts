import type { OpenForm } from "../form/open-form";
import type { SheetCells } from "../form/sheet-cells";
import type { WorkbookHost } from "../host/workbook-host";
import { reportSheetEdit } from "../report/plan-report-sheet";
import type { ReportChoice } from "../report/report";
import type { Workbook } from "./use-workbook";

/** Adds a 報告 sheet for each form, says so, and takes them away again as long as nobody has entered anything there. */
export const addReportSheets = async (
  { host, tell }: Workbook,
  forms: readonly OpenForm[],
  choice: ReportChoice,
): Promise<void> => {
  const added = await host.insert(
    (taken) => {
      const { added: sheets, styles } = reportSheetEdit(forms, choice, taken);
      return { sheets, styles };
    },
    { kind: "new-sheet" },
  );
  if (!added.ok) {
    tell({ type: "problem", problem: added.error });
    return;
  }
  const names = added.value.map(({ name }) => name);
  const before = await contentsOf(
    host,
    added.value.map(({ sheetId }) => sheetId),
  );
  tell({
    type: "noted",
    message: { key: "report.sheetAdded", values: { sheets: names.join("」「") } },
    ...(before === null ? {} : { takeBack: () => takeAway({ host, tell }, before) }),
  });
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
