import { extname } from "node:path";
import { reasonWords, roleNames } from "../../messages/cli";
import { collectMessages } from "../../messages/cli-collect";
import { stateWords } from "../../messages/states";
import type { Role, Rubric } from "../../rubric/rubric";
import { rubricSize } from "../../rubric/rubric-size";
import { statusWords } from "../../scoring/status-words";
import type { CollectedForm, CollectedScore, CollectedTotal } from "./collected-file";

/** What a cell of a table holds. */
export type TableValue = number | string | boolean | null;

/** A column of a table. */
export interface TableColumn<Row> {
  /** Its name in the .ndjson. */
  readonly key: keyof typeof collectMessages.columns;
  /** Points. */
  readonly width: number;
  /** `quotient`: a number that a division may have given. */
  readonly kind: "text" | "number" | "quotient";
  readonly value: (row: Row) => TableValue;
  /** What people read, where that is not the value itself. */
  readonly words?: (row: Row) => TableValue;
}

/** One form of one file. */
export interface FormOfFile {
  readonly file: string;
  readonly form: CollectedForm;
  /** Null for a form that this version no longer has. */
  readonly rubric: Rubric | null;
  /** Whether the same school's form was collected elsewhere, too. */
  readonly isDouble: boolean;
}

/** One role's sums of one form. */
export interface SummaryRow extends FormOfFile {
  readonly role: Role;
  readonly total: CollectedTotal;
}

/** One score cell. */
export interface IndicatorRow extends FormOfFile {
  readonly score: CollectedScore;
}

/** A file or folder that was not collected, or not wholly, or one that is to be looked at. */
export interface ProblemRow {
  readonly file: string;
  readonly problem: string;
  readonly kind: keyof typeof collectMessages.kinds;
}

const formColumns: readonly TableColumn<FormOfFile>[] = [
  {
    key: "school",
    width: 110,
    kind: "text",
    value: ({ file, form }) => form.school ?? stemOf(file),
  },
  { key: "file", width: 130, kind: "text", value: ({ file }) => file },
  { key: "sheet", width: 90, kind: "text", value: ({ form }) => form.sheet },
  {
    key: "form",
    width: 50,
    kind: "text",
    value: ({ form }) => form.rubric,
    words: ({ form, rubric }) => rubric?.short ?? form.rubric,
  },
];

/** The file's place without its ending: two schools' files in their own folders may have one name. */
const stemOf = (file: string): string => file.slice(0, file.length - extname(file).length);

/** Comes last: whoever reads the tables by the places of their columns finds the others where they were. */
const duplicateColumn: TableColumn<FormOfFile> = {
  key: "duplicate",
  width: 45,
  kind: "text",
  value: ({ isDouble }) => isDouble,
  words: ({ isDouble }) => (isDouble ? collectMessages.kinds.duplicate : null),
};

/** The columns of the totals. */
export const summaryColumns: readonly TableColumn<SummaryRow>[] = [
  ...formColumns,
  { key: "title", width: 150, kind: "text", value: ({ rubric }) => rubric?.title ?? "" },
  { key: "version", width: 45, kind: "text", value: ({ form }) => form.version },
  {
    key: "role",
    width: 75,
    kind: "text",
    value: ({ role }) => role,
    words: ({ role }) => roleNames[role],
  },
  {
    key: "formState",
    width: 60,
    kind: "text",
    value: ({ form }) => form.state,
    words: ({ form }) => stateWords[form.state],
  },
  { key: "total", width: 45, kind: "quotient", value: ({ total }) => total.total },
  { key: "points", width: 45, kind: "number", value: ({ rubric }) => sizeOf(rubric, "points") },
  { key: "bonus", width: 60, kind: "number", value: ({ rubric }) => sizeOf(rubric, "bonus") },
  { key: "missing", width: 45, kind: "number", value: ({ total }) => total.missing },
  { key: "invalid", width: 45, kind: "number", value: ({ total }) => total.invalid },
  { key: "notApplicable", width: 45, kind: "number", value: ({ total }) => total.notApplicable },
  {
    key: "status",
    width: 150,
    kind: "text",
    value: ({ total: { missing, invalid } }) => (missing + invalid > 0 ? "provisional" : "final"),
    words: ({ total: { missing, invalid } }) =>
      statusWords(missing, invalid) || collectMessages.final,
  },
  duplicateColumn,
];

const sizeOf = (rubric: Rubric | null, key: "points" | "bonus"): number | null =>
  rubric === null ? null : rubricSize(rubric)[key];

/** The columns of the scores. */
export const indicatorColumns: readonly TableColumn<IndicatorRow>[] = [
  ...formColumns,
  { key: "indicator", width: 45, kind: "text", value: ({ score: [indicator] }) => indicator },
  {
    key: "role",
    width: 75,
    kind: "text",
    value: ({ score: [, role] }) => role,
    words: ({ score: [, role] }) => roleNames[role],
  },
  { key: "score", width: 45, kind: "number", value: ({ score: [, , value] }) => value },
  {
    key: "state",
    width: 75,
    kind: "text",
    value: ({ score: [, , , state] }) => state,
    words: ({ score: [, , , state] }) => collectMessages.states[state],
  },
  {
    key: "reason",
    width: 150,
    kind: "text",
    value: ({ score: [, , , , reason] }) => reason,
    words: ({ score: [, , , , reason] }) => (reason === null ? null : reasonWords[reason]),
  },
  duplicateColumn,
];

/** The columns of what could not be read and of what is to be looked at. */
export const problemColumns: readonly TableColumn<ProblemRow>[] = [
  { key: "file", width: 200, kind: "text", value: ({ file }) => file },
  { key: "problem", width: 450, kind: "text", value: ({ problem }) => problem },
  {
    key: "kind",
    width: 75,
    kind: "text",
    value: ({ kind }) => kind,
    words: ({ kind }) => collectMessages.kinds[kind],
  },
];
