import { extname } from "node:path";
import { csvLine, csvMark } from "../../form/csv-line";
import { tableWorkbook } from "../../host/xlsx/table-workbook";
import { collectMessages } from "../../messages/cli-collect";
import { ok, type Result } from "../../result";
import { writePieces } from "../files";
import type { CollectedTable } from "./tables";

const { columns: headers, sheets } = collectMessages;

/** The endings of the files that tables are written into. */
export const tableExtensions = [".xlsx", ".csv", ".ndjson"] as const;

/** The files that an output becomes: one for all tables, or a `.csv` for each. */
export const outputFiles = (output: string): readonly string[] => {
  if (extname(output).toLowerCase() !== ".csv") return [output];
  const stem = output.slice(0, -".csv".length);
  return [output, `${stem}-indicators.csv`, `${stem}-problems.csv`];
};

/** Writes the tables into `outputFiles`, each whole or not at all; the failure is a sentence for people. */
export const writeTables = (
  files: readonly string[],
  tables: readonly CollectedTable[],
): Result<void, string> => {
  const [output = ""] = files;
  switch (extname(output).toLowerCase()) {
    case ".csv":
      return writeCsv(files, tables);
    case ".ndjson":
      return writePieces(output, inPieces(jsonLines(tables)));
    default:
      return writePieces(output, workbookPieces(tables));
  }
};

const writeCsv = (
  files: readonly string[],
  tables: readonly CollectedTable[],
): Result<void, string> => {
  for (const [index, table] of tables.entries()) {
    const written = writePieces(files[index] ?? "", inPieces(csvLines(table)));
    if (!written.ok) return written;
  }
  return ok(undefined);
};

function* csvLines({ columns, shown }: CollectedTable): Generator<string> {
  yield csvMark + csvLine(columns.map(({ key }) => headers[key]));
  for (const row of shown()) yield csvLine(row);
}

function* jsonLines(tables: readonly CollectedTable[]): Generator<string> {
  for (const { name, data } of tables) {
    for (const row of data()) yield `${JSON.stringify({ table: name, ...row })}\n`;
  }
}

/** Made only when the file stands open: a failure leaves no trace. */
function* workbookPieces(tables: readonly CollectedTable[]): Generator<Uint8Array> {
  yield tableWorkbook(
    tables.map(({ name, columns, count, shown }) => ({
      name: sheets[name],
      columns: columns.map(({ key, width, kind }) => ({ header: headers[key], width, kind })),
      count,
      rows: shown(),
    })),
  );
}

/** Joins short lines, so that not each of them is written by itself. */
function* inPieces(lines: Iterable<string>): Generator<Uint8Array> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}

const pieceLength = 1 << 16;
