import { Validator } from "@cfworker/json-schema";
import { jsonPlaces } from "../messages/cli-json";
import { err, ok, type Result } from "../result";
import { doubledKey } from "./doubled-key";
import { readInput } from "./files";

/** What is said of a JSON file that can't be used. */
export interface JsonMessages {
  readonly notJson: (file: string) => string;
  readonly keyTwice: (file: string, key: string) => string;
  readonly badShape: (file: string, place: string) => string;
}

/** Reads a JSON file that must fit a schema; the failure is a sentence that says what in it is wrong and where. */
export const readJson = (
  file: string,
  schema: object,
  messages: JsonMessages,
): Result<unknown, string> => {
  const input = readInput(file);
  if (!input.ok) return input;
  const parsed = parseJson(input.value);
  if (!parsed.ok) return err(messages.notJson(file));
  const { data, doubled } = parsed.value;
  if (doubled !== null) return err(messages.keyTwice(file, doubled));
  const misfit = misfitOf(data, schema);
  return misfit === null ? ok(data) : err(messages.badShape(file, misfit));
};

const parseJson = (
  bytes: Uint8Array,
): Result<{ readonly data: unknown; readonly doubled: string | null }, null> => {
  try {
    // The decoder drops a byte order mark, which Windows programs write.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const data: unknown = JSON.parse(text);
    return ok({ data, doubled: doubledKey(text) });
  } catch {
    return err(null);
  }
};

/** Names the deepest place that does not fit; null when all does. */
const misfitOf = (data: unknown, schema: object): string | null => {
  const { valid, errors } = new Validator(schema, "2020-12").validate(data);
  if (valid) return null;
  const place = errors.reduce(
    (deepest, { instanceLocation }) =>
      instanceLocation.length > deepest.length ? instanceLocation : deepest,
    "#",
  );
  return placeIn(data, place.split("/").slice(1).map(decodedStep));
};

const decodedStep = (step: string): string =>
  decodeURI(step).replaceAll("~1", "/").replaceAll("~0", "~");

/** Says where the steps lead: the items of lists by their numbers, from 1 on, and everything else by its keys. */
export const placeIn = (data: unknown, steps: readonly string[]): string => {
  if (steps.length === 0) return jsonPlaces.top;
  const parts: string[] = [];
  const keys: string[] = [];
  let inside = data;
  const endKeys = (): void => {
    if (keys.length > 0) parts.push(jsonPlaces.keys(keys.splice(0)));
  };
  for (const step of steps) {
    if (Array.isArray(inside)) {
      endKeys();
      parts.push(jsonPlaces.item(Number(step) + 1));
    } else keys.push(step);
    inside = isObject(inside) ? inside[step] : null;
  }
  endKeys();
  return jsonPlaces.inside(parts.join(""));
};

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null;
