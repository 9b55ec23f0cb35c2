import type { Role } from "../rubric/rubric";
import { checkKeyOf, columnIndex } from "./columns";
import type { Formula } from "./formula";
import { cell, range } from "./formula-builders";

/** The columns that scores are added up from; counted from 0. */
export interface ScoreColumns {
  readonly score: number;
  /** The words on each score. */
  readonly check: number;
  /** 配分. */
  readonly points: number;
}

/** The columns of one role's scores on a form's sheet. */
export const columnsOf = (role: Role): ScoreColumns => ({
  score: columnIndex[role],
  check: columnIndex[checkKeyOf[role]],
  points: columnIndex.points,
});

/** The score cells in a run of rows. */
export const scoresOf = (first: number, last: number, { score }: ScoreColumns): Formula =>
  range(cell(first, score), cell(last, score));

/** The check cells in a run of rows. */
export const checksOf = (first: number, last: number, { check }: ScoreColumns): Formula =>
  range(cell(first, check), cell(last, check));
