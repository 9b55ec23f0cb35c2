import type { LogOccasion } from "../form/change-log";

/** Who changes something and why, as typed behind `--by` and `--reason`. */
export interface Author {
  readonly by: string | undefined;
  readonly reason: string | undefined;
}

/** Dates a change: 2026-11-21 10:35, in the machine's own time. */
export const occasionNow = ({ by, reason }: Author): LogOccasion => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  const time = `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
  return { time, who: by ?? "", reason: reason ?? "" };
};
