import { useState } from "react";
import type { OpenForm } from "../form/open-form";
import {
  inReviewOrder,
  isInFilter,
  type ReviewFilter,
  reviewFilters,
  type ReviewOrder,
  type ReviewRow,
  reviewRows,
} from "../form/review";
import type { PaneStorage } from "./surroundings";
import { isShown } from "./unit-filter";
import type { Workbook } from "./use-workbook";
import { currentIndicator } from "./workbook-state";

/** The Review page's list and what can be done with it. */
export interface Review {
  /** The rows that are shown, in their order. */
  readonly rows: readonly ReviewRow[];
  readonly counts: Readonly<Record<ReviewFilter, number>>;
  readonly filter: ReviewFilter;
  readonly chooseFilter: (filter: ReviewFilter) => void;
  readonly order: ReviewOrder;
  readonly chooseOrder: (order: ReviewOrder) => void;
  /** In points. */
  readonly tolerance: number;
  readonly chooseTolerance: (tolerance: number) => void;
  /** The indicator under the cursor, as far as it is among the rows. */
  readonly current: string | null;
  readonly open: (indicator: string) => void;
  /** Opens the row below (1) or above (−1) the current one, round at the ends. */
  readonly step: (direction: 1 | -1) => void;
  /** The shown rows that are ticked. */
  readonly selected: readonly string[];
  readonly select: (indicators: readonly string[], on: boolean) => void;
}

const defaultTolerance = 1;

/** Keeps filter, order, tolerance and ticks of the Review page; the tolerance is remembered on this machine. */
export const useReview = (workbook: Workbook, form: OpenForm, storage: PaneStorage): Review => {
  const [filter, setFilter] = useState<ReviewFilter>("all");
  const [order, setOrder] = useState<ReviewOrder>("form");
  const [tolerance, setTolerance] = useState(() => storedTolerance(storage));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  // A row that was opened stays while it is worked on, though its new score takes it out of the filter.
  const [opened, setOpened] = useState<string | null>(null);
  const under = currentIndicator(workbook.state);
  const all = reviewRows(form).filter(({ indicator }) =>
    isShown(workbook.units, form.rubric.id, indicator.id),
  );
  const kept = opened === under ? opened : null;
  const rows = inReviewOrder(
    all.filter((row) => row.indicator.id === kept || isInFilter(row, filter, tolerance)),
    order,
  );
  const ids = rows.map(({ indicator }) => indicator.id);
  const current = under !== null && ids.includes(under) ? under : null;
  const open = (indicator: string): void => {
    setOpened(indicator);
    void workbook.connection.goTo(form, indicator, workbook.state.role);
  };
  return {
    rows,
    counts: countsOf(all, tolerance),
    filter,
    chooseFilter: (chosen) => {
      setOpened(null);
      setFilter(chosen);
    },
    order,
    chooseOrder: setOrder,
    tolerance,
    chooseTolerance: (chosen) => {
      storage.write("review-tolerance", String(chosen));
      setTolerance(chosen);
    },
    current,
    open,
    step: (direction) => {
      const target = rowBeside(ids, current, direction);
      if (target !== null) open(target);
    },
    selected: ids.filter((id) => ticked.has(id)),
    select: (indicators, on) => {
      const changed = new Set(indicators);
      const others = [...ticked].filter((id) => !changed.has(id));
      setTicked(new Set(on ? [...others, ...indicators] : others));
    },
  };
};

const storedTolerance = (storage: PaneStorage): number =>
  readTolerance(storage.read("review-tolerance") ?? "") ?? defaultTolerance;

/** Reads a tolerance as typed, full width too; null when it is no number from 0 on. */
export const readTolerance = (text: string): number | null => {
  const plain = text.normalize("NFKC").trim();
  const tolerance = Number(plain);
  return plain !== "" && Number.isFinite(tolerance) && tolerance >= 0 ? tolerance : null;
};

const countsOf = (
  rows: readonly ReviewRow[],
  tolerance: number,
): Readonly<Record<ReviewFilter, number>> => {
  const count = (filter: ReviewFilter): number =>
    rows.filter((row) => isInFilter(row, filter, tolerance)).length;
  return Object.fromEntries(reviewFilters.map((filter) => [filter, count(filter)])) as Record<
    ReviewFilter,
    number
  >;
};

const rowBeside = (
  ids: readonly string[],
  current: string | null,
  direction: 1 | -1,
): string | null => {
  if (current === null) return ids.at(direction === 1 ? 0 : -1) ?? null;
  return ids[(ids.indexOf(current) + direction + ids.length) % ids.length] ?? null;
};
