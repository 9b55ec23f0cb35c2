/** Lists the sheets that a formula names outside its texts, in small letters; sheets that are gone (`#REF!`) left out. */
export const sheetsNamedIn = (formula: string): readonly string[] =>
  Array.from(
    formula
      .replace(/"(?:[^"]|"")*"/gu, "")
      .replaceAll("#REF!", "")
      .matchAll(/(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu),
    ([, quoted, plain]) => (quoted?.replaceAll("''", "'") ?? plain ?? "").toLowerCase(),
  );
