import type { Role } from "../rubric/rubric";
import { checkColumnOf, columnIndex } from "./columns";
import type { Formula } from "./formula";
import { cell, range } from "./formula-builders";

/** The score cells of one role in a run of rows. */
export const scoresOf = (first: number, last: number, role: Role): Formula =>
  range(cell(first, columnIndex[role]), cell(last, columnIndex[role]));

/** The check cells of one role in a run of rows. */
export const checksOf = (first: number, last: number, role: Role): Formula =>
  range(cell(first, checkColumnOf[role]), cell(last, checkColumnOf[role]));
