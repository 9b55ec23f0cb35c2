import { limits } from "./limits";
import { damaged, XlsxFault } from "./xlsx-error";
import { nameIsUtf8, type ZipEntry } from "./zip-entry";

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const zip64Field = 0x0001;
const zip64Locator = 0x07064b50;
const zip64LocatorLength = 20;
const zip64EndSignature = 0x06064b50;
const inExtraField = 0xffff_ffff;

const tooLarge = (measure: "file" | "entries" | "contents", limit: number): XlsxFault =>
  new XlsxFault({ type: "too-large", measure, limit });

const findEnd = (view: DataView): number => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new XlsxFault({ type: "truncated" });
};

/** Where the directory begins and how many entries it has; in 64 bits where a locator stands before the end. */
const findDirectory = (view: DataView): { readonly count: number; readonly directory: number } => {
  const end = findEnd(view);
  const locator = end - zip64LocatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== zip64Locator)
    return { count: view.getUint16(end + 10, true), directory: view.getUint32(end + 16, true) };
  const wideEnd = wideNumber(view, locator + 8);
  if (wideEnd + 56 > view.byteLength || view.getUint32(wideEnd, true) !== zip64EndSignature)
    throw damaged(null, "zip64 end of directory");
  return { count: wideNumber(view, wideEnd + 32), directory: wideNumber(view, wideEnd + 48) };
};

const decodeName = (bytes: Uint8Array, flags: number): string =>
  new TextDecoder(flags & nameIsUtf8 ? "utf-8" : "latin1")
    .decode(bytes)
    .replaceAll("\\", "/")
    .replace(/^\/+/, "");

/** The stored bytes of an entry; names and extra fields of the local header may differ from the directory's. */
const dataOf = (bytes: Uint8Array, view: DataView, header: number, length: number): Uint8Array => {
  if (header + localLength > bytes.length || view.getUint32(header, true) !== localSignature)
    throw damaged(null, "local header");
  const start =
    header + localLength + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + length > bytes.length) throw new XlsxFault({ type: "truncated" });
  return bytes.subarray(start, start + length);
};

/**
 * Reads sizes and place of an entry. Some programs write them in 64 bits also where they are small: then the 32-bit
 * field is full of ones and the extra field 0x0001 holds those that are, in this order (APPNOTE 4.5.3).
 */
const measuresOf = (
  view: DataView,
  at: number,
): { readonly size: number; readonly stored: number; readonly header: number } => {
  let next = wideFields(view, at);
  const measure = (field: number): number => {
    const short = view.getUint32(at + field, true);
    if (short !== inExtraField || next === null) return short;
    const wide = wideNumber(view, next);
    next += 8;
    return wide;
  };
  return { size: measure(24), stored: measure(20), header: measure(42) };
};

/** Where the numbers of an entry's zip64 field begin; null when it has none. */
const wideFields = (view: DataView, at: number): number | null => {
  const start = at + centralLength + view.getUint16(at + 28, true);
  const end = Math.min(start + view.getUint16(at + 30, true), view.byteLength);
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true))
    if (view.getUint16(field, true) === zip64Field) return field + 4;
  return null;
};

const wideNumber = (view: DataView, at: number): number => {
  if (at + 8 > view.byteLength) throw new XlsxFault({ type: "truncated" });
  return Number(view.getBigUint64(at, true));
};

const readEntry = (
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } => {
  if (at + centralLength > bytes.length || view.getUint32(at, true) !== centralSignature)
    throw damaged(null, "central directory");
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + centralLength, at + centralLength + nameLength);
  const { size, stored, header } = measuresOf(view, at);
  const entry: ZipEntry = {
    name: decodeName(nameBytes, flags),
    nameBytes,
    flags,
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    data: dataOf(bytes, view, header, stored),
  };
  const tail = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return { entry, next: at + centralLength + nameLength + tail };
};

/**
 * Lists the entries of a zip archive in the order of its directory, without unpacking any.
 *
 * Refuses archives beyond the limits; what is written in 64 bits (zip64) is read, too, for some programs always do.
 */
export const readZip = (bytes: Uint8Array): readonly ZipEntry[] => {
  if (bytes.length > limits.fileBytes) throw tooLarge("file", limits.fileBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, directory } = findDirectory(view);
  if (count > limits.entries) throw tooLarge("entries", limits.entries);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let at = directory; entries.length < count;) {
    const { entry, next } = readEntry(bytes, view, at);
    total += entry.size;
    if (total > limits.contentBytes) throw tooLarge("contents", limits.contentBytes);
    entries.push(entry);
    at = next;
  }
  return entries;
};
