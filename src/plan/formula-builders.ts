import type { CellPosition } from "./cell-position";
import type { CellReference, Formula, Operator, RangeReference } from "./formula";

/** Excel's limit for one text inside a formula; longer ones are joined with `&`. */
export const longestTextLiteral = 255;

/** Refers to a cell that moves with the formula; row and column count from 0. */
export const cell = (row: number, column: number): CellReference => ({
  type: "cell",
  sheet: null,
  row,
  column,
  rowAbsolute: false,
  columnAbsolute: false,
});

/** Refers to a cell whose column is fixed: `$N5`. */
export const inColumn = (row: number, column: number): CellReference => ({
  ...cell(row, column),
  columnAbsolute: true,
});

/** Refers to one fixed cell: `$C$6`. */
export const fixed = (row: number, column: number): CellReference => ({
  ...cell(row, column),
  rowAbsolute: true,
  columnAbsolute: true,
});

/** Refers to one fixed cell of a sheet: `'105 A'!$C$6`. */
export const onSheet = (sheet: string, { row, column }: CellPosition): CellReference => ({
  ...fixed(row, column),
  sheet,
});

/** A rectangle between two corners. */
export const range = (from: CellReference, to: CellReference): RangeReference => ({
  type: "range",
  from,
  to,
});

/** A number; formulas print it without an exponent. */
export const number = (value: number): Formula => ({ type: "number", value });

/** TRUE or FALSE. */
export const boolean = (value: boolean): Formula => ({ type: "boolean", value });

/** A text of any length: beyond 255 characters it becomes several texts joined with `&`. */
export const text = (value: string): Formula =>
  joined(
    "&",
    piecesOf(value).map((piece) => ({ type: "text", value: piece })),
  );

/** A function call. */
export const call = (name: string, ...args: readonly Formula[]): Formula => ({
  type: "call",
  name,
  args,
});

/** Two operands around an operator. */
export const binary = (left: Formula, operator: Operator, right: Formula): Formula => ({
  type: "binary",
  operator,
  left,
  right,
});

/** A value taken several times; once is the value itself. */
export const times = (value: Formula, factor: number): Formula =>
  factor === 1 ? value : binary(value, "*", number(factor));

/** IF with both branches. */
export const when = (condition: Formula, then: Formula, otherwise: Formula): Formula =>
  call("IF", condition, then, otherwise);

/** Whether a cell was deleted. ROW looks at the reference alone: an error value in the cell is another matter. */
export const isGone = (reference: Formula): Formula => call("ISERROR", call("ROW", reference));

/** Joins operands with one operator from the left; the only operand stands for itself. */
export const joined = (operator: Operator, operands: readonly Formula[]): Formula => {
  const [first = number(0), ...more] = operands;
  return more.reduce((left, right) => binary(left, operator, right), first);
};

/** Never cuts a character of two code units in half. */
const piecesOf = (value: string): readonly string[] => {
  const pieces: string[] = [];
  let piece = "";
  for (const character of value) {
    if (piece.length + character.length > longestTextLiteral) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
};
