import { describe, expect, it } from "@jest/globals";
import { readZip } from "../../../src/host/xlsx/read-zip";
import { writeZip, zipEntry } from "../../../src/host/xlsx/write-zip";

const content = new TextEncoder().encode("<x/>".repeat(50));
const plain = writeZip([zipEntry("a.xml", content), zipEntry("b.xml", content)]);

/** Moves every size and place of the directory into 64-bit fields, as programs do that don't know sizes beforehand. */
const widened = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const headers: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const length = 46 + view.getUint16(at + 28, true);
    headers.push(widenedHeader(bytes.slice(at, at + length)));
    at += length;
  }
  const directory = Buffer.concat(headers);
  const wideEnd = new Uint8Array(56);
  const wide = new DataView(wideEnd.buffer);
  wide.setUint32(0, 0x06064b50, true);
  wide.setBigUint64(32, BigInt(headers.length), true);
  wide.setBigUint64(40, BigInt(directory.length), true);
  wide.setBigUint64(48, BigInt(start), true);
  const locator = new Uint8Array(20);
  new DataView(locator.buffer).setUint32(0, 0x07064b50, true);
  new DataView(locator.buffer).setBigUint64(8, BigInt(start + directory.length), true);
  const last = bytes.slice(end);
  new DataView(last.buffer).setUint16(10, 0xffff, true);
  new DataView(last.buffer).setUint32(16, 0xffff_ffff, true);
  return Buffer.concat([bytes.slice(0, start), directory, wideEnd, locator, last]);
};

const widenedHeader = (header: Uint8Array): Uint8Array => {
  const view = new DataView(header.buffer);
  const extra = new Uint8Array(6 + 4 + 24);
  const field = new DataView(extra.buffer);
  // Another field first, which has to be passed over.
  field.setUint16(0, 0x5455, true);
  field.setUint16(2, 2, true);
  field.setUint16(6, 0x0001, true);
  field.setUint16(8, 24, true);
  [24, 20, 42].forEach((at, index) => {
    field.setBigUint64(10 + index * 8, BigInt(view.getUint32(at, true)), true);
    view.setUint32(at, 0xffff_ffff, true);
  });
  view.setUint16(30, extra.length, true);
  return Buffer.concat([header, extra]);
};

describe("readZip", () => {
  it("reads sizes and places that are written in 64 bits", () => {
    expect(readZip(widened(plain))).toEqual(readZip(plain));
    expect(readZip(plain).map(({ name, size }) => [name, size])).toEqual([
      ["a.xml", content.length],
      ["b.xml", content.length],
    ]);
  });

  it("refuses 64-bit fields that are cut off", () => {
    const cut = widened(plain);
    new DataView(cut.buffer, cut.byteOffset).setBigUint64(cut.length - 42 + 8, 2n ** 60n, true);

    expect(() => readZip(cut)).toThrow("damaged");
  });
});
