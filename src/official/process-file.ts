import type { Day, Month, PhasePeriod, Process, ProcessPhase, ScheduledEvent } from "./process";

type ScheduledEntry = Omit<ScheduledEvent, "from" | "to">;
type PeriodEntry = Omit<PhasePeriod, "from" | "to">;
type PhaseEntry = Omit<ProcessPhase, "periods"> & { readonly periods: readonly PeriodEntry[] };

/** A process as its file holds it: `Process` with its dates in printed words only. */
export interface ProcessFile extends Omit<Process, "phases" | "schedule"> {
  readonly phases: readonly PhaseEntry[];
  readonly schedule: readonly ScheduledEntry[];
}

/** Reads the printed dates (「104.9-104.12」, 「自 104 年 9 月 1 日起至 105 年 1 月 31 日」) and leaves out the editor hint. */
export const expandProcess = (file: ProcessFile): Process => ({
  id: file.id,
  version: file.version,
  year: file.year,
  document: file.document,
  supervisor: file.supervisor,
  organizer: file.organizer,
  published: file.published,
  items: file.items,
  halves: file.halves,
  phases: file.phases.map((phase) => ({ ...phase, periods: phase.periods.map(expandPeriod) })),
  schedule: file.schedule.map(expandEvent),
  scheduleNote: file.scheduleNote,
  exemption: file.exemption,
  appeal: file.appeal,
  results: file.results,
});

const numbersIn = (text: string): readonly number[] => (text.match(/\d+/gu) ?? []).map(Number);

const monthOf = ([year = 0, month = 0]: readonly number[]): Month => ({ year, month });

const dayOf = ([year = 0, month = 0, day = 0]: readonly number[]): Day => ({ year, month, day });

const expandEvent = (entry: ScheduledEntry): ScheduledEvent => {
  const numbers = numbersIn(entry.date);
  return { ...entry, from: monthOf(numbers), to: monthOf(numbers.slice(-2)) };
};

const expandPeriod = (entry: PeriodEntry): PhasePeriod => {
  const numbers = numbersIn(entry.text);
  const last = numbers.slice(3);
  return { ...entry, from: dayOf(numbers), to: last.length === 0 ? null : dayOf(last) };
};
