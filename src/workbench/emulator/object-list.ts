import type { ListTarget, ObjectType } from "./excel-object";

/** A collection whose members are fixed when it is made, such as the areas of a `RangeAreas`. */
export const listType: ObjectType<ListTarget> = { items: (_book, { list }) => list };
