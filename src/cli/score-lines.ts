import type { ScoreReport } from "../form/form-report";
import { cliMessages, reasonWords, roleNames } from "../messages/cli";
import { quoted } from "./quoted";
import { joinedCells } from "./shared-places";

const { check } = cliMessages;

/** Up to so many scores that are refused alike are told one by one. */
const toldOneByOne = 3;

/**
 * Says of refused scores what they hold and why not, one line each; many that hold the same text for the same reason
 * share the line of the first.
 *
 * Cells that a formula fills read alike by the dozen once the sheet behind them was deleted.
 */
export const scoreLines = (scores: readonly ScoreReport[]): readonly string[] =>
  scores.flatMap((score) => {
    const alike = scores.filter((other) => isAlike(score, other));
    if (alike.length <= toldOneByOne) return [lineOf(score, placeOf(score))];
    return alike[0] === score ? [lineOf(score, sharedPlaceOf(alike))] : [];
  });

const isAlike = (one: ScoreReport, other: ScoreReport): boolean =>
  typeof one.value === "string" &&
  one.value === other.value &&
  one.role === other.role &&
  whyOf(one) === whyOf(other);

const lineOf = (score: ScoreReport, place: string): string =>
  check.score(place, roleNames[score.role], quoted(String(score.value ?? "")), whyOf(score));

const placeOf = ({ cell, indicator }: ScoreReport): string =>
  `${cell ?? check.nowhere} ${indicator}`;

const sharedPlaceOf = (scores: readonly ScoreReport[]): string =>
  check.alike(joinedCells(scores.map(({ cell }) => cell)), scores.length);

const whyOf = ({ reason, nearest }: ScoreReport): string =>
  (reason === null ? "" : reasonWords[reason]) +
  (nearest.length === 0 ? "" : check.nearest(nearest));
