import type { Book } from "./book";
import { excelError, notEmulated } from "./excel-error";
import type { ExcelObject } from "./excel-object";
import type { ObjectType } from "./object-type";
import type { TypeLookup } from "./query";
import { fromWire } from "./wire-name";

/** The object behind a navigation property, such as `Range.Format`. */
export const getChild = (
  types: TypeLookup,
  book: Book,
  object: ExcelObject,
  name: string,
): ExcelObject | null => {
  const child = types(object).children?.[fromWire(name)];
  if (child === undefined) throw notEmulated(`${object.type}.${fromWire(name)}`);
  return child(book, object.target);
};

/** Sets a property that the wire names, such as `Values`. */
export const setMember = (
  types: TypeLookup,
  book: Book,
  object: ExcelObject,
  name: string,
  value: unknown,
): void => {
  const write = types(object).properties?.[fromWire(name)]?.write;
  if (write === undefined) throw notEmulated(`Setting ${object.type}.${fromWire(name)}`);
  write(book, object.target, value);
};

/** The member of a collection under a key; there being none is Excel's ItemNotFound. */
export const findItem = (
  types: TypeLookup,
  book: Book,
  object: ExcelObject,
  key: unknown,
): ExcelObject => {
  const { item } = types(object);
  if (item === undefined) throw notEmulated(`${object.type}.getItem`);
  const found = item(book, object.target, key);
  if (found === undefined) throw excelError("ItemNotFound");
  return found;
};

/** The methods that every collection has. */
const collectionMethods: Readonly<
  Record<string, (items: readonly ExcelObject[], args: readonly unknown[]) => unknown>
> = {
  getCount: (items) => items.length,
  getFirst: (items) => items[0] ?? null,
  getLast: (items) => items.at(-1) ?? null,
  getItemAt: (items, [index]) => {
    const item = typeof index === "number" ? items[index] : undefined;
    if (item === undefined) throw excelError("InvalidArgument");
    return item;
  },
};

const callCollection = (
  type: ObjectType<unknown>,
  book: Book,
  object: ExcelObject,
  name: string,
  args: readonly unknown[],
): unknown => {
  if (name === "getItemOrNullObject" && type.item !== undefined)
    return type.item(book, object.target, args[0]) ?? null;
  const method = collectionMethods[name];
  if (type.items === undefined || method === undefined) throw notEmulated(`${object.type}.${name}`);
  return method(type.items(book, object.target), args);
};

/** Calls a method that the wire names, such as `GetRange`. */
export const callMember = (
  types: TypeLookup,
  book: Book,
  object: ExcelObject,
  name: string,
  args: readonly unknown[],
): unknown => {
  const member = fromWire(name);
  const type = types(object);
  if (member === "_KeepReference") {
    book.references.keep(object);
    return undefined;
  }
  const method = type.methods?.[member];
  if (method !== undefined) return method(book, object.target, args);
  return callCollection(type, book, object, member, args);
};
