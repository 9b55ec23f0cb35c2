import { readWorkbook } from "../../host/xlsx/read-workbook";
import { collectMessages } from "../../messages/cli-collect";

const { columns, sheets } = collectMessages;

/** A table with more rows than a sheet can have goes on, on a sheet with a number behind its name. */
const sheetName = new RegExp(`^(?:${Object.values(sheets).join("|")})(?: [1-9]\\d*)?$`, "u");

/**
 * Tells whether a workbook's bytes are a summary that `collect` wrote: its sheets and no other, and the headers that the
 * table of problems begins with.
 */
export const isSummary = (bytes: Uint8Array): boolean => {
  const read = readWorkbook(bytes, (names) =>
    Object.values(sheets).every((name) => names.includes(name)) &&
    names.every((name) => sheetName.test(name))
      ? [sheets.problems]
      : [],
  );
  const [header = []] = read.ok ? (read.value.sheets[0]?.values ?? []) : [];
  return header[0] === columns.file && header[1] === columns.problem;
};
