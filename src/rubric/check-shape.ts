import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import rubricSchema from "../../rubrics/rubric.schema.json";
import type { RubricIssue } from "./rubric-issue";

const mostIssues = 50;

// The schema's own type is too literal for the validator's, which knows every keyword it may hold.
const validator = new Validator(rubricSchema as Schema, "2020-12", false);

/** Checks a JSON value against `rubrics/rubric.schema.json`; names the innermost places only, at most 50. */
export const checkShape = (json: unknown): readonly RubricIssue[] =>
  validator
    .validate(json)
    .errors.filter(({ keyword }) => !wrappers.has(keyword))
    .slice(0, mostIssues)
    .map(issueOf);

/** Keywords whose errors only repeat that something inside them failed. */
const wrappers: ReadonlySet<string> = new Set([
  "$ref",
  "additionalProperties",
  "allOf",
  "if",
  "items",
  "properties",
]);

const issueOf = ({ keyword, error, instanceLocation }: OutputUnit): RubricIssue => ({
  type: "shape",
  path: pathOf(instanceLocation),
  place: "",
  keyword,
  detail: error,
});

/** Turns `#/sections/0/title` into `sections[0].title`. */
const pathOf = (pointer: string): string =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => decodeURI(step).replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/u.test(step) ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./u, "");
