import type { IWorkbookData } from "@univerjs/core";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { createEmulatedExcel, type EmulatedExcel } from "../emulator/emulated-excel";
import { emptyWorkbook } from "../univer/empty-workbook";
import type { Engine } from "../univer/engine";
import { type ExcelRuntime, loadRuntime, type RequirementSets } from "./native-bridge";

/** How an emulated Excel is opened. */
export interface OpenExcelOptions {
  /** A workbook saved by `workbook.save()`; an empty one otherwise. */
  readonly workbook?: Partial<IWorkbookData>;
  /** ExcelApi 1.17 unless set. */
  readonly sets?: RequirementSets;
  /** zh-TW unless set. */
  readonly displayLanguage?: string;
}

/** A running emulated Excel with Microsoft's runtime in front of it. */
export interface ExcelSession extends ExcelRuntime {
  readonly emulated: EmulatedExcel;
  readonly workbook: FWorkbook;
  readonly dispose: () => void;
}

const requireFromProject = createRequire(join(process.cwd(), "package.json"));
const runtimeFile = "node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js";
let script: Script | undefined;

const runtimeScript = (): Script => {
  script ??= new Script(readFileSync(join(process.cwd(), runtimeFile), "utf8"), {
    filename: runtimeFile,
  });
  return script;
};

const headlessEngine = (): Engine => {
  const bundle = requireFromProject("./build/engine/univer-headless.cjs") as {
    readonly createHeadlessEngine: () => Engine;
  };
  return bundle.createHeadlessEngine();
};

/**
 * Opens an emulated Excel in Node, from the project's folder, with Microsoft's unmodified `excel-win32-16.01.debug.js`.
 * `scripts/build-engine.js` must have run.
 */
export const openExcel = (options: OpenExcelOptions = {}): Promise<ExcelSession> => {
  const engine = headlessEngine();
  const workbook = engine.api.createWorkbook(options.workbook ?? emptyWorkbook());
  const emulated = createEmulatedExcel(engine.api, workbook);
  const runtime = loadRuntime(
    emulated,
    (window) => {
      runtimeScript().runInContext(createContext(window));
    },
    {
      sets: options.sets ?? { ExcelApi: "1.17", RichApiRuntime: "1.2", SharedRuntime: "1.2" },
      displayLanguage: options.displayLanguage ?? "zh-TW",
    },
  );
  return Promise.resolve({
    Excel: runtime.Excel,
    Office: runtime.Office,
    OfficeExtension: runtime.OfficeExtension,
    emulated,
    workbook,
    dispose: () => {
      emulated.dispose();
      engine.dispose();
    },
  });
};
