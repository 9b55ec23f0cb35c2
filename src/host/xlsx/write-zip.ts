import { Deflate, deflateSync, strToU8 } from "fflate";
import { crc32 } from "./crc32";
import { fixedDate, nameIsUtf8, type ZipEntry } from "./zip-entry";

const deflated = 8;
/** Version 2.0: folders and deflate. */
const version = 20;
/** Bit 3, "sizes follow the data": sizes stand in the headers here. */
const sizesFollow = 0x0008;

/** Compresses a part; its date is fixed, so that equal content gives equal bytes. */
export const zipEntry = (name: string, content: Uint8Array): ZipEntry => ({
  ...entryNamed(name),
  crc: crc32(content),
  size: content.length,
  data: deflateSync(content, { level: 6 }),
});

const entryNamed = (name: string): Omit<ZipEntry, "crc" | "size" | "data"> => ({
  name,
  nameBytes: strToU8(name),
  flags: nameIsUtf8,
  method: deflated,
  modified: fixedDate,
});

/** Compresses a part piece by piece, so that only what it is compressed to is ever held. */
export const zipEntryOf = (name: string, pieces: Iterable<Uint8Array>): ZipEntry => {
  const compressed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => compressed.push(chunk));
  let [crc, size] = [0, 0];
  for (const piece of pieces) {
    crc = crc32(piece, crc);
    size += piece.length;
    deflate.push(piece);
  }
  deflate.push(new Uint8Array(), true);
  return { ...entryNamed(name), crc, size, data: join(compressed) };
};

/** The fields from version to the name's length, which local header and directory have in common. */
const commonFields = (view: DataView, at: number, entry: ZipEntry): void => {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, entry.flags & ~sizesFollow, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
};

const localHeader = (entry: ZipEntry): Uint8Array => {
  const header = new Uint8Array(30 + entry.nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  commonFields(view, 4, entry);
  header.set(entry.nameBytes, 30);
  return header;
};

const centralHeader = (entry: ZipEntry, offset: number): Uint8Array => {
  const header = new Uint8Array(46 + entry.nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, version, true);
  commonFields(view, 6, entry);
  view.setUint32(42, offset, true);
  header.set(entry.nameBytes, 46);
  return header;
};

const endRecord = (count: number, size: number, offset: number): Uint8Array => {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
};

const join = (chunks: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
};

/** Writes a zip archive. Entries that were read from another archive keep their compressed bytes and their dates. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    directory.push(centralHeader(entry, offset));
    chunks.push(header, entry.data);
    offset += header.length + entry.data.length;
  }
  const size = directory.reduce((length, header) => length + header.length, 0);
  return join([...chunks, ...directory, endRecord(entries.length, size, offset)]);
};
