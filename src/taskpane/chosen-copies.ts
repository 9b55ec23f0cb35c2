import type { WorkbookCopy } from "../form/combination";
import { err } from "../result";
import type { FileRefusal, ReadFile } from "./read-file";

/** A chosen file that takes no part. */
export interface RefusedFile {
  readonly file: string;
  readonly reason: FileRefusal;
}

/** Files that a person has chosen: those that could be read, and the others with the reason. */
export interface ChosenCopies {
  readonly copies: readonly WorkbookCopy[];
  readonly refused: readonly RefusedFile[];
}

/** Reads chosen files; one that is gone by now, or whose reader can't be loaded, is refused like any other. */
export const readCopies = async (
  files: readonly File[],
  readFile: ReadFile,
): Promise<ChosenCopies> => {
  const copies: WorkbookCopy[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const read = await readContents(file, readFile);
    if (read.ok) copies.push({ file: file.name, sheets: read.value });
    else refused.push({ file: file.name, reason: read.error });
  }
  return { copies, refused };
};

const readContents = async (file: File, readFile: ReadFile): ReturnType<ReadFile> => {
  try {
    return await readFile(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return err("unreadable");
  }
};

/** Puts copies behind those that were chosen before; one whose name is taken, by `baseName` too, gets another. */
export const withCopies = (
  chosen: readonly WorkbookCopy[],
  added: readonly WorkbookCopy[],
  baseName: string,
): readonly WorkbookCopy[] =>
  added.reduce((all, copy) => {
    const taken = [baseName, ...all.map(({ file }) => file)];
    return [...all, { ...copy, file: distinctName(copy.file, taken) }];
  }, chosen);

/** Makes the names of chosen files different from one another: the second 「總務處.xlsx」 gets a number. */
const distinctName = (name: string, taken: readonly string[]): string => {
  if (!taken.includes(name)) return name;
  const number = [...taken.keys()].map((index) => index + 2);
  return number.map((no) => `${name} (${no})`).find((each) => !taken.includes(each)) ?? name;
};
