import { XlsxFault } from "./xlsx-error";

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Compound File Binary, [MS-CFB] 2.2: the container of .xls and of encrypted .xlsx files. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = [0x50, 0x4b];

/** Whether the bytes hold a stream name, which compound files write in UTF-16. */
const namesStream = (bytes: Uint8Array, name: string): boolean => {
  const wanted = Array.from(name, (sign) => sign.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0))
      return true;
  return false;
};

const compoundFault = (bytes: Uint8Array): XlsxFault => {
  // [MS-OFFCRYPTO] 2.3.4.4: an encrypted package is one stream of this name.
  if (namesStream(bytes, "EncryptedPackage")) return new XlsxFault({ type: "encrypted" });
  // [MS-XLS] 2.1.2: the workbook stream; `Book` before Excel 97.
  const isWorkbook = namesStream(bytes, "Workbook") || namesStream(bytes, "Book");
  return new XlsxFault(
    isWorkbook ? { type: "other-format", format: "xls" } : { type: "not-a-workbook" },
  );
};

/** Refuses bytes that are no zip archive, by the name of what they are where that is known. */
export const requireZip = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw new XlsxFault({ type: "empty-file" });
  if (startsWith(bytes, compoundFile)) throw compoundFault(bytes);
  if (!startsWith(bytes, zip)) throw new XlsxFault({ type: "not-a-workbook" });
};
