import { findLog, switchLog } from "../form/change-log";
import type { HostError } from "../host/host-error";
import type { WorkbookHost } from "../host/workbook-host";
import { logPrefix } from "../plan/marker";
import { ok, type Result } from "../result";

/** The 變更紀錄 of the workbook: whether it is on, and its sheet's name; null when there is none. */
export interface LogStanding {
  readonly on: boolean;
  readonly sheetName: string | null;
}

/** Reads whether changes are written down. */
export const readLogStanding = async (
  host: WorkbookHost,
): Promise<Result<LogStanding, HostError>> => {
  const read = await host.readMarked([logPrefix]);
  if (!read.ok) return read;
  const log = findLog(read.value);
  return ok({ on: log?.on ?? false, sheetName: log?.sheetName ?? null });
};

/** Has changes written down from now on, on a sheet that is added when there is none, or no longer. */
export const turnLog = async (
  host: WorkbookHost,
  on: boolean,
): Promise<Result<LogStanding, HostError>> => {
  const read = await host.readMarked([logPrefix]);
  if (!read.ok) return read;
  const log = findLog(read.value);
  const edit = switchLog(log, on, []);
  if (edit === null) return ok({ on, sheetName: log?.sheetName ?? null });
  if (edit.added.length === 0) {
    const written = await host.writeBlocks(edit.blocks, edit.styles);
    return written.ok ? ok({ on, sheetName: log?.sheetName ?? null }) : written;
  }
  const inserted = await host.insert(
    (taken) => {
      const { added = [], styles = {} } = switchLog(null, on, taken) ?? {};
      return { sheets: added, styles };
    },
    { kind: "new-sheet" },
  );
  return inserted.ok ? ok({ on, sheetName: inserted.value[0]?.name ?? null }) : inserted;
};
