import type { LogOccasion } from "../form/log-line";
import { printLocalTime } from "../host/local-time";

/** Who changes something and why, as typed behind `--by` and `--reason`. */
export interface Author {
  readonly by: string | undefined;
  readonly reason: string | undefined;
}

/** Dates a change and says whose it is. */
export const occasionNow = ({ by, reason }: Author): LogOccasion => ({
  time: printLocalTime(new Date()),
  who: by ?? "",
  reason: reason ?? "",
});
