import { findRubric } from "../../official/official-rubrics";
import { roles } from "../../rubric/rubric";
import type { CollectedFile } from "./collected-file";
import type { Doubles } from "./find-doubles";
import {
  indicatorColumns,
  type FormOfFile,
  type ProblemRow,
  problemColumns,
  summaryColumns,
  type TableColumn,
  type TableValue,
} from "./table-columns";

/** A table that goes through its rows anew each time: they are too many to be kept. */
export interface CollectedTable {
  readonly name: "summary" | "indicators" | "problems";
  readonly columns: readonly Pick<TableColumn<never>, "key" | "width" | "kind">[];
  /** How many rows there are. */
  readonly count: number;
  /** The rows as people read them, one value for each column. */
  readonly shown: () => Iterable<readonly (number | string | null)[]>;
  /** The rows as data, by the columns' keys. */
  readonly data: () => Iterable<Readonly<Record<string, TableValue>>>;
}

/** What the tables are made from. */
export interface Collection {
  readonly files: () => Iterable<CollectedFile>;
  readonly problems: readonly ProblemRow[];
  readonly doubles: Pick<Doubles, "has">;
  /** How many forms and score cells the files hold. */
  readonly forms: number;
  readonly scores: number;
}

/** The tables: one row for each form and role, one for each score cell, one for each problem and doubt. */
export const collectedTables = (collection: Collection): readonly CollectedTable[] => {
  const { problems, forms, scores } = collection;
  return [
    tableOf("summary", summaryColumns, forms * roles.length, () =>
      eachForm(collection, (of) =>
        roles.map((role) => ({ ...of, role, total: of.form.totals[role] })),
      ),
    ),
    tableOf("indicators", indicatorColumns, scores, () =>
      eachForm(collection, (of) => of.form.scores.map((score) => ({ ...of, score }))),
    ),
    tableOf("problems", problemColumns, problems.length, () => problems),
  ];
};

const tableOf = <Row>(
  name: CollectedTable["name"],
  columns: readonly TableColumn<Row>[],
  count: number,
  rows: () => Iterable<Row>,
): CollectedTable => ({
  name,
  columns,
  count,
  shown: () => each(rows(), (row) => columns.map((column) => shownValue(column, row))),
  data: () =>
    each(rows(), (row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)]))),
});

const shownValue = <Row>({ value, words }: TableColumn<Row>, row: Row): number | string | null => {
  const shown = (words ?? value)(row);
  return typeof shown === "boolean" ? String(shown).toUpperCase() : shown;
};

function* eachForm<Row>(
  { files, doubles }: Collection,
  rowsOf: (of: FormOfFile) => readonly Row[],
): Generator<Row> {
  for (const { file, forms } of files()) {
    for (const [index, form] of forms.entries()) {
      const rubric = findRubric(form.rubric);
      yield* rowsOf({ file, form, rubric, isDouble: doubles.has(file, index) });
    }
  }
}

function* each<Row, Made>(rows: Iterable<Row>, make: (row: Row) => Made): Generator<Made> {
  for (const row of rows) yield make(row);
}
