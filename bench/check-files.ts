import { performance } from "node:perf_hooks";
import { runProgram } from "../src/cli/program";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const copies = 60;

/** Prints how long `check` takes for a pile of workbooks with three official forms. */
export const benchCheckFiles = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "rubric-sheets-bench-"));
  const file = join(folder, "forms.xlsx");
  const letters = ["A", "D", "H"];
  const made = await runProgram(["new", ...letters, "-o", file]);
  if (made.status !== 0) throw new Error(made.stderr);
  const started = performance.now();
  const checked = await runProgram(["check", ...Array.from({ length: copies }, () => file)]);
  const milliseconds = performance.now() - started;
  rmSync(folder, { recursive: true });
  if (checked.status !== 0) throw new Error(checked.stderr);
  const workbooks = `${copies} workbooks of ${letters.length} forms`;
  console.log(`check: ${workbooks}, ${(milliseconds / copies).toFixed(1)} ms a workbook`);
};
