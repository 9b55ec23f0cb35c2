import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { judgeForm } from "../../form/check-form";
import type { ScoreReport } from "../../form/form-report";
import { locateState } from "../../form/locate-state";
import { schoolOf } from "../../form/school";
import type { Role } from "../../rubric/rubric";
import { countsAsNotApplicable } from "../../scoring/judge";
import { readInput } from "../files";
import { formsIn, type FoundForm } from "../read-forms";
import type { CollectedFile, CollectedForm, CollectedTotal, FileState } from "./collected-file";

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
  const state = { file, size, modified };
  const input = readInput(task.path, file);
  if (!input.ok) return { ...state, hash: "", problem: input.error, forms: [] };
  const hash = createHash("sha256").update(input.value).digest("hex");
  if (hash === task.knownHash) return null;
  const workbook = formsIn(file, input.value, true);
  return workbook.ok
    ? {
        ...state,
        hash,
        problem: workbook.value.problem,
        forms: workbook.value.forms.map((form) => collectedForm(file, form)),
      }
    : { ...state, hash, problem: workbook.error, forms: [] };
};

const collectedForm = (file: string, { cells, location, rubric }: FoundForm): CollectedForm => {
  const { scores, totals } = judgeForm(cells, location, rubric);
  const totalOf = (role: Role): CollectedTotal => {
    const { total, missing, invalid } = totals[role];
    const own = scores.filter((score) => score.role === role);
    return { total, missing, invalid, notApplicable: own.filter(countsAsNotApplicable).length };
  };
  return {
    school: schoolOf(cells, location, rubric) ?? basename(file, extname(file)),
    rubric: rubric.id,
    version: location.marker.version,
    sheet: cells.name,
    state: locateState(cells, location).state,
    totals: { self: totalOf("self"), committee: totalOf("committee") },
    scores: scores.map(({ indicator, role, value, state, reason }) => [
      indicator,
      role,
      shortened(value),
      state,
      reason,
    ]),
  };
};

const shortened = (value: ScoreReport["value"]): ScoreReport["value"] =>
  typeof value === "string" && value.length > longestValue
    ? `${value.slice(0, longestValue)}…`
    : value;
