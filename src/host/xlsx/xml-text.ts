import type { Attributes } from "./xml-document";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Escapes text for the inside of an element; line feeds stay as they are. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

/** Escapes text for an attribute in double quotes, line feeds included. */
const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\n\t]/g, (sign) => entities[sign] ?? sign);

const code = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * Writes what XML cannot hold as `_xHHHH_`, and a text that looks like it as itself (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */
export const encodeXstring = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, code);

/** Reads `_xHHHH_` back as the character it stands for. */
export const decodeXstring = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );

/** Prints an element; `content` is markup already escaped, and null attributes are left out. */
export const element = (name: string, attributes: Attributes, content = ""): string => {
  const printed = Object.entries(attributes)
    .map(([key, value]) =>
      value === null ? "" : ` ${key}="${escapeAttribute(encodeXstring(String(value)))}"`,
    )
    .join("");
  return content === "" ? `<${name}${printed}/>` : `<${name}${printed}>${content}</${name}>`;
};
