import { checkCalculation, checkLinks } from "./check-calculation";
import { checkRepeats } from "./check-rule";
import {
  allLocatedIndicators,
  type Located,
  locatedCriteria,
  locatedIndicators,
  locatedSections,
} from "./located";
import type { Annex, Indicator, PrintedTable, Rubric, Situation, SourceLines } from "./rubric";
import { below, type Location, type RubricIssue } from "./rubric-issue";
import { notApplicableSwitch } from "./situation-names";
import { findIndicator } from "./walk";

/**
 * Checks that whatever a rubric names is there: ids follow the printed numbers and stand once, situations and their
 * options are defined and each has its case, the NA policy names known indicators.
 */
export const checkReferences = (rubric: Rubric): readonly RubricIssue[] => [
  ...checkLines(rubric.source, { path: "source", place: "" }),
  ...checkNumbers(rubric),
  ...rubric.situations.flatMap((situation, index) =>
    checkSituation(situation, { path: `situations[${index}]`, place: situation.label }),
  ),
  ...checkNames(
    rubric.situations.map(({ id }) => id),
    { path: "situations", place: "" },
  ),
  ...allLocatedIndicators(rubric).flatMap((indicator) => checkIndicator(rubric, indicator)),
  ...checkExtension(rubric),
  ...checkNames(rubric.findingParts ?? [], { path: "findingParts", place: "" }),
  ...rubric.annexes.flatMap((annex, index) =>
    checkAnnex(rubric, annex, { path: `annexes[${index}]`, place: annex.id }),
  ),
  ...checkWorksheets(rubric),
];

const checkNumbers = (rubric: Rubric): readonly RubricIssue[] => {
  const sections = locatedSections(rubric);
  return [
    ...checkRepeats(
      rubric.sections.map(({ no }) => no),
      { path: "sections", place: "" },
    ),
    ...sections.flatMap((section) => [
      ...checkRepeats(
        section.value.criteria.map(({ no }) => no),
        section.at,
      ),
      ...locatedCriteria(section).flatMap((criterion) => [
        ...checkRepeats(
          criterion.value.indicators.map(({ no }) => no),
          criterion.at,
        ),
        ...locatedIndicators(criterion).flatMap(({ value, at }) =>
          checkId(value, `${section.value.no}.${criterion.value.no}.${value.no}`, at),
        ),
      ]),
    ]),
  ];
};

const checkId = ({ id }: Indicator, expected: string, at: Location): readonly RubricIssue[] =>
  id === expected ? [] : [{ type: "id-mismatch", ...at, expected, found: id }];

const checkSituation = ({ id, options }: Situation, at: Location): readonly RubricIssue[] => [
  ...(id === notApplicableSwitch
    ? [{ type: "reserved-situation", ...at, situation: id } as const]
    : []),
  ...checkNames(
    options.map(({ value }) => value),
    below(at, ".options"),
  ),
  ...checkNames(
    options.map(({ label }) => label),
    below(at, ".options"),
  ),
];

const checkNames = (names: readonly string[], at: Location): readonly RubricIssue[] =>
  [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => ({
    type: "repeated-name",
    ...at,
    name,
  }));

const checkIndicator = (
  rubric: Rubric,
  { value, at }: Located<Indicator>,
): readonly RubricIssue[] => [
  ...checkLines(value.source, at),
  ...checkCases(rubric, value, below(at, ".rule")),
  ...(value.notApplicable && rubric.notApplicable.kind !== "printed"
    ? [{ type: "not-applicable-undeclared", ...at } as const]
    : []),
];

const checkCases = (
  { situations }: Rubric,
  { rule }: Indicator,
  at: Location,
): readonly RubricIssue[] => {
  if (rule.kind !== "conditional") return [];
  const situation = situations.find(({ id }) => id === rule.situation);
  if (situation === undefined) {
    return [{ type: "unknown-situation", ...at, situation: rule.situation }];
  }
  const options = situation.options.map(({ value }) => value);
  const cases = Object.keys(rule.cases);
  return [
    ...options
      .filter((option) => !cases.includes(option))
      .map((option) => ({ type: "case-missing", ...at, option }) as const),
    ...cases
      .filter((option) => !options.includes(option))
      .map((option) => ({ type: "unknown-case", ...at, option }) as const),
  ];
};

const checkExtension = (rubric: Rubric): readonly RubricIssue[] => {
  const policy = rubric.notApplicable;
  if (policy.kind !== "printed" || policy.extension === undefined) return [];
  const at = { path: "notApplicable.extension.indicators", place: "" };
  const named = policy.extension.indicators;
  return [
    ...checkNames(named, at),
    ...named.flatMap((id, index) => checkExtended(rubric, id, below(at, `[${index}]`))),
  ];
};

const checkExtended = (rubric: Rubric, id: string, at: Location): readonly RubricIssue[] => {
  const indicator = findIndicator(rubric, id);
  if (indicator === null) return [{ type: "unknown-indicator", ...at, indicator: id }];
  return indicator.rule.kind === "conditional"
    ? [{ type: "not-applicable-conditional", ...at }]
    : [];
};

const checkAnnex = (rubric: Rubric, annex: Annex, at: Location): readonly RubricIssue[] => [
  ...checkTable(rubric, annex, at),
  ...checkRowIndicators(rubric, annex, at),
];

const checkTable = (rubric: Rubric, table: PrintedTable, at: Location): readonly RubricIssue[] => [
  ...checkLines(table.source, at),
  ...checkRows(table, at),
  ...checkHeadings(table, at),
  ...checkCalculation(rubric, table, at),
];

const checkWorksheets = (rubric: Rubric): readonly RubricIssue[] => [
  ...checkNames(
    [...rubric.annexes, ...(rubric.worksheets ?? [])].map(({ id }) => id),
    { path: "worksheets", place: "" },
  ),
  ...(rubric.worksheets ?? []).flatMap((worksheet, index) => {
    const at = { path: `worksheets[${index}]`, place: worksheet.id };
    return [...checkTable(rubric, worksheet, at), ...checkLinks(rubric, worksheet, at)];
  }),
];

const checkRows = ({ columns, rows }: PrintedTable, at: Location): readonly RubricIssue[] =>
  rows.flatMap((row, index) =>
    row.length === columns.length
      ? []
      : [
          {
            type: "ragged-row",
            ...below(at, `.rows[${index}]`),
            columns: columns.length,
            cells: row.length,
          },
        ],
  );

/** A heading stands above a row that is there. */
const checkHeadings = (
  { rows, headings = [] }: PrintedTable,
  at: Location,
): readonly RubricIssue[] =>
  headings.flatMap(({ row }, index) =>
    row < rows.length
      ? []
      : [{ type: "heading-beyond", ...below(at, `.headings[${index}]`), row, rows: rows.length }],
  );

/** Rows that explain indicators explain each at most once, and every row explains one. */
const checkRowIndicators = (
  rubric: Rubric,
  { rows, rowIndicators }: Annex,
  annexAt: Location,
): readonly RubricIssue[] => {
  if (rowIndicators === undefined) return [];
  const at = below(annexAt, ".rowIndicators");
  return [
    ...(rowIndicators.length === rows.length
      ? []
      : [{ type: "rows-unmatched", ...at, rows: rows.length, ids: rowIndicators.length } as const]),
    ...checkNames(rowIndicators, at),
    ...rowIndicators.flatMap((id, index) =>
      findIndicator(rubric, id) === null
        ? [{ type: "unknown-indicator", ...below(at, `[${index}]`), indicator: id } as const]
        : [],
    ),
  ];
};

const checkLines = ({ lines: [first, last] }: SourceLines, at: Location): readonly RubricIssue[] =>
  first > last ? [{ type: "lines-reversed", ...at, first, last }] : [];
