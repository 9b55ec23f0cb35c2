import { err, type Result } from "../../result";
import type { HostError } from "../host-error";

/** Uses a part of the program that is loaded when it is first needed. Where it can't be loaded nothing was changed. */
export const withPart = async <Part, T>(
  load: () => Promise<Part>,
  run: (part: Part) => Promise<Result<T, HostError>>,
): Promise<Result<T, HostError>> => {
  let part: Part;
  try {
    part = await load();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return err({ type: "failed", code: "NotLoaded", detail, cleanedUp: true });
  }
  return run(part);
};
