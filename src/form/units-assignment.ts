import { toA1 } from "../plan/address";
import { err, ok, type Result } from "../result";
import type { Rubric } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import type { EntryWrite } from "./entry-writes";
import { unitCellOf, unitOf, type UnitsList } from "./units";

/**
 * Spreads units given for sections (`2`), criteria (`1.2`) and indicators (`1.1.1`) over the indicators they cover.
 *
 * The closest one counts: an indicator's own before its criterion's before its section's. The failure is an id that the
 * form does not have.
 */
export const spreadUnits = (
  rubric: Rubric,
  given: Readonly<Record<string, string>>,
): Result<ReadonlyMap<string, string>, string> => {
  const units = new Map(Object.entries(given));
  const known = new Set(indicatorsOf(rubric).flatMap(({ id }) => idsCovering(id)));
  const unknown = [...units.keys()].find((id) => !known.has(id));
  if (unknown !== undefined) return err(unknown);
  return ok(
    new Map(
      indicatorsOf(rubric).flatMap(({ id }): readonly (readonly [string, string])[] => {
        const closest = idsCovering(id).find((one) => units.has(one));
        const unit = closest === undefined ? undefined : units.get(closest);
        return unit === undefined ? [] : [[id, unit.trim()]];
      }),
    ),
  );
};

/** The indicator's own id, its criterion's, its section's. */
const idsCovering = (indicatorId: string): readonly string[] => {
  const numbers = indicatorId.split(".");
  return numbers.map((_, index) => numbers.slice(0, numbers.length - index).join("."));
};

/** An indicator for which the list names another unit than the one given. */
export interface DifferingUnit {
  readonly indicator: string;
  /** Such as `D7`. */
  readonly cell: string;
  readonly old: string;
  readonly unit: string;
  /** Writes the unit given in place of the other one. */
  readonly write: EntryWrite;
}

/** What it takes to name the units given for one form. */
export interface PlannedUnits {
  /** Into empty cells. */
  readonly writes: readonly EntryWrite[];
  readonly differing: readonly DifferingUnit[];
  /** Indicators without a row. */
  readonly homeless: readonly string[];
}

/** Plans the writes that put units into the list; where it names the same one nothing is written. */
export const unitWrites = (
  list: UnitsList,
  rubricId: string,
  units: ReadonlyMap<string, string>,
): PlannedUnits => {
  const writes: EntryWrite[] = [];
  const differing: DifferingUnit[] = [];
  const homeless: string[] = [];
  for (const [indicator, unit] of units) {
    const position = unitCellOf(list, rubricId, indicator);
    const old = unitOf(list, rubricId, indicator);
    if (position === null) {
      homeless.push(indicator);
      continue;
    }
    const write = { ...position, value: unit };
    if (old === null) writes.push(write);
    else if (old !== unit) {
      differing.push({
        indicator,
        cell: toA1(position.row, position.column),
        old,
        unit,
        write,
      });
    }
  }
  return { writes, differing, homeless };
};
