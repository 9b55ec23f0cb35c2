import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { cliMessages } from "../messages/cli";
import { err, ok, type Result } from "../result";

/** The largest file that is read; an official form takes about 50 kB. */
const largestInput = 100 * 1024 * 1024;
const pieceSize = 1024 * 1024;

/** Where a command writes, as the person said it. */
export interface OutputRequest {
  readonly output: string | undefined;
  /** The file that the output is made from; null for a new one. */
  readonly input: string | null;
  readonly force: boolean;
  readonly inPlace: boolean;
}

/** Reads a whole file; the failure is a sentence for people, which calls the file by its name. */
export const readInput = (file: string, name = file): Result<Uint8Array, string> => {
  const { input } = cliMessages;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return err(input.directory(name));
    if (!stat.isFile() && !stat.isFIFO()) return err(input.noFile(name));
    const bytes = stat.size > largestInput ? null : readWhole(file, stat.size);
    return bytes === null ? err(input.tooLarge(name, largestInput / 1024 / 1024)) : ok(bytes);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return err(input.missing(name));
    if (code === "EACCES" || code === "EPERM") return err(input.noAccess(name));
    return err(input.failed(name, code));
  }
};

/** Reads piece by piece, for a pipe does not say how much will come; null beyond the limit. */
const readWhole = (file: string, expected: number): Uint8Array | null => {
  const handle = openSync(file, "r");
  try {
    const pieces: Uint8Array[] = [];
    for (let size = 0; size <= largestInput;) {
      // One byte more than what is left shows the end.
      const left = expected - size + 1;
      const piece = new Uint8Array(left > 0 ? Math.min(left, pieceSize) : pieceSize);
      const read = readSync(handle, piece);
      if (read === 0) return Buffer.concat(pieces);
      size += read;
      pieces.push(piece.subarray(0, read));
    }
    return null;
  } finally {
    closeSync(handle);
  }
};

/**
 * Decides which file may be written, before any work is done; the failure is a sentence for people.
 *
 * An existing file needs `force`, the input itself needs `inPlace`. The extension stays that of the input:
 * Excel refuses a workbook with macros under `.xlsx` and one without under `.xlsm`.
 */
export const resolveOutput = (request: OutputRequest): Result<string, string> => {
  const { input, inPlace } = request;
  const messages = cliMessages.output;
  const output = request.output ?? (inPlace ? input : null);
  if (output === null) return err(cliMessages.usage.outputNeeded);
  if (input !== null && isSameFile(output, input)) {
    return inPlace ? ok(realPath(input)) : err(messages.isInput(output));
  }
  if (inPlace) return err(messages.notInput(output));
  const wanted = extensionFor(input);
  return extname(output).toLowerCase() === wanted
    ? resolveOther(output, request.force)
    : err(messages.extension(output, wanted));
};

/** Decides whether a file that is made anew may be written; its extension must be one of those given. */
export const resolveNewOutput = (
  output: string,
  extensions: readonly string[],
  force: boolean,
): Result<string, string> =>
  extensions.includes(extname(output).toLowerCase())
    ? resolveOther(output, force)
    : err(cliMessages.output.extension(output, extensions.join("、")));

const extensionFor = (input: string | null): ".xlsx" | ".xlsm" =>
  input !== null && extname(input).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";

const resolveOther = (output: string, force: boolean): Result<string, string> => {
  const messages = cliMessages.output;
  if (!existsSync(dirname(resolve(output)))) return err(messages.noDirectory(output));
  if (!existsSync(output)) return isLink(output) ? err(messages.deadLink(output)) : ok(output);
  if (statSync(output).isDirectory()) return err(messages.directory(output));
  return force ? ok(realPath(output)) : err(messages.exists(output));
};

/** Whether a symbolic link stands there, even one to nowhere: renaming onto it would replace it. */
const isLink = (file: string): boolean =>
  lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** The file behind a symbolic link: renaming onto the link would replace the link. */
const realPath = (file: string): string => (existsSync(file) ? realpathSync(file) : file);

/**
 * Writes a file whole or not at all: beside its place first, then renamed.
 *
 * The permissions of a file that is replaced are kept. The failure is a sentence for people.
 */
export const writeOutput = (file: string, bytes: Uint8Array): Result<void, string> =>
  writePieces(file, [bytes]);

/** Writes a file whole or not at all as `writeOutput` does, piece by piece as they are made. */
export const writePieces = (file: string, pieces: Iterable<Uint8Array>): Result<void, string> => {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeWhole(beside, pieces);
    if (existsSync(file)) chmodSync(beside, statSync(file).mode);
    renameSync(beside, file);
    return ok(undefined);
  } catch (error) {
    rmSync(beside, { force: true });
    const code = errorCode(error);
    const denied = code === "EACCES" || code === "EPERM" || code === "EROFS";
    return err(denied ? cliMessages.output.noAccess(file) : cliMessages.output.failed(file, code));
  }
};

const writeWhole = (file: string, pieces: Iterable<Uint8Array>): void => {
  const handle = openSync(file, "wx");
  try {
    for (const bytes of pieces) {
      for (let written = 0; written < bytes.length;) {
        written += writeSync(handle, bytes, written);
      }
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Tells whether two paths lead to one file, links included. */
export const isSameFile = (one: string, other: string): boolean => {
  if (!existsSync(one) || !existsSync(other)) return resolve(one) === resolve(other);
  const [a, b] = [statSync(one), statSync(other)];
  return a.ino === b.ino && a.dev === b.dev;
};

/** The code of an error of the file system, such as `ENOENT`. */
export const errorCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "unknown";
