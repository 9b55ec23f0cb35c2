/** A gap to be filled in as it is printed: 「____」. */
const gap = /_{2,}/gu;

/** Splits a printed text at its gaps: what stands before the first, between two, and behind the last. */
export const partsAroundBlanks = (text: string): readonly string[] => text.split(gap);

/** Counts the gaps of a printed text. */
export const blanksIn = (text: string): number => partsAroundBlanks(text).length - 1;
