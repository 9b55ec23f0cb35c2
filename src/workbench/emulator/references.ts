import type { AreasTarget, ExcelObject } from "./excel-object";
import { excelError } from "./excel-error";

/** Objects that the add-in keeps from one request to the next. */
export interface References {
  readonly keep: (object: ExcelObject) => void;
  /** The id under which the object is kept, or undefined. */
  readonly idOf: (object: ExcelObject) => string | undefined;
  readonly find: (id: string) => ExcelObject;
  readonly remove: (id: string) => void;
  readonly removeAll: () => void;
  readonly count: () => number;
  /** Moves kept ranges along when rows or columns of their sheet are inserted or deleted. */
  readonly shift: (move: (target: AreasTarget) => AreasTarget) => void;
}

/** Makes a store that keeps nothing yet. */
export const createReferences = (): References => {
  const kept = new Map<string, ExcelObject>();
  const ids = new WeakMap<ExcelObject, string>();
  let last = 0;
  const remember = (id: string, object: ExcelObject): void => {
    kept.set(id, object);
    ids.set(object, id);
  };
  return {
    keep: (object) => {
      if (!ids.has(object)) remember(`${object.type}!${++last}`, object);
    },
    idOf: (object) => ids.get(object),
    find: (id) => {
      const object = kept.get(id);
      if (object === undefined) throw excelError("InvalidReference");
      return object;
    },
    remove: (id) => {
      kept.delete(id);
    },
    removeAll: () => {
      kept.clear();
    },
    count: () => kept.size,
    shift: (move) => {
      for (const [id, object] of kept)
        if (object.type === "Range" || object.type === "RangeAreas")
          remember(id, { type: object.type, target: move(object.target) });
    },
  };
};
