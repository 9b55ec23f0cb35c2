/** Texts in quotes, which hold no references. */
const quotedTexts = /("(?:[^"]|"")*")/u;

/** `'105 A'!`, `Sheet1!` or `Jan:Mar!`, with the cells behind it where they are named. */
const qualified = () =>
  /(?:'((?:[^']|'')+)'|([^\s'"(),;=+\-*/&<>^{}!]+))!((?:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?::\$?[A-Z]{1,3}\$?\d+)?)?/giu;

/** The sheets behind a qualifier; none for another workbook's, whose name begins with its number in brackets. */
const sheetsIn = (qualifier: string): readonly string[] =>
  qualifier.includes("[") ? [] : qualifier.replaceAll("''", "'").toLowerCase().split(":");

/** Tells whether a formula refers to one of the sheets, whose names are given in lower case. */
export const refersTo = (formula: string, sheets: ReadonlySet<string>): boolean =>
  formula
    .split(quotedTexts)
    .some(
      (piece, index) =>
        index % 2 === 0 &&
        Array.from(piece.matchAll(qualified())).some(([, quoted, plain]) =>
          sheetsIn(quoted ?? plain ?? "").some((name) => sheets.has(name)),
        ),
    );

/** Writes `#REF!` for every reference to one of the sheets, as Excel does when they are deleted. */
export const withoutReferences = (formula: string, sheets: ReadonlySet<string>): string =>
  formula
    .split(quotedTexts)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(qualified(), (reference, quoted?: string, plain?: string) =>
            sheetsIn(quoted ?? plain ?? "").some((name) => sheets.has(name)) ? "#REF!" : reference,
          ),
    )
    .join("");

/** Tells whether a formula as a whole shows something else than an error once what it refers to is gone. */
export const isGuarded = (formula: string): boolean =>
  /^=?\s*(?:IFERROR\(|IF\(\s*(?:AND\(\s*)?ISERROR\(\s*ROW\()/iu.test(formula) && isOneCall(formula);

/** Tells whether the first parenthesis closes at the very end: `F(…)`, not `F(…)+1`. */
const isOneCall = (formula: string): boolean => {
  const marks = Array.from(
    formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/gu, "").replace(/^[^(]*|\s+$/gu, ""),
  );
  let depth = 0;
  for (const [index, mark] of marks.entries()) {
    if (mark === "(") depth += 1;
    if (mark === ")") depth -= 1;
    if (depth === 0) return index === marks.length - 1;
  }
  return false;
};
