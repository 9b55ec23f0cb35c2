import { rangesOf } from "../form/cell-ranges";
import type { DamageKind } from "../form/form-report";
import { parseA1, rangeToA1 } from "../plan/address";

/** Kinds of damage that whole blocks of cells have: one line names them all. */
export const sharedKinds: ReadonlySet<DamageKind> = new Set<DamageKind>([
  "link-lost",
  "not-calculated",
  "validation-lost",
  "validation-changed",
  "look-lost",
]);

/** Joins the cells of those kinds: 「F8:G11、F13:G18」. */
export const sharedPlaces = (
  damage: readonly { readonly kind: DamageKind; readonly cell: string | null }[],
): readonly { readonly kind: DamageKind; readonly places: string }[] =>
  [...sharedKinds].flatMap((kind) => {
    const places = joinedCells(damage.filter((one) => one.kind === kind).map(({ cell }) => cell));
    return places === "" ? [] : [{ kind, places }];
  });

/** Names cells by the ranges that they fill; empty for none. */
export const joinedCells = (cells: readonly (string | null)[]): string =>
  rangesOf(
    cells.flatMap((cell) => {
      const range = parseA1(cell ?? "");
      return range === null ? [] : [{ row: range.firstRow, column: range.firstColumn }];
    }),
  )
    .map(rangeToA1)
    .join("、");
