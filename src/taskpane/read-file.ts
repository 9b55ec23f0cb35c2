import type { SheetCells } from "../form/sheet-cells";
import type { Result } from "../result";

const refusals = [
  "empty-file",
  "not-a-workbook",
  "other-format",
  "encrypted",
  "truncated",
  "damaged",
  "too-large",
  "unreadable",
] as const;

/** Why a chosen file can't be read. */
export type FileRefusal = (typeof refusals)[number];

/** Whether a word is one of the reasons that the pane has a sentence for. */
export const isRefusal = (reason: string): reason is FileRefusal =>
  refusals.some((refusal) => refusal === reason);

/** Reads the sheets of an .xlsx file that a person has chosen; nothing leaves the machine. */
export type ReadFile = (bytes: Uint8Array) => Promise<Result<readonly SheetCells[], FileRefusal>>;
