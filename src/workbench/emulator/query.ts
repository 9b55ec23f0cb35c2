import type { Book } from "./book";
import { notEmulated } from "./excel-error";
import type { ExcelObject } from "./excel-object";
import type { ObjectType } from "./object-type";
import type { QueryInfo } from "./protocol";
import { fromWire, toWire } from "./wire-name";

/** Finds the members of an object's type. */
export type TypeLookup = (object: ExcelObject) => ObjectType<unknown>;

/** What is asked of an object: names, each with what is asked of the object behind it. */
interface Wanted {
  readonly members: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ members: new Map() });

const addPath = ({ members }: Wanted, path: string): void => {
  const [head = "", ...rest] = path.trim().split("/");
  if (head === "") return;
  const inner = members.get(fromWire(head)) ?? nothing();
  members.set(fromWire(head), inner);
  addPath(inner, rest.join("/"));
};

const wantedOf = (info: QueryInfo | undefined): Wanted => {
  const wanted = nothing();
  for (const path of [...(info?.Select ?? []), ...(info?.Expand ?? [])]) addPath(wanted, path);
  return wanted;
};

/** The members to read: those named, and every scalar one when none is named or `*` is. */
const membersToRead = (type: ObjectType<unknown>, { members }: Wanted): Wanted["members"] => {
  const all = members.size === 0 || members.has("*") ? Object.keys(type.properties ?? {}) : [];
  const named = [...members].filter(([name]) => name !== "*");
  return new Map([...all.map((name) => [name, nothing()] as const), ...named]);
};

/** For a collection, `items/name` and plain `name` both ask its members; `count` asks the collection. */
const wantedOfItems = ({ members }: Wanted): Wanted => {
  const others = [...members].filter(([name]) => name !== "items" && name !== "count");
  return { members: new Map([...others, ...(members.get("items")?.members ?? [])]) };
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
): Promise<unknown> => {
  const readMember = async (owner: ExcelObject, name: string, inner: Wanted): Promise<unknown> => {
    const type = types(owner);
    const property = type.properties?.[name];
    if (property !== undefined) {
      if (property.calculated) await book.calculation.settle();
      return property.read(book, owner.target);
    }
    const child = type.children?.[name];
    if (child === undefined) throw notEmulated(`${owner.type}.${name}`);
    const behind = child(book, owner.target);
    return behind === null ? null : readObject(behind, inner);
  };
  const readCollection = async (items: readonly ExcelObject[], wanted: Wanted): Promise<object> => {
    const count = wanted.members.has("count") ? { Count: items.length } : {};
    if (wanted.members.size === 1 && wanted.members.has("count")) return count;
    const answers: unknown[] = [];
    for (const item of items) answers.push(await readObject(item, wantedOfItems(wanted)));
    return { ...count, _Items: answers };
  };
  const readObject = async (owner: ExcelObject, wanted: Wanted): Promise<unknown> => {
    const type = types(owner);
    const identity = identityOf(types, book, owner);
    if (type.items !== undefined)
      return { ...identity, ...(await readCollection(type.items(book, owner.target), wanted)) };
    const answer: Record<string, unknown> = { ...identity };
    for (const [name, inner] of membersToRead(type, wanted))
      answer[toWire(name)] = await readMember(owner, name, inner);
    return answer;
  };
  return readObject(object, wantedOf(info));
};
