import { createHash } from "node:crypto";
import { checkForm } from "../../form/check-form";
import { isExampleSheet } from "../../form/example-sheet";
import type { FormLocation } from "../../form/form-location";
import type { ScoreReport } from "../../form/form-report";
import { keyOfHeader } from "../../form/locate-form";
import { locateState } from "../../form/locate-state";
import type { FormOnSheet } from "../../form/placed-form";
import { schoolOf } from "../../form/school";
import { contestedHeaders } from "../../form/contested-headers";
import type { SheetCells } from "../../form/sheet-cells";
import { roleNames } from "../../messages/cli";
import { collectMessages } from "../../messages/cli-collect";
import { type Role, roles } from "../../rubric/rubric";
import { officialExample } from "../../official/official-example";
import { toA1 } from "../../plan/address";
import { countsAsNotApplicable } from "../../scoring/judge";
import { readInput } from "../files";
import { formsIn } from "../read-forms";
import {
  type CollectedFile,
  type CollectedForm,
  type CollectedScore,
  type CollectedTotal,
  type Doubt,
  type FileState,
  withoutForms,
} from "./collected-file";
import { isSummary } from "./is-summary";

/** A file that is to be read. */
export interface ReadingTask extends FileState {
  /** Where it stands. */
  readonly path: string;
  /** The hash of the contents that are known already; null when none are. */
  readonly knownHash: string | null;
}

/** Of a text in a score cell so much is kept: nothing longer could be a score, and there may be thousands. */
const longestValue = 200;

/** Reads one file; null when its contents are the ones that are known. Sentences name it as its path in the folder. */
export const readCollected = (task: ReadingTask): CollectedFile | null => {
  const { file, size, modified } = task;
  const input = readInput(task.path, file);
  if (!input.ok) return withoutForms(task, input.error);
  const hash = createHash("sha256").update(input.value).digest("hex");
  if (hash === task.knownHash) return null;
  if (isSummary(input.value)) return withoutForms(task, null, hash);
  const workbook = formsIn(file, input.value, true);
  if (!workbook.ok) return withoutForms(task, workbook.error, hash);
  const { problem, forms } = workbook.value;
  const collected = forms
    .filter((found) => !isInvented(found))
    .map((form) => collectedForm(file, form));
  return {
    ...{ file, size, modified, hash, problem },
    doubts: collected.flatMap(({ doubts }) => doubts),
    forms: collected.map(({ form }) => form),
  };
};

/** An example under its own name; one that somebody has made his school's form is that school's. */
const isInvented = ({ cells, location, rubric }: FormOnSheet): boolean =>
  isExampleSheet(cells.name) && schoolOf(cells, location, rubric) === officialExample.school;

const collectedForm = (
  file: string,
  found: FormOnSheet,
): { readonly form: CollectedForm; readonly doubts: readonly Doubt[] } => {
  const { cells, location, rubric } = found;
  const { scores, totals, damage } = checkForm(cells, location, rubric);
  const totalOf = (role: Role): CollectedTotal => {
    const { total, missing, invalid } = totals[role];
    const own = scores.filter((score) => score.role === role);
    return { total, missing, invalid, notApplicable: own.filter(countsAsNotApplicable).length };
  };
  const form = {
    school: schoolOf(cells, location, rubric),
    rubric: rubric.id,
    version: location.marker.version,
    sheet: cells.name,
    state: locateState(cells, location).state,
    totals: { self: totalOf("self"), committee: totalOf("committee") },
    scores: scores.map(({ indicator, role, value, state, reason }): CollectedScore => [
      indicator,
      role,
      shortened(value),
      state,
      reason,
    ]),
  };
  return { form, doubts: doubtsOf(file, found, damage.length) };
};

const doubtsOf = (
  file: string,
  { cells, location, rubric }: FormOnSheet,
  damages: number,
): readonly Doubt[] => {
  const { doubts } = collectMessages;
  const { name } = cells;
  const headers = contestedHeaders(location);
  const { contested = [] } = location;
  const unread = [
    ...(headers.length > 0 ? [doubts.columns(file, name, headers)] : []),
    ...lostRoles(location).map((role) =>
      doubts.lostColumn(file, name, roleNames[role], doubledHeaders(cells, location)),
    ),
    ...(contested.length > 0 ? [doubts.rows(file, name, contested)] : []),
  ];
  const damaged = damages > 0 ? [doubts.damage(file, name, rubric.short, damages)] : [];
  return [
    ...unread.map((sentence): Doubt => ({ kind: "unread-cells", sentence })),
    ...damaged.map((sentence): Doubt => ({ kind: "damage", sentence })),
  ];
};

/** The roles whose column is nowhere: its header is another's now, or gone. */
const lostRoles = ({ columns, contestedColumns = {} }: FormLocation): readonly Role[] =>
  roles.filter((role) => columns[role] === undefined && contestedColumns[role] === undefined);

/** The cells whose header another cell of the header row has, too. */
const doubledHeaders = ({ values }: SheetCells, { headerRow }: FormLocation): readonly string[] => {
  const keys = (values[headerRow ?? -1] ?? []).map(keyOfHeader);
  return keys.flatMap((key, column) =>
    key !== null && keys.indexOf(key) !== keys.lastIndexOf(key)
      ? [toA1(headerRow ?? 0, column)]
      : [],
  );
};

const shortened = (value: ScoreReport["value"]): ScoreReport["value"] =>
  typeof value === "string" && value.length > longestValue
    ? `${value.slice(0, longestValue)}…`
    : value;
