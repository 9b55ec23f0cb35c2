import { rangeToA1 } from "./address";
import { lintFormula, lintOwnSheet, longestPrint } from "./lint-formula";
import { above, type SheetFault } from "./plan-fault";
import { validationLimits } from "./validation-texts";
import type { CellRange, SheetPlan, ValidationPlan } from "./workbook-plan";

/** Lists what Excel would refuse in a sheet's validations and conditional formats. */
export const lintRules = (sheet: SheetPlan): readonly SheetFault[] => [
  ...sheet.validations.flatMap((validation, index) => {
    const place = `validation ${index + 1}`;
    return [
      ...lintRanges(sheet, validation.ranges, place),
      ...lintValidationRule(validation, place),
      ...lintTexts(validation, place),
    ];
  }),
  ...sheet.conditionalFormats.flatMap(({ ranges, formula }, index) => {
    const place = `conditional format ${index + 1}`;
    return [
      ...lintRanges(sheet, ranges, place),
      ...lintFormula(formula, place),
      ...lintOwnSheet(formula, place),
    ];
  }),
];

/** Lists the ranges that reach beyond the planned cells. */
export const lintRanges = (
  { cells, columns }: SheetPlan,
  ranges: readonly CellRange[],
  place: string,
): readonly SheetFault[] =>
  ranges.length === 0
    ? [{ kind: "validation-without-range", place, found: 0 }]
    : ranges.flatMap((range): readonly SheetFault[] =>
        isOrdered(range) && range.lastRow < cells.length && range.lastColumn < columns.length
          ? []
          : [{ kind: "outside-the-plan", place, found: rangeToA1(range) }],
      );

const isOrdered = ({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): boolean =>
  firstRow >= 0 && firstColumn >= 0 && firstRow <= lastRow && firstColumn <= lastColumn;

const lintValidationRule = ({ rule }: ValidationPlan, place: string): readonly SheetFault[] => {
  if (rule.type === "custom") {
    return [
      ...lintFormula(rule.formula, place),
      ...lintOwnSheet(rule.formula, place),
      ...above(
        validationLimits.custom,
        "validation-formula-too-long",
        place,
        longestPrint(rule.formula),
      ),
    ];
  }
  return [
    ...above(
      validationLimits.list,
      "validation-list-too-long",
      place,
      rule.values.join(",").length,
    ),
    ...rule.values
      .filter((value) => !isListValue(value))
      .map((found): SheetFault => ({ kind: "validation-list-value", place, found })),
  ];
};

/** In a literal list a comma separates, a leading `=` makes a formula, and outer blanks get lost. */
const isListValue = (value: string): boolean =>
  /^[^\s,="][^,"]*$/u.test(value) && value === value.trim();

const lintTexts = ({ prompt, alert }: ValidationPlan, place: string): readonly SheetFault[] => [
  ...above(validationLimits.title, "validation-text-too-long", place, prompt.title.length),
  ...above(validationLimits.prompt, "validation-text-too-long", place, prompt.text.length),
  ...above(validationLimits.title, "validation-text-too-long", place, alert.title.length),
  ...above(validationLimits.alert, "validation-text-too-long", place, alert.text.length),
];
