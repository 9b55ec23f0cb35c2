import { describe, expect, it } from "@jest/globals";
import { layoutMembers } from "../../src/plan/members-columns";
import { lastOnFirstPage, pagesAcross } from "../../src/plan/pages-across";

const alike = (count: number, width: number): readonly number[] =>
  Array.from({ length: count }, () => width);

describe("pagesAcross", () => {
  it("keeps a table on one page as long as three quarters of its size are enough", () => {
    expect(pagesAcross(alike(10, 100), 2)).toBe(1);
    expect(pagesAcross(alike(11, 100), 2)).toBe(2);
  });

  it("counts the repeated columns on every page", () => {
    // Ten columns fit on a page; with two repeated ones eight are new on each further page.
    expect(pagesAcross(alike(18, 100), 2)).toBe(2);
    expect(pagesAcross(alike(19, 100), 2)).toBe(3);
    expect(pagesAcross(alike(19, 100), 0)).toBe(2);
  });

  it("gives a column that is wider than the page a page of its own", () => {
    expect(pagesAcross([50, 2000, 50], 1)).toBe(2);
  });
});

describe("lastOnFirstPage", () => {
  it("is the last column that fits at full size", () => {
    expect(lastOnFirstPage([700, 80])).toBe(1);
    expect(lastOnFirstPage([700, 90])).toBe(0);
    expect(lastOnFirstPage(alike(11, 100))).toBe(6);
    expect(lastOnFirstPage(alike(3, 100))).toBe(2);
  });
});

describe("the 委員彙整 sheet on paper", () => {
  const layoutFor = (members: number) =>
    layoutMembers(
      Array.from({ length: members }, (_, member) => `委員 ${member + 1}`),
      108,
    );

  it("puts the findings of five members on pages beside the scores, and keeps three members on one page", () => {
    expect(layoutFor(3).pagesAcross).toBe(1);
    expect(layoutFor(5).pagesAcross).toBe(2);
    expect(layoutFor(9).pagesAcross).toBe(3);
  });

  it("has every score, statistic and agreed score of five members on the first page at full size", () => {
    const columns = layoutFor(5);
    expect(columns.lastUnderLines).toBe(columns.at("verdict"));
  });
});
