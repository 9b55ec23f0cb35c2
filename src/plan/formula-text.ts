/** What is left alone in a formula's text because it only looks like references: texts, quoted sheet names, brackets. */
export const literalTexts = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]`;

/** The patterns of the references that a formula's text can hold. */
export const cellReference = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
export const wholeColumns = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
export const wholeRows = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
