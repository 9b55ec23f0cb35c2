import type { Book } from "./book";
import type { ExcelObject } from "./excel-object";

/** A scalar property. `calculated` ones are read only after the calculation has settled. */
export interface Property<Target> {
  readonly read: (book: Book, target: Target) => unknown;
  readonly write?: (book: Book, target: Target, value: unknown) => void;
  readonly calculated?: true;
}

/** What one type of object can do; names as in the documentation of Office.js. */
export interface ObjectType<Target> {
  /** Ids that every answer about the object carries. */
  readonly identity?: (book: Book, target: Target) => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  readonly children?: Readonly<Record<string, (book: Book, target: Target) => ExcelObject | null>>;
  /** Returns an object, null for a null object, a plain value, or nothing. */
  readonly methods?: Readonly<
    Record<string, (book: Book, target: Target, args: readonly unknown[]) => unknown>
  >;
  /** A collection's members; with it come `items`, `count`, `getCount`, `getItemAt`, `getFirst` and `getLast`. */
  readonly items?: (book: Book, target: Target) => readonly ExcelObject[];
  /** A collection's member by key, or undefined; with it come `getItem` and `getItemOrNullObject`. */
  readonly item?: (book: Book, target: Target, key: unknown) => ExcelObject | undefined;
}
