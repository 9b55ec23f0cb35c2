import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { type CalculatedGrid, type CalculatingEngine, type Grid, workbookOf } from "./grid";

/** How many cells go into one file; LibreOffice takes all files in one run. */
const cellsInFile = 60_000;

const filesOf = (grids: readonly Grid[]): readonly (readonly Grid[])[] => {
  const files: Grid[][] = [];
  let room = 0;
  for (const grid of grids) {
    const size = grid.rows.reduce((sum, row) => sum + row.length, 0);
    if (room < size || files.length === 0) {
      files.push([]);
      room = cellsInFile;
    }
    files.at(-1)?.push(grid);
    room -= size;
  }
  return files;
};

const convert = (folder: string, files: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out")];
    const program = spawn("soffice", [...args, ...files], { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    program.stderr.on("data", (part: Buffer) => (said += part.toString()));
    program.on("error", reject);
    program.on("close", (status) => {
      if (status === 0) resolve();
      else reject(new Error(`soffice ended with ${status ?? "a signal"}: ${said}`));
    });
  });

const readBack = (file: string): readonly CalculatedGrid[] => {
  const read = readWorkbook(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return sheetCells(read.value).map(({ name, values }) => ({
    name,
    at: (row, column) => {
      const value = values[row]?.[column] ?? null;
      return value === "" ? null : value;
    },
  }));
};

/** Has LibreOffice calculate sheets: files that our own host writes and reads, none of which holds a result. */
export const libreOfficeEngine: CalculatingEngine = {
  name: "LibreOffice",
  calculate: async (grids) => {
    const folder = mkdtempSync(join(tmpdir(), "rubric-sheets-agreement-"));
    try {
      cpSync("tests/libreoffice/profile", join(folder, "profile", "user"), { recursive: true });
      mkdirSync(join(folder, "out"));
      const names = filesOf(grids).map((some, index) => {
        const name = `${String(index)}.xlsx`;
        writeFileSync(join(folder, name), newWorkbook(workbookOf(some)));
        return name;
      });
      await convert(
        folder,
        names.map((name) => join(folder, name)),
      );
      return names.flatMap((name) => readBack(join(folder, "out", name)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
