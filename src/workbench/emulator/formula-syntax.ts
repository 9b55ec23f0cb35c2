import { limits } from "./limits";

/** Strings, quoted sheet names, numbers, operators, brackets and words of a formula. */
const token =
  /\s+|"(?:[^"]|"")*"|'(?:[^']|'')+'!?|#[A-Z][A-Z0-9/]*[!?]?|\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?|<>|<=|>=|[-+*/^&=<>%,;:(){}!@#]|\[[^\]]*\]|[\p{L}\p{N}_$.\\?]+/iuy;

/** A blank between two references is an operator: the cells that both have. */
const isIntersection = (before: string, next: string): boolean =>
  /[\p{L}\p{N}_)\]]$/u.test(before) && /[\p{L}_$'(]/u.test(next);

const tokensOf = (body: string): readonly string[] | null => {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < body.length) {
    const match = token.exec(body);
    if (match === null) return null;
    if (match[0].trim() !== "") tokens.push(match[0]);
    else if (isIntersection(tokens.at(-1) ?? "", body.charAt(token.lastIndex))) tokens.push(" ");
  }
  return tokens;
};

const isBinary = (text: string): boolean => /^(?:[-+*/^&=<>:! ]|<>|<=|>=)$/.test(text);
const isSign = (text: string): boolean => /^[-+@]$/.test(text);
const isWord = (text: string): boolean => /^[\p{L}_]/u.test(text);

/** Where the reader of a formula stands. */
interface State {
  /** An operand must come next. */
  readonly wantsOperand: boolean;
  /** Open brackets; a function's counts its arguments. */
  readonly open: readonly {
    readonly close: ")" | "}";
    readonly isFunction: boolean;
    readonly count: number;
  }[];
  readonly previous: string;
}

const openBracket = (state: State, text: string): State | null => {
  const isFunction = text === "(" && isWord(state.previous) && !state.wantsOperand;
  if (!state.wantsOperand && !isFunction) return null;
  const close = text === "(" ? ")" : "}";
  const open = [...state.open, { close, isFunction, count: 1 } as const];
  return open.length > limits.formulaNesting ? null : { wantsOperand: true, open, previous: text };
};

const closeBracket = (state: State, text: string): State | null => {
  const last = state.open.at(-1);
  if (last?.close !== text) return null;
  const mayBeEmpty = last.isFunction && (state.previous === "(" || state.previous === ",");
  if (state.wantsOperand && !mayBeEmpty) return null;
  return { wantsOperand: false, open: state.open.slice(0, -1), previous: text };
};

const separate = (state: State, text: string): State | null => {
  const last = state.open.at(-1);
  if (last === undefined || (text === ";" && last.close !== "}")) return null;
  const mayBeEmpty = last.isFunction && (state.previous === "(" || state.previous === ",");
  const count = last.count + 1;
  if ((state.wantsOperand && !mayBeEmpty) || (last.isFunction && count > limits.formulaArguments))
    return null;
  const open = [...state.open.slice(0, -1), { ...last, count }];
  return { wantsOperand: true, open, previous: text === ";" ? "(" : "," };
};

const operand = (state: State, text: string): State | null => {
  // A quoted sheet name and its `!` are one token and want a cell next.
  const wantsMore = text.startsWith("'") && text.endsWith("!");
  const tooLong = text.startsWith('"') && text.length - 2 > limits.formulaStringLength;
  const joins = state.wantsOperand || text.startsWith("[");
  return joins && !tooLong ? { ...state, wantsOperand: wantsMore, previous: text } : null;
};

const punctuation: Readonly<Record<string, (state: State, text: string) => State | null>> = {
  "(": openBracket,
  "{": openBracket,
  ")": closeBracket,
  "}": closeBracket,
  ",": separate,
  ";": separate,
};

/** `%` and the `#` of spilled ranges follow an operand. */
const postfix = (state: State, text: string): State | null =>
  state.wantsOperand ? null : { ...state, previous: text };

const operator = (state: State, text: string): State | null => {
  if (state.wantsOperand) return isSign(text) ? { ...state, previous: text } : null;
  return isBinary(text) ? { ...state, wantsOperand: true, previous: text } : null;
};

const step = (state: State, text: string): State | null => {
  const mark = punctuation[text];
  if (mark !== undefined) return mark(state, text);
  if (text === "%" || text === "#") return postfix(state, text);
  return isBinary(text) || text === "@" ? operator(state, text) : operand(state, text);
};

/**
 * Whether Excel would take the text as a formula: length, brackets, strings, operators, nesting and number of arguments.
 * Unknown functions and names are fine: they give #NAME?.
 */
export const isFormula = (formula: string): boolean => {
  if (!formula.startsWith("=") || formula.length > limits.formulaLength) return false;
  const tokens = tokensOf(formula.slice(1));
  let state: State | null = { wantsOperand: true, open: [], previous: "" };
  for (const text of tokens ?? []) state = state && step(state, text);
  return tokens !== null && state !== null && !state.wantsOperand && state.open.length === 0;
};
