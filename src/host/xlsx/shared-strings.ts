import { decodeXstring } from "./xml-text";
import { parseStream } from "./xml-stream";

/** Reads the table of shared strings; rich text is joined, phonetic guides (注音、ふりがな) are left out. */
export const readSharedStrings = (part: string, text: string): readonly string[] => {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let phonetic = false;
  parseStream(part, text, {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") phonetic = true;
      inText = name === "t" && !phonetic;
    },
    text(piece) {
      if (inText) current += piece;
    },
    close(name) {
      inText = false;
      if (name === "si") strings.push(decodeXstring(current));
      if (name === "rPh") phonetic = false;
    },
  });
  return strings;
};
