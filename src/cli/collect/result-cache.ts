import { closeSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import { collectMessages } from "../../messages/cli-collect";
import { err, ok, type Result } from "../../result";
import { errorCode, writePieces } from "../files";
import {
  type CollectedFile,
  type CollectedForm,
  type Doubt,
  type FileState,
  isCollectedFile,
} from "./collected-file";

/** What is kept in memory of a form: enough to know another copy of it. */
export type RememberedForm = Pick<CollectedForm, "school" | "rubric" | "sheet">;

/** What is kept in memory of a file that was read; the rest stays in the cache until it is written out. */
export interface Remembered extends FileState {
  readonly hash: string;
  readonly problem: string | null;
  readonly doubts: readonly Doubt[];
  readonly forms: readonly RememberedForm[];
  readonly scores: number;
  readonly invalid: number;
}

/** The results of files on disk, one line each: memory holds none of them, and an interrupted run loses none. */
export interface ResultCache {
  readonly remembered: (file: string) => Remembered | null;
  /** Takes the line of a file that was read. */
  readonly add: (line: string) => Remembered;
  /** Notes that a file whose results are there changed its date only. */
  readonly renew: (state: FileState) => Remembered;
  readonly read: (file: string) => CollectedFile;
  /** Leaves out what is no longer needed, and closes the file. */
  readonly close: (needed: readonly string[]) => void;
}

const pieceSize = 1024 * 1024;
const lineFeed = 0x0a;
const cacheName = "rubric-sheets collect";

interface Place {
  readonly at: number;
  readonly length: number;
}

/**
 * Opens the cache at a path or makes it; the failure is a sentence, also where another file stands there.
 *
 * `program` names exactly the program and the rubrics that judge: results of any other are dropped.
 */
export const openCache = (path: string, program: string): Result<ResultCache, string> => {
  const header = `${JSON.stringify({ cache: cacheName, program })}\n`;
  try {
    const handle = openSync(path, "a+");
    const state = readCache(handle, header);
    if (state !== null) return ok(cacheOver(path, handle, header, state));
    closeSync(handle);
    return err(collectMessages.notCache(path));
  } catch (error) {
    return err(collectMessages.cacheUnwritable(path, errorCode(error)));
  }
};

interface CacheState {
  readonly places: Map<string, Place>;
  readonly known: Map<string, Remembered>;
  /** Where the next line begins. */
  end: number;
  lines: number;
}

/** Null for a file that is none of ours. Lines that are damaged or were cut off by a crash are passed over. */
const readCache = (handle: number, header: string): CacheState | null => {
  const state: CacheState = { places: new Map(), known: new Map(), end: 0, lines: 0 };
  let isFirst = true;
  for (const { line, ...place } of linesOf(handle)) {
    if (isFirst && !isHeader(line)) return null;
    if (isFirst && `${line}\n` !== header) break;
    if (!isFirst) remember(state, line, place);
    state.end = place.at + place.length + 1;
    isFirst = false;
  }
  // Whatever follows the last whole line goes, and so does all of another version's.
  ftruncateSync(handle, state.end);
  if (state.end === 0) state.end = writeSync(handle, header);
  return state;
};

const isHeader = (line: string): boolean => {
  const data = parsed(line);
  return typeof data === "object" && data !== null && "cache" in data && data.cache === cacheName;
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

/** Whole lines only: the last one counts when its line feed is there. */
function* linesOf(handle: number): Generator<Place & { readonly line: string }> {
  let rest = Buffer.alloc(0);
  let at = 0;
  for (;;) {
    const piece = Buffer.alloc(pieceSize);
    const read = readSync(handle, piece, 0, pieceSize, at + rest.length);
    if (read === 0) {
      // An empty file is a new one; one without any line feed is another program's.
      if (at === 0 && rest.length > 0) yield { at, length: rest.length, line: rest.toString() };
      return;
    }
    rest = Buffer.concat([rest, piece.subarray(0, read)]);
    for (let end = rest.indexOf(lineFeed); end >= 0; end = rest.indexOf(lineFeed)) {
      yield { at, length: end, line: rest.toString("utf8", 0, end) };
      at += end + 1;
      rest = rest.subarray(end + 1);
    }
  }
}

const remember = (state: CacheState, line: string, place: Place): Remembered | null => {
  const data = parsed(line);
  state.lines += 1;
  if (!isCollectedFile(data)) return null;
  const { file, size, modified, hash, problem, doubts, forms } = data;
  const scores = forms.flatMap((form) => form.scores);
  const known = {
    ...{ file, size, modified, hash, problem, doubts, scores: scores.length },
    forms: forms.map(({ school, rubric, sheet }) => ({ school, rubric, sheet })),
    invalid: scores.filter(([, , , verdict]) => verdict === "invalid").length,
  };
  state.known.set(file, known);
  state.places.set(file, place);
  return known;
};

const cacheOver = (
  path: string,
  handle: number,
  header: string,
  state: CacheState,
): ResultCache => {
  const lineOf = (file: string): Buffer => {
    const { at, length } = state.places.get(file) ?? { at: 0, length: 0 };
    const bytes = Buffer.alloc(length);
    for (let read = 0; read < length;) {
      const more = readSync(handle, bytes, read, length - read, at + read);
      if (more === 0) throw new Error(`${path} was cut off`);
      read += more;
    }
    return bytes;
  };
  const read = (file: string): CollectedFile => {
    const data = parsed(lineOf(file).toString("utf8"));
    if (!isCollectedFile(data)) throw new Error(`${path} lost ${file}`);
    return data;
  };
  const add = (line: string): Remembered => {
    const bytes = Buffer.from(`${line}\n`);
    for (let written = 0; written < bytes.length;) {
      written += writeSync(handle, bytes, written);
    }
    const known = remember(state, line, { at: state.end, length: bytes.length - 1 });
    state.end += bytes.length;
    if (known === null) throw new Error(`no result: ${line.slice(0, 80)}`);
    return known;
  };
  return {
    remembered: (file) => state.known.get(file) ?? null,
    add,
    renew: (changed) => add(JSON.stringify({ ...read(changed.file), ...changed })),
    read,
    close: (needed) => {
      const kept = needed.filter((file) => state.places.has(file));
      if (kept.length < state.lines) writePieces(path, keptLines(header, kept, lineOf));
      closeSync(handle);
    },
  };
};

function* keptLines(
  header: string,
  needed: readonly string[],
  lineOf: (file: string) => Uint8Array,
): Generator<Uint8Array> {
  yield Buffer.from(header);
  for (const file of needed) yield Buffer.concat([lineOf(file), Buffer.from("\n")]);
}
