import type { Result } from "../src/result";

/** The value of a result that must be a success; throws what it failed with. */
export const given = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
