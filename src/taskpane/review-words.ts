import type { ReviewFilter, ReviewRow } from "../form/review";
import { printedDifference } from "../report/printed-number";
import type { Role } from "../rubric/rubric";
import { printEntry } from "./indicator-view";
import type { MessageKey, Translate } from "./pane-language";

/** The sign of each role wherever both scores stand beside each other: told apart without colour. */
export const roleMarks: Readonly<Record<Role, string>> = { self: "●", committee: "○" };

/** What each filter is called. */
export const filterKeys = {
  all: "review.filter.all",
  different: "review.filter.different",
  unscored: "review.filter.unscored",
  "beyond-tolerance": "review.filter.beyond",
  "not-applicable": "review.filter.notApplicable",
} as const satisfies Record<ReviewFilter, MessageKey>;

/** Says what one role has entered, with its sign: 「● 自我檢核 8」. */
export const entryWords = (t: Translate, row: ReviewRow, role: Role): string =>
  t("review.entry", {
    mark: roleMarks[role],
    role: t(`fill.role.${role}`),
    value: printEntry(row.entries[role]) || "–",
  });

/** Says how far the committee is from the self-check; null while there is nothing to compare. */
export const differenceWords = (t: Translate, row: ReviewRow): string | null => {
  if (row.difference === null) return row.differs ? t("review.differs") : null;
  return row.difference === 0
    ? t("review.agrees")
    : t("review.difference", { difference: printedDifference(row.difference) });
};
