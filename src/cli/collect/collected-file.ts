import type { ScoreReport } from "../../form/form-report";
import { type FormState, stateRules } from "../../plan/form-state";
import { type Role, roles } from "../../rubric/rubric";

/** The sums of one role of one form. */
export interface CollectedTotal {
  /** The running number; null when nothing is entered. */
  readonly total: number | null;
  readonly missing: number;
  readonly invalid: number;
  readonly notApplicable: number;
}

/** One score cell: indicator, role, what stands in it, state and reason; short, for there are hundreds in a file. */
export type CollectedScore = readonly [
  indicator: string,
  role: Role,
  value: ScoreReport["value"],
  state: ScoreReport["state"],
  reason: ScoreReport["reason"],
];

/** What is collected of one form. */
export interface CollectedForm {
  /** As somebody wrote it into the form; null where nobody did. */
  readonly school: string | null;
  /** The rubric's id. */
  readonly rubric: string;
  readonly version: string;
  readonly sheet: string;
  readonly state: FormState;
  readonly totals: Readonly<Record<Role, CollectedTotal>>;
  readonly scores: readonly CollectedScore[];
}

/** A state of a file by which a change is seen. */
export interface FileState {
  /** Relative to the folder that is collected, with `/` between the names. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What makes a form that is collected doubtful: cells that nobody knows whose they are, or damage. */
const doubtKinds = ["unread-cells", "damage"] as const;

/** A sentence on a form that is collected all the same. */
export interface Doubt {
  readonly kind: (typeof doubtKinds)[number];
  readonly sentence: string;
}

/** What one file gave: exactly one line of the cache. One without problem and forms is an earlier summary. */
export interface CollectedFile extends FileState {
  /** SHA-256 of the contents in hexadecimal digits; empty when they could not be read. */
  readonly hash: string;
  /** A sentence when the file, or a form in it, can't be collected. */
  readonly problem: string | null;
  readonly doubts: readonly Doubt[];
  readonly forms: readonly CollectedForm[];
}

/** What is kept of a file that gives no form: why not, null for an earlier summary. */
export const withoutForms = (
  { file, size, modified }: FileState,
  problem: string | null,
  hash = "",
): CollectedFile => ({ file, size, modified, hash, problem, doubts: [], forms: [] });

/** Whether data from a cache has the shape that this program writes. */
export const isCollectedFile = (data: unknown): data is CollectedFile =>
  isRecord(data) &&
  hasStrings(data, ["file", "hash"]) &&
  hasNumbers(data, ["size", "modified"]) &&
  isTextOrNull(data["problem"]) &&
  isListOf(data["doubts"], isDoubt) &&
  isListOf(data["forms"], isCollectedForm);

const isDoubt = (data: unknown): boolean =>
  isRecord(data) &&
  hasStrings(data, ["sentence"]) &&
  doubtKinds.some((kind) => kind === data["kind"]);

const isCollectedForm = (data: unknown): boolean =>
  isRecord(data) &&
  isTextOrNull(data["school"]) &&
  hasStrings(data, ["rubric", "version", "sheet"]) &&
  stateRules.some(({ state }) => state === data["state"]) &&
  isListOf(data["scores"], isCollectedScore) &&
  roles.every((role) => isRecord(data["totals"]) && isCollectedTotal(data["totals"][role]));

const isCollectedTotal = (data: unknown): boolean =>
  isRecord(data) &&
  hasNumbers(data, ["missing", "invalid", "notApplicable"]) &&
  (data["total"] === null || typeof data["total"] === "number");

const isCollectedScore = (data: unknown): boolean => {
  if (!isList(data) || data.length !== 5) return false;
  const [indicator, role, value, state, reason] = data;
  return (
    [indicator, state].every((one) => typeof one === "string") &&
    roles.some((one) => one === role) &&
    isTextOrNull(reason) &&
    (value === null || ["string", "number", "boolean"].includes(typeof value))
  );
};

const isTextOrNull = (data: unknown): boolean => data === null || typeof data === "string";

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null;

const isList = (data: unknown): data is readonly unknown[] => Array.isArray(data);

const isListOf = (data: unknown, isOne: (one: unknown) => boolean): boolean =>
  isList(data) && data.every(isOne);

const hasStrings = (data: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean =>
  keys.every((key) => typeof data[key] === "string");

const hasNumbers = (data: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean =>
  keys.every((key) => typeof data[key] === "number");
