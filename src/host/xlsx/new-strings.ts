import { namespaces } from "./namespaces";
import { textElement } from "./sheet-cells-xml";
import { element } from "./xml-text";

/** The table of shared strings of a workbook that is made anew: each text stands once, however many cells show it. */
export interface NewStrings {
  /** The number by which cells refer to a text. */
  readonly numberOf: (text: string) => number;
  /** The markup of the part, piece by piece (ECMA-376 part 1, 18.4.9). */
  readonly markup: () => Iterable<string>;
}

/** Begins an empty table. */
export const newStrings = (): NewStrings => {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf: (text) => {
      uses += 1;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    *markup() {
      const counts = `count="${uses}" uniqueCount="${numbers.size}"`;
      yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${namespaces.main}" ${counts}>`;
      for (const text of numbers.keys()) yield element("si", {}, textElement(text));
      yield "</sst>";
    },
  };
};
