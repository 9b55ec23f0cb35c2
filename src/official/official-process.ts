import process105 from "../../rubrics/process-105.json";
import { parseProcess } from "./parse-process";
import type { EventId, HalfId, Process, ScheduledEvent } from "./process";

let parsed: Process | null = null;

/**
 * The process around the official forms, as the 105 plan prints it; parsed once.
 *
 * Throws with every fault named when our own file is broken: that is a fault of the build, not of a user.
 */
export const officialProcess = (): Process => (parsed ??= parseOrThrow(process105));

/** The row of table 2 for an event in one half of the year; null where that half has none. */
export const findEvent = (process: Process, half: HalfId, event: EventId): ScheduledEvent | null =>
  process.schedule.find((entry) => entry.half === half && entry.event === event) ?? null;

const parseOrThrow = (file: unknown): Process => {
  const result = parseProcess(file);
  if (!result.ok) throw new Error(result.error.join("\n"));
  return result.value;
};
