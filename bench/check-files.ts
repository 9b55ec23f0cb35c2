import { performance } from "node:perf_hooks";
import { runAtOnce } from "../tests/cli/run-at-once";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const copies = 60;

/** Prints how long `check` takes for a pile of workbooks with every official form, per workbook and per form. */
export const benchCheckFiles = (): void => {
  const folder = mkdtempSync(join(tmpdir(), "rubric-sheets-bench-"));
  const file = join(folder, "forms.xlsx");
  const letters = ["A", "D", "H"];
  const made = runAtOnce(["new", ...letters, "-o", file]);
  if (made.status !== 0) throw new Error(made.stderr);
  const started = performance.now();
  const checked = runAtOnce(["check", ...Array.from({ length: copies }, () => file)]);
  const milliseconds = performance.now() - started;
  rmSync(folder, { recursive: true });
  if (checked.status !== 0) throw new Error(checked.stderr);
  const workbooks = `${copies} workbooks of ${letters.length} forms`;
  console.log(`check: ${workbooks}, ${(milliseconds / copies).toFixed(1)} ms a workbook`);
};
