import { parseA1 } from "../../plan/address";
import { ok, type Result } from "../../result";
import type { HostError } from "../host-error";
import type { WorkbookListener } from "../workbook-host";
import type { OfficeRuntime } from "./office-runtime";
import { runBatch } from "./run-batch";
import { readSelection } from "./selection";

/** The first cell of an event's address, which may name several areas. */
const firstCell = (address: string): { readonly row: number; readonly column: number } => {
  const range = parseA1(address.split(",")[0] ?? address);
  return { row: range?.firstRow ?? 0, column: range?.firstColumn ?? 0 };
};

/**
 * Listens to the whole workbook: one handler a kind of event, whatever the number of forms.
 *
 * Handlers of the collection survive the deletion of single sheets (ExcelApi 1.9). Showing another sheet counts as
 * selecting, because the selection there is another one.
 */
export const watchWorkbook = async (
  runtime: OfficeRuntime,
  listener: WorkbookListener,
): Promise<Result<() => Promise<void>, HostError>> => {
  const handlers = await runBatch(runtime, async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        listener.onSelect({ sheetId: worksheetId, ...firstCell(address) });
        return Promise.resolve();
      }),
      worksheets.onActivated.add(async () => {
        const selected = await readSelection(runtime);
        if (selected.ok) listener.onSelect(selected.value);
      }),
      worksheets.onChanged.add(async ({ worksheetId, address, changeType, source }) => {
        const structure = changeType !== "RangeEdited";
        const others = source === "Remote" ? { remote: true as const } : {};
        listener.onEdit({ sheetId: worksheetId, address, structure, ...others });
        return Promise.resolve();
      }),
      worksheets.onAdded.add(async () => {
        listener.onSheetsChanged();
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(async () => {
        listener.onSheetsChanged();
        return Promise.resolve();
      }),
    ] as const;
    await context.sync();
    return added;
  });
  if (!handlers.ok) return handlers;
  const [first] = handlers.value;
  return ok(async () => {
    const options = { delayForCellEdit: true, previousObjects: first.context };
    await runtime.Excel.run(options, async (context) => {
      for (const handler of handlers.value) handler.remove();
      await context.sync();
    }).catch(() => {
      // An Excel that is closing answers nothing more; its handlers end with it.
    });
  });
};
