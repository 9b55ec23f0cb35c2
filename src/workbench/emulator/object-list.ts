import type { ListTarget } from "./excel-object";
import type { ObjectType } from "./object-type";

/** A collection whose members are fixed when it is made, such as the areas of a `RangeAreas`. */
export const listType: ObjectType<ListTarget> = { items: (_book, { list }) => list };
