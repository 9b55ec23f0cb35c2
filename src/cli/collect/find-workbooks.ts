import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { extname, join } from "node:path";
import { cliMessages } from "../../messages/cli";
import { collectMessages } from "../../messages/cli-collect";
import { errorCode } from "../files";
import type { FileState } from "./collected-file";

/** A file that may be a workbook. */
export interface FoundFile extends FileState {
  /** Where it stands. */
  readonly path: string;
}

/** What stands in a folder and in those below it. */
export interface FoundWorkbooks {
  /** By their paths in the folder, in the order of the code units. */
  readonly files: readonly FoundFile[];
  /** Folders that could not be read. */
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
  /** How many other files there were, links to what is read already included and those excluded not. */
  readonly skipped: number;
}

/** Workbooks, and what people take for one: of `.xls` and the like it is said that they can't be read. */
const extensions = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]);

/** `~$name.xlsx` is Excel's lock beside an open workbook, `._name.xlsx` a companion file of a Mac's. */
const isWorkbookName = (name: string): boolean =>
  extensions.has(extname(name).toLowerCase()) && !/^(~\$|\._)/u.test(name);

interface Search {
  readonly root: string;
  readonly files: FoundFile[];
  readonly problems: { readonly file: string; readonly problem: string }[];
  /** Links come after everything that really stands there: what they lead to may be among it. */
  readonly links: string[];
  /** The real paths of folders and files that were met. */
  readonly met: Set<string>;
  readonly excluded: ReadonlySet<string>;
  skipped: number;
}

/**
 * Finds the workbooks in a folder and in those below it, each once.
 *
 * Symbolic links are followed unless they lead to what was met before, so that a loop ends. `excluded` are real paths.
 */
export const findWorkbooks = (root: string, excluded: ReadonlySet<string>): FoundWorkbooks => {
  const met = new Set<string>();
  const search: Search = { root, excluded, files: [], problems: [], links: [], met, skipped: 0 };
  searchFolder(search, "");
  for (let link = search.links.shift(); link !== undefined; link = search.links.shift()) {
    followLink(search, link);
  }
  const files = search.files.sort((one, other) => inOrder(one.file, other.file));
  const problems = search.problems.sort((one, other) => inOrder(one.file, other.file));
  return { files, problems, skipped: search.skipped };
};

/** Puts file names in the order of the code units: the same on every machine, whatever its language. */
export const inOrder = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

const searchFolder = (search: Search, folder: string): void => {
  const entries = entriesOf(search, folder);
  for (const entry of entries) {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) search.links.push(file);
    else if (entry.isDirectory()) searchFolder(search, file);
    else addFile(search, file, entry.name);
  }
};

const entriesOf = (search: Search, folder: string): readonly Dirent[] => {
  const path = join(search.root, folder);
  try {
    search.met.add(realpathSync(path));
    return readdirSync(path, { withFileTypes: true }).sort((one, other) =>
      inOrder(one.name, other.name),
    );
  } catch (error) {
    search.problems.push({ file: folder, problem: folderProblem(folder, errorCode(error)) });
    return [];
  }
};

const folderProblem = (folder: string, code: string): string =>
  isDenied(code)
    ? collectMessages.folderNoAccess(folder)
    : collectMessages.folderUnreadable(folder, code);

const addFile = (search: Search, file: string, name: string): void => {
  const path = join(search.root, file);
  if (search.excluded.has(realPath(path))) return;
  const stat = isWorkbookName(name) ? stateOf(path) : null;
  if (stat === "denied") search.problems.push({ file, problem: cliMessages.input.noAccess(file) });
  else if (stat?.isFile() !== true || search.met.has(realpathSync(path))) search.skipped += 1;
  else {
    search.met.add(realpathSync(path));
    search.files.push({ file, path, size: stat.size, modified: stat.mtimeMs });
  }
};

const followLink = (search: Search, file: string): void => {
  const path = join(search.root, file);
  const stat = stateOf(path);
  const isFolder = stat !== null && stat !== "denied" && stat.isDirectory();
  if (isFolder && !search.met.has(realpathSync(path))) searchFolder(search, file);
  else addFile(search, file, file.slice(file.lastIndexOf("/") + 1));
};

/** The path itself where a link leads nowhere. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** Null for a link that leads nowhere or to itself. */
const stateOf = (path: string): Stats | "denied" | null => {
  try {
    return statSync(path);
  } catch (error) {
    return isDenied(errorCode(error)) ? "denied" : null;
  }
};

const isDenied = (code: string): boolean => code === "EACCES" || code === "EPERM";
