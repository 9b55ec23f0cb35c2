import process105 from "../../rubrics/process-105.json";
import { parseProcess } from "./parse-process";
import type { Process } from "./process";

let parsed: Process | null = null;

/**
 * The process around the official forms, as the 105 plan prints it; parsed once.
 *
 * Throws with every fault named when our own file is broken: that is a fault of the build, not of a user.
 */
export const officialProcess = (): Process => (parsed ??= parseOrThrow(process105));

const parseOrThrow = (file: unknown): Process => {
  const result = parseProcess(file);
  if (!result.ok) throw new Error(result.error.join("\n"));
  return result.value;
};
