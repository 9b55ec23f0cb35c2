import { below, type Location, type RubricIssue } from "./rubric-issue";

const deepest = 24;
const longestText = 20_000;
const mostValues = 200_000;
const mostIssues = 50;

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Signs of a damaged scan or of a trick: the replacement sign, lone surrogates, control characters other than the
 * line feed, line separators, byte order marks and marks that turn the reading direction.
 */
const forbiddenCharacter =
  /[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u;

/**
 * Refuses JSON that must not be looked at any further: keys that reach a prototype, too much depth, oversize texts,
 * too many values, damaged characters, and anything that JSON cannot hold.
 *
 * Safe on any input: it reads own keys only, level by level, and stops at its limits. At most 50 issues are listed.
 */
export const guardJson = (json: unknown): readonly RubricIssue[] => {
  let issues: readonly RubricIssue[] = [];
  let waiting: readonly Visit[] = [{ value: json, at: { path: "", place: "" } }];
  let values = 1;
  for (let depth = 0; waiting.length > 0 && issues.length < mostIssues; depth += 1) {
    values += waiting.reduce((sum, { value }) => sum + sizeOf(value), 0);
    if (values > mostValues) return [{ type: "too-large", path: "", place: "", limit: mostValues }];
    issues = [...issues, ...waiting.flatMap((visit) => issuesOf(visit, depth))];
    waiting = depth < deepest ? waiting.flatMap(childrenOf) : [];
  }
  return issues.slice(0, mostIssues);
};

interface Visit {
  readonly value: unknown;
  readonly at: Location;
}

const sizeOf = (value: unknown): number => (isComposite(value) ? Object.keys(value).length : 0);

const issuesOf = ({ value, at }: Visit, depth: number): readonly RubricIssue[] => {
  if (typeof value === "string") return textIssues(value, at);
  if (isComposite(value)) {
    return [
      ...(depth >= deepest ? [{ type: "too-deep", ...at, limit: deepest } as const] : []),
      ...Object.keys(value).flatMap((key) => keyIssues(key, at)),
    ];
  }
  return isPlain(value) ? [] : [{ type: "not-data", ...at }];
};

const keyIssues = (key: string, at: Location): readonly RubricIssue[] =>
  forbiddenKeys.has(key) ? [{ type: "forbidden-key", ...at, key }] : textIssues(key, at);

const textIssues = (text: string, at: Location): readonly RubricIssue[] => {
  if (text.length > longestText) return [{ type: "too-long", ...at, limit: longestText }];
  const [character] = forbiddenCharacter.exec(text) ?? [];
  return character === undefined
    ? []
    : [{ type: "forbidden-character", ...at, character: codePointName(character) }];
};

const childrenOf = ({ value, at }: Visit): readonly Visit[] => {
  if (!isComposite(value)) return [];
  const isList = Array.isArray(value);
  return Object.entries(value)
    .filter(([key]) => !forbiddenKeys.has(key))
    .map(([key, child]: [string, unknown]) => ({
      value: child,
      at: below(at, isList ? `[${key}]` : `.${key}`),
    }));
};

const isComposite = (value: unknown): value is object => {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
};

const isPlain = (value: unknown): boolean =>
  value === null || typeof value === "boolean" || Number.isFinite(value);

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
