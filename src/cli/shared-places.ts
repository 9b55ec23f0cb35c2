import { rangesOf } from "../form/cell-ranges";
import type { DamageKind } from "../form/form-report";
import { parseA1, rangeToA1 } from "../plan/address";

/** Kinds of damage that whole blocks of cells have: one line names them all. */
export const sharedKinds: ReadonlySet<DamageKind> = new Set<DamageKind>([
  "validation-lost",
  "validation-changed",
  "look-lost",
]);

/** Joins the cells of those kinds: 「F8:G11、F13:G18」. */
export const sharedPlaces = (
  damage: readonly { readonly kind: DamageKind; readonly cell: string | null }[],
): readonly { readonly kind: DamageKind; readonly places: string }[] =>
  [...sharedKinds].flatMap((kind) => {
    const cells = damage.flatMap((one) => {
      const range = one.kind === kind ? parseA1(one.cell ?? "") : null;
      return range === null ? [] : [{ row: range.firstRow, column: range.firstColumn }];
    });
    const places = rangesOf(cells).map(rangeToA1).join("、");
    return places === "" ? [] : [{ kind, places }];
  });
