import { createRequire } from "node:module";
import { join } from "node:path";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Formula } from "../../src/plan/formula";
import { printFormula } from "../../src/plan/print-formula";
import type { CellEntry } from "../../src/scoring/verdict";
import type { EngineBook, EngineCell, EngineSheet } from "../../src/workbench/files/engine-book";
import type { Engine } from "../../src/workbench/univer/engine";
import { copiedFormula } from "./copied-formula";
import { type CalculatedGrid, type CalculatingEngine, type Grid, numberFormats } from "./grid";

const requireFromProject = createRequire(join(process.cwd(), "package.json"));

/** Starts the engine without a grid; `scripts/build-engine.js` must have run. */
export const headlessUniver = (): Engine => {
  const bundle = requireFromProject("./build/engine/univer-headless.cjs") as {
    readonly createHeadlessEngine: () => Engine;
  };
  return bundle.createHeadlessEngine();
};

const cellType = { text: 1, number: 2, boolean: 3 } as const;
const patience = 600_000;

/** A cell as the engine keeps it; `si` names a formula that is shared with other cells. */
type StoredCell = EngineCell & { readonly si?: string };

/**
 * Stores formulas: what is the same formula copied down is stored once and shared, as the engine's own fill handle does,
 * which saves two thirds of the time.
 */
const formulaStore = (): ((formula: Formula, row: number, column: number) => StoredCell) => {
  const known = new Map<string, string>();
  return (formula, row, column) => {
    const shape = JSON.stringify(copiedFormula(formula, -row, -column));
    const id = known.get(shape);
    if (id !== undefined) return { si: id };
    const next = `shared-${String(known.size)}`;
    known.set(shape, next);
    return { f: `=${printFormula(formula)}`, si: next };
  };
};

const storedSheet = ({ name, rows }: Grid, id: string): EngineSheet => {
  const storeFormula = formulaStore();
  const cellData: Record<number, Record<number, StoredCell>> = {};
  rows.forEach((cells, row) => {
    const line: Record<number, StoredCell> = {};
    cells.forEach((cell, column) => {
      if (cell === null || cell === undefined) return;
      const { content } = cell;
      const looks =
        cell.style === "plain" ? {} : { s: { n: { pattern: numberFormats[cell.style] } } };
      if (content.type === "number")
        line[column] = { v: content.number, t: cellType.number, ...looks };
      else if (content.type === "text") line[column] = { v: content.text, t: cellType.text };
      else line[column] = storeFormula(content.formula, row, column);
    });
    cellData[row] = line;
  });
  const columnCount = Math.max(1, ...rows.map((cells) => cells.length)) + 5;
  return { id, name, rowCount: rows.length + 20, columnCount, cellData };
};

const errorValue = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/u;

const entryOf = ({ v, t }: StoredCell): CellEntry => {
  if (v === undefined || v === null || v === "") return null;
  if (t === cellType.boolean) return v === true || Number(v) === 1;
  return typeof v === "string" && errorValue.test(v) ? { error: v } : v;
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

type CellAt = (row: number, column: number) => StoredCell;

/**
 * Waits until every formula has a result, a blank one included.
 *
 * `onCalculationResultApplied` is of no use here: it gives up when a large sheet takes half a second to begin, and an
 * engine that is not the process's first calculates shared formulas in a second run.
 */
const allCalculated = async ({ name, rows }: Grid, cellAt: CellAt): Promise<void> => {
  const awaited = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.content.type === "formula" ? [[row, column] as const] : [],
    ),
  );
  const until = performance.now() + patience;
  for (const [row, column] of awaited)
    while (cellAt(row, column).v === undefined) {
      if (performance.now() > until) throw new Error(`Univer never calculated ${name}`);
      await pause(20);
    }
};

/** A sheet in an engine of its own. */
export interface OpenedSheet {
  readonly engine: Engine;
  readonly worksheet: FWorksheet;
  readonly cellAt: CellAt;
  /** Resolves when every formula has its result. */
  readonly calculated: () => Promise<void>;
  readonly close: () => void;
}

/** Opens a grid in a new engine, which begins to calculate at once. */
export const openSheet = (grid: Grid): OpenedSheet => {
  const engine = headlessUniver();
  const sheet = storedSheet(grid, "sheet");
  const book: EngineBook = {
    id: "book",
    name: grid.name,
    sheetOrder: ["sheet"],
    sheets: { sheet },
    styles: {},
    resources: [],
  };
  // The same data with numbers in place of the engine's enumerations.
  const worksheet = engine.api.createWorkbook(book as never).getSheetBySheetId("sheet");
  if (worksheet === null) throw new Error("the engine has no sheet");
  const cells = worksheet.getSheet();
  const cellAt: CellAt = (row, column) => (cells.getCellRaw(row, column) ?? {}) as StoredCell;
  return {
    engine,
    worksheet,
    cellAt,
    calculated: () => allCalculated(grid, cellAt),
    close: () => {
      engine.dispose();
    },
  };
};

const calculateOne = async (grid: Grid): Promise<CalculatedGrid> => {
  const { cellAt, calculated, close } = openSheet(grid);
  await calculated();
  const values = grid.rows.map((cells, row) =>
    Array.from({ length: cells.length }, (_, column) => entryOf(cellAt(row, column))),
  );
  close();
  return { name: grid.name, at: (row, column) => values[row]?.[column] ?? null };
};

/** Calculates sheets one after another in the workbench's spreadsheet engine. */
export const univerEngine: CalculatingEngine = {
  name: "Univer",
  calculate: async (grids) => {
    const results: CalculatedGrid[] = [];
    for (const grid of grids) results.push(await calculateOne(grid));
    return results;
  },
};
