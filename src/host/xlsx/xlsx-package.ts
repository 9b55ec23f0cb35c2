import { inflateSync, strToU8 } from "fflate";
import { crc32 } from "./crc32";
import { requireZip } from "./file-format";
import { limits } from "./limits";
import { partText } from "./part-text";
import { readZip } from "./read-zip";
import { writeZip, zipEntry } from "./write-zip";
import { damaged, XlsxFault } from "./xlsx-error";
import { isEncrypted, type ZipEntry } from "./zip-entry";

/** The parts of a workbook file by name. Changing one makes a new package; the others keep their stored bytes. */
export interface XlsxPackage {
  /** In stored order; keys are the names in lower case, for part names are equal whatever their case. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** Opens a file's bytes as a package; nothing is unpacked yet. */
export const openPackage = (bytes: Uint8Array): XlsxPackage => {
  requireZip(bytes);
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZip(bytes)) {
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(entry.name, "two parts of one name");
    entries.set(key, entry);
  }
  return { entries };
};

/** A package that has no parts. */
export const emptyPackage: XlsxPackage = { entries: new Map() };

/** Whether the package has this part. */
export const hasPart = (pack: XlsxPackage, name: string): boolean =>
  pack.entries.has(name.toLowerCase());

const checkSize = (entry: ZipEntry): void => {
  if (entry.size > limits.partBytes)
    throw new XlsxFault({ type: "too-large", measure: "part", limit: limits.partBytes });
  if (entry.size > limits.ratioFromBytes && entry.size > entry.data.length * limits.ratio)
    throw new XlsxFault({ type: "too-large", measure: "ratio", limit: limits.ratio });
};

const inflate = (entry: ZipEntry): Uint8Array => {
  if (entry.method === 0) return entry.data;
  if (entry.method !== 8) throw damaged(entry.name, `compression method ${entry.method}`);
  try {
    // The room is fixed: an entry that unpacks to more than it declares fails the checksum instead of filling memory.
    return inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  } catch {
    throw damaged(entry.name, "compressed data");
  }
};

/** The bytes of a part, checked against its checksum; null when the package has no such part. */
export const partBytes = (pack: XlsxPackage, name: string): Uint8Array | null => {
  const entry = pack.entries.get(name.toLowerCase());
  if (entry === undefined) return null;
  if (entry.flags & isEncrypted) throw new XlsxFault({ type: "encrypted" });
  checkSize(entry);
  const bytes = inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw damaged(entry.name, "checksum");
  return bytes;
};

/** The text of an XML part; null when the package has no such part. */
export const xmlText = (pack: XlsxPackage, name: string): string | null => {
  const bytes = partBytes(pack, name);
  return bytes === null ? null : partText(name, bytes);
};

/** The package with this part set: in its old place, or last when it is new. */
export const withPart = (pack: XlsxPackage, name: string, text: string): XlsxPackage => {
  const stored = pack.entries.get(name.toLowerCase())?.name ?? name;
  const entries = new Map(pack.entries);
  entries.set(name.toLowerCase(), zipEntry(stored, strToU8(text)));
  return { entries };
};

/** The package without this part. */
export const withoutPart = (pack: XlsxPackage, name: string): XlsxPackage => {
  const entries = new Map(pack.entries);
  entries.delete(name.toLowerCase());
  return { entries };
};

/** The file's bytes; equal packages give equal bytes. */
export const packageBytes = (pack: XlsxPackage): Uint8Array => writeZip([...pack.entries.values()]);
