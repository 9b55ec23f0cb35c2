import { err, ok, type Result } from "../result";
import { checkReferences } from "./check-references";
import { checkRule } from "./check-rule";
import { checkShape } from "./check-shape";
import { checkWeights } from "./check-weights";
import { guardJson } from "./json-guard";
import { allLocatedIndicators } from "./located";
import type { Rubric } from "./rubric";
import { expandRubric, type RubricFile } from "./rubric-file";
import type { RubricIssue } from "./rubric-issue";

/**
 * Reads a rubric file, or says everything that is wrong with it.
 *
 * First that it is harmless and has the shape of the schema; then, in the expanded rubric, that every name refers to
 * something and all points add up. A rubric that was parsed before is accepted as it is. Untrusted input is safe here.
 */
export const parseRubric = (json: unknown): Result<Rubric, readonly RubricIssue[]> => {
  const damage = guardJson(json);
  if (damage.length > 0) return err(damage);
  const misfits = checkShape(json);
  if (misfits.length > 0) return err(misfits);
  // The schema has just proved the shape.
  const rubric = expandRubric(json as RubricFile);
  const issues = proofs(rubric);
  return issues.length > 0 ? err(issues) : ok(rubric);
};

const proofs = (rubric: Rubric): readonly RubricIssue[] => [
  ...checkReferences(rubric),
  ...allLocatedIndicators(rubric).flatMap(({ value, at }) =>
    checkRule(value.rule, value.points, at),
  ),
  ...checkWeights(rubric),
];
