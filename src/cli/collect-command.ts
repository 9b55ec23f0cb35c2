import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { collectMessages as messages } from "../messages/cli-collect";
import { err, ok, type Result } from "../result";
import { findWorkbooks } from "./collect/find-workbooks";
import { readFiles } from "./collect/read-files";
import { openCache } from "./collect/result-cache";
import { outputFiles, tableExtensions } from "./collect/write-tables";
import { type OutputFile, writeCollection } from "./collect/write-collection";
import { errorCode, isSameFile, resolveNewOutput } from "./files";
import { type Outcome, refused } from "./outcome";
import { readForms } from "./read-forms";

/** What `collect` was asked for. */
export interface CollectOptions {
  readonly output: string;
  readonly force: boolean;
  /** How many workers, as typed; as many as there are cores when absent. */
  readonly jobs: string | undefined;
  /** Where results are kept; beside the output when absent. */
  readonly cache: string | undefined;
  readonly progress: boolean;
}

/**
 * Sums up the forms of all workbooks in a folder and those below it.
 *
 * Files that can't be read are listed and the others collected: status 2. Status 1 where a score is not legal, a form is
 * damaged or a school's form stands in two places; blanks are no findings. Of damage only what the cells show is counted.
 */
export const runCollect = async (folder: string, options: CollectOptions): Promise<Outcome> => {
  const jobs = jobsOf(options.jobs);
  if (jobs === null) return refused(messages.jobs(options.jobs ?? ""));
  const problem = folderProblem(folder);
  if (problem !== null) return refused(problem);
  const cachePath = options.cache ?? `${options.output}.cache.ndjson`;
  const outputs = resolveOutputs(options, cachePath);
  if (!outputs.ok) return refused(outputs.error);
  const found = findWorkbooks(
    folder,
    realPaths([...outputs.value.map(({ path }) => path), cachePath]),
  );
  if (found.files.length + found.problems.length === 0) return refused(messages.noWorkbook(folder));
  const cache = openCache(cachePath, programHash());
  if (!cache.ok) return refused(cache.error);
  try {
    const reading = await readFiles(found.files, cache.value, {
      ...{ script: __filename, jobs, progress: options.progress },
    });
    return reading.done < found.files.length
      ? refused(messages.interrupted(reading.done, found.files.length))
      : writeCollection({ folder, outputs: outputs.value, found, cache: cache.value, reading });
  } catch (error) {
    const code = errorCode(error);
    if (code === "unknown") throw error;
    return refused(messages.cacheUnwritable(cachePath, code));
  } finally {
    cache.value.close(found.files.map(({ file }) => file));
  }
};

const mostJobs = 256;

const jobsOf = (given: string | undefined): number | null => {
  if (given === undefined) return availableParallelism();
  const jobs = /^\d{1,3}$/u.test(given) ? Number(given) : 0;
  return jobs >= 1 && jobs <= mostJobs ? jobs : null;
};

const folderProblem = (folder: string): string | null => {
  const stat = existsSync(folder) ? statSync(folder) : null;
  if (stat === null) return messages.noFolder(folder);
  return stat.isDirectory() ? null : messages.notFolder(folder);
};

/** Every file that will be written; none of them may be one that is to stay, a school's workbook least of all. */
const resolveOutputs = (
  { output, force }: CollectOptions,
  cachePath: string,
): Result<readonly OutputFile[], string> => {
  const files: OutputFile[] = [];
  for (const file of outputFiles(output)) {
    const resolved = resolveNewOutput(file, tableExtensions, force);
    if (!resolved.ok) return err(resolved.error);
    if (isSameFile(file, cachePath)) return err(messages.cacheIsOutput(file));
    if (existsSync(file) && readForms(file, true).ok) return err(messages.holdsForms(file));
    files.push({ name: file, path: resolved.value });
  }
  return ok(files);
};

const realPaths = (files: readonly string[]): ReadonlySet<string> =>
  new Set(files.filter((file) => existsSync(file)).map((file) => realpathSync(file)));

/** Names exactly this program with its rubrics: results of another one may differ. */
const programHash = (): string =>
  createHash("sha256").update(readFileSync(__filename)).digest("hex");
