import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Rubric } from "./rubric";

const length = 16;

/**
 * The hash of a rubric's official content: 16 hexadecimal digits of SHA-256 over its canonical text.
 *
 * Whatever the form says or demands counts (texts, points, rules, situations, annexes); where it was read (`source`),
 * the version of the transcription, our own notes on misprints and what our programs do with the text (the parts of a
 * finding, the indicators of an annex's rows, calculations, tables of our own) do not. The order of keys is of no effect.
 */
export const rubricFingerprint = (rubric: Rubric): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalText(rubric)))).slice(0, length);

const unofficial: ReadonlySet<string> = new Set([
  "version",
  "source",
  "note",
  "rowIndicators",
  "findingParts",
  "calculation",
  "worksheets",
]);

const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([key]) => !unofficial.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]: [string, unknown]) => `${JSON.stringify(key)}:${canonicalText(child)}`);
  return `{${entries.join(",")}}`;
};
