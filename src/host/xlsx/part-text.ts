import { damaged } from "./xlsx-error";

const encodings: readonly { readonly mark: readonly number[]; readonly name: string }[] = [
  { mark: [0xff, 0xfe], name: "utf-16le" },
  { mark: [0xfe, 0xff], name: "utf-16be" },
];

/**
 * Decodes an XML part: UTF-8, or UTF-16 by its byte order mark (ECMA-376 part 2, 8.1.4).
 *
 * A document type declaration is refused: packages may not have one, and entities are a way to attack a reader.
 */
export const partText = (part: string, bytes: Uint8Array): string => {
  const encoding = encodings.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  let text: string;
  try {
    text = new TextDecoder(encoding?.name ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw damaged(part, "text encoding");
  }
  if (text.includes("<!DOCTYPE")) throw damaged(part, "document type declaration");
  return text;
};
