import type { Book } from "./book";
import { notEmulated } from "./excel-error";
import type { ExcelObject, ObjectType } from "./excel-object";
import type { QueryInfo } from "./protocol";

/** Finds the members of an object's type. */
export type TypeLookup = (object: ExcelObject) => ObjectType<unknown>;

/** What is asked of an object: names, each with what is asked of the object behind it. */
interface Wanted extends Map<string, Wanted> {}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const addPath = (wanted: Wanted, path: string): void => {
  const [head = "", ...rest] = path.trim().split("/");
  if (head === "") return;
  const inner = wanted.get(camel(head)) ?? (new Map() as Wanted);
  wanted.set(camel(head), inner);
  addPath(inner, rest.join("/"));
};

const wantedOf = (info: QueryInfo | undefined): Wanted => {
  const wanted = new Map() as Wanted;
  for (const path of [...(info?.Select ?? []), ...(info?.Expand ?? [])]) addPath(wanted, path);
  return wanted;
};

const reads = (
  types: TypeLookup,
  book: Book,
  object: ExcelObject,
  wanted: Wanted,
): readonly { readonly name: string; readonly inner: Wanted }[] => {
  const type = types(object);
  const all = wanted.size === 0 || wanted.has("*");
  const scalars = all ? Object.keys(type.properties ?? {}) : [];
  const named = [...wanted].filter(([name]) => name !== "*" && !scalars.includes(name));
  void book;
  return [
    ...scalars.map((name) => ({ name, inner: new Map() as Wanted })),
    ...named.map(([name, inner]) => ({ name, inner })),
  ];
};

const readMember = async (
  types: TypeLookup,
  book: Book,
  object: ExcelObject,
  name: string,
  inner: Wanted,
): Promise<unknown> => {
  const type = types(object);
  const property = type.properties?.[name];
  if (property !== undefined) {
    if (property.calculated) await book.calculation.settle();
    return property.read(book, object.target);
  }
  const child = type.children?.[name];
  if (child === undefined) throw notEmulated(`${object.type}.${name}`);
  const childObject = child(book, object.target);
  return childObject === null ? null : readObject(types, book, childObject, inner);
};

const readItems = async (
  types: TypeLookup,
  book: Book,
  items: readonly ExcelObject[],
  wanted: Wanted,
): Promise<unknown> => {
  const results: unknown[] = [];
  for (const item of items) results.push(await readObject(types, book, item, wanted));
  return { _Items: results };
};

/** For a collection, `items/name` and plain `name` both ask the members; `count` asks the collection. */
const wantedOfItems = (wanted: Wanted): Wanted => {
  const merged = new Map(
    [...wanted].filter(([name]) => name !== "items" && name !== "count"),
  ) as Wanted;
  for (const [name, inner] of wanted.get("items") ?? []) merged.set(name, inner);
  return merged;
};

const readObject = async (
  types: TypeLookup,
  book: Book,
  object: ExcelObject,
  wanted: Wanted,
): Promise<unknown> => {
  const type = types(object);
  const answer: Record<string, unknown> = { ...identityOf(types, book, object) };
  if (type.items !== undefined) {
    const items = type.items(book, object.target);
    if (wanted.has("count")) answer["Count"] = items.length;
    if (wanted.size === 1 && wanted.has("count")) return answer;
    return {
      ...answer,
      ...((await readItems(types, book, items, wantedOfItems(wanted))) as object),
    };
  }
  for (const { name, inner } of reads(types, book, object, wanted))
    answer[pascal(name)] = await readMember(types, book, object, name, inner);
  return answer;
};

/** The ids that Excel sends with every answer about an object. */
export const identityOf = (
  types: TypeLookup,
  book: Book,
  object: ExcelObject,
): Readonly<Record<string, unknown>> => {
  const reference = book.references.idOf(object);
  return {
    ...types(object).identity?.(book, object.target),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
};

/** Answers `load`: the properties asked for, with nested ones and collections; all scalar ones when none is named. */
export const query = (
  types: TypeLookup,
  book: Book,
  object: ExcelObject,
  info: QueryInfo | undefined,
): Promise<unknown> => readObject(types, book, object, wantedOf(info));
