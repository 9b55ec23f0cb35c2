import type { WorkbookCopy } from "../form/combination";
import { distinctName } from "./combine-words";
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

/** Reads chosen files; two of one name get different ones. */
export const readCopies = async (
  files: readonly File[],
  readFile: ReadFile,
  taken: readonly string[],
): Promise<ChosenCopies> => {
  const copies: WorkbookCopy[] = [];
  const refused: RefusedFile[] = [];
  for (const each of files) {
    const read = await readFile(new Uint8Array(await each.arrayBuffer()));
    const names = [...taken, ...copies.map(({ file }) => file)];
    if (read.ok) copies.push({ file: distinctName(each.name, names), sheets: read.value });
    else refused.push({ file: each.name, reason: read.error });
  }
  return { copies, refused };
};
