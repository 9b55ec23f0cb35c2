import { gridLimits } from "./address";
import type { CellReference, Formula } from "./formula";
import { longestTextLiteral } from "./formula-builders";
import { above, type SheetFault } from "./plan-fault";
import { printFormula } from "./print-formula";

/** Excel's limits of a formula: MS-OI29500 2.1.1085 and Excel's specification. */
const limits = { length: 8192, nesting: 64, arguments: 255 } as const;

/**
 * The functions that the sheets may use: all of them are in Excel 2016, LibreOffice and WPS under these names.
 *
 * Left out on purpose: what Excel 2016 lacks (IFS, XLOOKUP, FILTER, TEXTJOIN, LET), what needs a prefix in files
 * (AGGREGATE), and what engines were seen to disagree on (MOD of decimals, SUMPRODUCT over truth values, ISFORMULA).
 */
const allowedFunctions: ReadonlySet<string> = new Set(
  (
    "ABS AND AVERAGE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY DEVSQ EXACT FIND IF IFERROR INDEX INT " +
    "ISBLANK ISERROR ISLOGICAL ISNUMBER ISTEXT LEFT LEN MATCH MAX MEDIAN MID MIN MONTH N NOT OR REPT RIGHT ROUND " +
    "ROUNDDOWN ROUNDUP ROW ROWS SMALL STDEV SUBSTITUTE SUM SUMIF SUMIFS TEXT TRIM VALUE WEEKDAY WORKDAY YEAR"
  ).split(" "),
);

/** Lists what Excel would refuse in a cell's formula. */
export const lintFormula = (formula: Formula, place: string): readonly SheetFault[] => [
  ...above(limits.length, "formula-too-long", place, printFormula(formula).length),
  ...above(limits.nesting, "formula-nested-too-deeply", place, nesting(formula)),
  ...everyNode(formula).flatMap((node) => lintNode(node, place)),
];

/** Lists the references to other sheets, which validations and conditional formats had better not have. */
export const lintOwnSheet = (formula: Formula, place: string): readonly SheetFault[] =>
  everyNode(formula).flatMap((node): readonly SheetFault[] =>
    node.type === "cell" && node.sheet !== null
      ? [{ kind: "reference-to-another-sheet", place, found: node.sheet }]
      : [],
  );

/** Forms stand in the first 99,999 rows: beyond them a validation's formula could outgrow its 255 characters. */
const lastUsualRow = 99_998;

/** Measures a formula's text as it would stand in row 99,999, when a form was moved down that far. */
export const longestPrint = (formula: Formula): number => printFormula(movedDown(formula)).length;

const lintNode = (node: Formula, place: string): readonly SheetFault[] => {
  switch (node.type) {
    case "text":
      return above(longestTextLiteral, "formula-text-too-long", place, node.value.length);
    case "number":
      return Number.isFinite(node.value)
        ? []
        : [{ kind: "not-a-number", place, found: String(node.value) }];
    case "cell":
      return isInGrid(node)
        ? []
        : [{ kind: "outside-the-grid", place, found: `${node.row}, ${node.column}` }];
    case "call":
      return [
        ...(allowedFunctions.has(node.name)
          ? []
          : [{ kind: "function-not-allowed", place, found: node.name } as const]),
        ...above(limits.arguments, "formula-with-too-many-arguments", place, node.args.length),
      ];
    case "boolean":
    case "range":
    case "binary":
      return [];
  }
};

const isInGrid = ({ row, column }: CellReference): boolean =>
  row >= 0 && row <= gridLimits.lastRow && column >= 0 && column <= gridLimits.lastColumn;

const partsOf = (formula: Formula): readonly Formula[] => {
  switch (formula.type) {
    case "call":
      return formula.args;
    case "binary":
      return [formula.left, formula.right];
    case "range":
      return [formula.from, formula.to];
    case "number":
    case "text":
    case "boolean":
    case "cell":
      return [];
  }
};

const everyNode = (formula: Formula): readonly Formula[] => [
  formula,
  ...partsOf(formula).flatMap(everyNode),
];

/** Only calls count as levels. */
const nesting = (formula: Formula): number =>
  (formula.type === "call" ? 1 : 0) + Math.max(0, ...partsOf(formula).map(nesting));

const movedDown = (formula: Formula): Formula => {
  switch (formula.type) {
    case "cell":
      return { ...formula, row: lastUsualRow };
    case "range":
      return {
        ...formula,
        from: { ...formula.from, row: lastUsualRow },
        to: { ...formula.to, row: lastUsualRow },
      };
    case "call":
      return { ...formula, args: formula.args.map(movedDown) };
    case "binary":
      return { ...formula, left: movedDown(formula.left), right: movedDown(formula.right) };
    case "number":
    case "text":
    case "boolean":
      return formula;
  }
};
