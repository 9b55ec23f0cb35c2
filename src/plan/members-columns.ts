import { memberHeaders, membersHeaders } from "../messages/members";
import { wordsWith } from "../messages/sheet";
import { lastOnFirstPage, pagesAcross } from "./pages-across";

/** A column of a 委員彙整 sheet that stands there once. */
export type SharedColumnKey = keyof typeof membersHeaders;

/** A column of a 委員彙整 sheet that every member has. */
export type MemberColumnKey = keyof typeof memberHeaders;

/** One column of a 委員彙整 sheet; its width in points. */
export interface MembersColumn {
  readonly key: SharedColumnKey | MemberColumnKey;
  /** Counted from 0; null for a shared column. */
  readonly member: number | null;
  readonly header: string;
  readonly width: number;
  readonly part: "printed" | "gap" | "helper";
}

/** The columns of a 委員彙整 sheet and where each of them stands, counted from 0. */
export interface MembersColumns {
  readonly list: readonly MembersColumn[];
  readonly members: number;
  readonly at: (key: SharedColumnKey) => number;
  readonly of: (key: MemberColumnKey, member: number) => number;
  readonly lastPrinted: number;
  /** The first column behind 指標 and 訪視指標, which every page shows. */
  readonly firstBehindTitles: number;
  /** The last column under the lines of text above the table: they stand on the first page. */
  readonly lastUnderLines: number;
  readonly pagesAcross: number;
}

const widths = { score: 42, statistic: 42, helper: 48 } as const;

/**
 * Lays the columns out for members of these names: scores, statistics, the agreed score, findings, and right of the print
 * area the rules and everything that the statistics are made of.
 */
export const layoutMembers = (names: readonly string[], findingWidth: number): MembersColumns => {
  const list = [
    shared("indicator", 42),
    shared("text", 150),
    ...each(names, "score", widths.score),
    ...(["mean", "median", "spread", "deviation", "agree"] as const).map((key) =>
      shared(key, widths.statistic),
    ),
    shared("agreed", 48),
    shared("verdict", 102),
    ...each(names, "finding", findingWidth),
    shared("gap", 9, "gap"),
    ...(["code", "points", "allowed", "rule", "lowest"] as const).map(helper),
    ...each(names, "check", widths.helper, "helper"),
    ...each(names, "valid", widths.helper, "helper"),
    ...(
      ["meanCheck", "raters", "pairs", "samePairs", "within", "weighted", "sum", "between"] as const
    ).map(helper),
  ];
  const find = (key: MembersColumn["key"], member: number | null): number =>
    list.findIndex((column) => column.key === key && column.member === member);
  const printed = list.filter(({ part }) => part === "printed").map(({ width }) => width);
  const firstBehindTitles = find("score", 0);
  return {
    list,
    members: names.length,
    at: (key) => find(key, null),
    of: find,
    lastPrinted: printed.length - 1,
    firstBehindTitles,
    lastUnderLines: lastOnFirstPage(printed),
    pagesAcross: pagesAcross(printed, firstBehindTitles),
  };
};

const shared = (
  key: SharedColumnKey,
  width: number,
  part: MembersColumn["part"] = "printed",
): MembersColumn => ({ key, member: null, header: membersHeaders[key], width, part });

const helper = (key: SharedColumnKey): MembersColumn => shared(key, widths.helper, "helper");

const each = (
  names: readonly string[],
  key: MemberColumnKey,
  width: number,
  part: MembersColumn["part"] = "printed",
): readonly MembersColumn[] =>
  names.map((name, member) => ({
    key,
    member,
    header: wordsWith(memberHeaders[key], name),
    width,
    part,
  }));
