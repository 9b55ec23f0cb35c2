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

const tooLarge = (measure: "file" | "entries" | "contents", limit: number): XlsxFault =>
  new XlsxFault({ type: "too-large", measure, limit });

const findEnd = (view: DataView): number => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new XlsxFault({ type: "truncated" });
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
  const entry: ZipEntry = {
    name: decodeName(nameBytes, flags),
    nameBytes,
    flags,
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    data: dataOf(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
  };
  const tail = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return { entry, next: at + centralLength + nameLength + tail };
};

/**
 * Lists the entries of a zip archive in the order of its directory, without unpacking any.
 *
 * Refuses archives beyond the limits, and those of 4 GB and more (zip64), which the limits exclude anyway.
 */
export const readZip = (bytes: Uint8Array): readonly ZipEntry[] => {
  if (bytes.length > limits.fileBytes) throw tooLarge("file", limits.fileBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooLarge("entries", limits.entries);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let at = view.getUint32(end + 16, true); entries.length < count;) {
    const { entry, next } = readEntry(bytes, view, at);
    total += entry.size;
    if (total > limits.contentBytes) throw tooLarge("contents", limits.contentBytes);
    entries.push(entry);
    at = next;
  }
  return entries;
};
