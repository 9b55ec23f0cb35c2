import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { linkedCell } from "../../src/form/agreed-links";
import { checkForm } from "../../src/form/check-form";
import { findForm } from "../../src/form/find-form";
import { scoreCellOf } from "../../src/form/form-location";
import type { SheetCells } from "../../src/form/sheet-cells";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { memberHeaders, membersHeaders, membersWords } from "../../src/messages/members";
import { sheetWords } from "../../src/messages/sheet";
import { layoutMembers } from "../../src/plan/members-columns";
import type { Rubric } from "../../src/rubric/rubric";
import { scoredIndicatorsOf } from "../../src/rubric/walk";
import { allowanceOf } from "../../src/scoring/allowance";
import type { CellEntry } from "../../src/scoring/verdict";
import { runAtOnce } from "../cli/run-at-once";
import { officialForm } from "../cli/workbooks";
import {
  agreeing,
  alpha,
  deviation,
  mean,
  median,
  type Ratings,
  share,
  spread,
} from "../form/agreement";
import { fileNamed, pdfWords, type PlacedWord, throughLibreOffice } from "./libre-office";

const names: readonly string[] = ["甲", "乙", "丙", "丁", "戊"];

const runWell = (...args: readonly string[]): void => {
  const { status, stderr } = runAtOnce(args);
  if (status !== 0) throw new Error(stderr);
};

const filled = (from: string, to: string, entries: object): string => {
  const scores = fileNamed("scores.json");
  writeFileSync(scores, JSON.stringify(entries));
  runWell("fill", from, scores, "-o", fileNamed(to), "--force", "--as-is");
  return fileNamed(to);
};

/** What a member gives to an indicator: mostly a legal score, now and then nothing, NA or what no rule allows. */
const scoreOf = (rubric: Rubric, index: number, member: number): number | string | null => {
  const indicator = scoredIndicatorsOf(rubric)[index];
  const allowance = indicator === undefined ? null : allowanceOf(rubric, indicator, {});
  const legal = allowance?.kind === "scored" ? allowance.legal : [];
  const turn = index * 5 + member * 3;
  if (turn % 17 === 0) return null;
  if (turn % 19 === 0) return "NA";
  if (turn % 23 === 0) return "８";
  if (turn % 29 === 0) return 99;
  return legal[(turn * 7) % legal.length] ?? null;
};

/** Five returned copies, merged, and an agreed score for every indicator: the sheets as LibreOffice calculates them. */
const mergedSheets = (rubric: Rubric): readonly SheetCells[] => {
  const ids = scoredIndicatorsOf(rubric).map(({ id }) => id);
  runWell("new", rubric.short, "-o", fileNamed("blank.xlsx"), "--force");
  const copies = names.map((_, member) => {
    const given = ids.flatMap((id, index): readonly (readonly [string, number | string])[] => {
      const score = scoreOf(rubric, index, member);
      return score === null ? [] : [[id, score]];
    });
    const entries = { [rubric.id]: { committee: Object.fromEntries(given) } };
    return filled(fileNamed("blank.xlsx"), `${member}.xlsx`, entries);
  });
  const merged = fileNamed("merged.xlsx");
  runWell("merge", ...copies, "-o", merged, "--force", "--names", names.join(","));
  const agreed = Object.fromEntries(ids.map((id, index) => [id, agreedScore(rubric, index)]));
  const file = filled(merged, "agreed.xlsx", { [rubric.id]: { committee: agreed } });
  const read = readWorkbook(throughLibreOffice(new Uint8Array(readFileSync(file)), "xlsx"));
  if (!read.ok) throw new Error(read.error.type);
  return sheetCells(read.value);
};

const agreedScore = (rubric: Rubric, index: number): number => {
  const indicator = scoredIndicatorsOf(rubric)[index];
  const allowance = indicator === undefined ? null : allowanceOf(rubric, indicator, {});
  return (allowance?.kind === "scored" ? allowance.legal[index % allowance.legal.length] : 0) ?? 0;
};

const rounded = (value: CellEntry): CellEntry =>
  typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value;

/** The scores of all members that their rules allow. */
const ratingsOf = (rubric: Rubric): readonly Ratings[] =>
  scoredIndicatorsOf(rubric).map((indicator, index) =>
    names.map((_, member) => {
      const allowance = allowanceOf(rubric, indicator, {});
      const score = scoreOf(rubric, index, member);
      const isLegal =
        typeof score === "number" && allowance.kind === "scored" && allowance.legal.includes(score);
      return isLegal ? score : null;
    }),
  );

describe.each(["D", "H"])("委員彙整 of form %s, calculated by LibreOffice", (short) => {
  const rubric = officialForm(short);
  const ids = scoredIndicatorsOf(rubric).map(({ id }) => id);
  const sheets = mergedSheets(rubric);
  const list = sheets.find(({ name }) => name === membersWords.sheetName);
  const header = list?.values.find(([first]) => first === membersHeaders.indicator) ?? [];
  const row = (first: string): readonly CellEntry[] =>
    list?.values.find((line) => line[0] === first || line[1] === first) ?? [];
  const at = (first: string, title: string): CellEntry =>
    rounded(row(first)[header.indexOf(title)] ?? "");
  const down = (title: string): readonly CellEntry[] => ids.map((id) => at(id, title));
  const ratings = ratingsOf(rubric);
  const wanted = (of: (unit: Ratings) => CellEntry): readonly CellEntry[] =>
    ratings.map((unit) => rounded(of(unit) ?? ""));

  const found = sheets.flatMap((cells) => {
    const form = findForm(cells, [rubric]);
    return form === null ? [] : [{ cells, ...form }];
  })[0];
  if (found === undefined) throw new Error("no form");

  it("keeps what each member gave", () => {
    names.forEach((name, member) => {
      expect(down(name)).toEqual(ids.map((_, index) => scoreOf(rubric, index, member) ?? ""));
    });
  });

  it("gives the figures of an independent calculation", () => {
    expect(down(membersHeaders.mean)).toEqual(wanted(mean));
    expect(down(membersHeaders.median)).toEqual(wanted(median));
    expect(down(membersHeaders.spread)).toEqual(wanted((unit) => rounded(spread(unit))));
    expect(down(membersHeaders.deviation)).toEqual(wanted(deviation));
    expect(down(membersHeaders.agree)).toEqual(wanted(agreeing));
    expect(rounded(row(membersWords.share)[2] ?? null)).toBe(rounded(share(ratings)));
    expect(rounded(row(membersWords.alpha)[2] ?? null)).toBe(rounded(alpha(ratings)));
  });

  it("makes 委員評分 and 總分 of the agreed scores, as the core does", () => {
    const { cells, location } = found;
    const { totals, scores, damage } = checkForm(cells, location, rubric);
    const committee = scores.filter(({ role }) => role === "committee");

    expect(damage).toEqual([]);
    expect(committee.map(({ value }) => value)).toEqual(
      ids.map((_, index) => agreedScore(rubric, index)),
    );
    expect(at(sheetWords.total, membersHeaders.agreed)).toBe(rounded(totals.committee.total));
  });

  it("saves links that are still known as such", () => {
    const { cells, location } = found;
    const formulas = ids.map((id) => {
      const cell = scoreCellOf(location, id, "committee");
      return cell === null ? null : (cells.formulas[cell.row]?.[cell.column] ?? null);
    });
    expect(formulas.map((formula) => linkedCell(formula)?.sheetName)).toEqual(
      ids.map(() => membersWords.sheetName),
    );
  });
});

describe("委員彙整 of five members, printed by LibreOffice", () => {
  const rubric = officialForm("D");
  mergedSheets(rubric);
  const pdf = throughLibreOffice(readFileSync(fileNamed("agreed.xlsx")), "pdf");
  const pages = pdfWords(pdf).flatMap((words) => {
    const [indicator, text] = [membersHeaders.indicator, membersHeaders.text].map((header) =>
      words.find((word) => word.text === header),
    );
    const isMembers = words.some(({ text: word }) => word.startsWith(membersWords.footer.before));
    return isMembers ? [{ words, indicator, text }] : [];
  });
  const columns = layoutMembers(names, 108);

  it("has 指標 and 訪視指標 on every page, the findings on pages of their own", () => {
    expect(pages.every(({ indicator, text }) => indicator && text)).toBe(true);
    const has = (word: string): readonly boolean[] =>
      pages.map(({ words }) => words.some(({ text }) => text === word));
    expect(has(membersHeaders.agreed)).toContain(true);
    expect(has(membersHeaders.agreed)).toEqual(
      has(memberHeaders.finding.after.trim()).map((one) => !one),
    );
  });

  it("is not shrunk below three quarters", () => {
    const [first = 0, second = 0] = columns.list.map(({ width }) => width);
    const centre = (word: PlacedWord | undefined): number =>
      word === undefined ? Number.NaN : (word.left + word.right) / 2;
    for (const { indicator, text } of pages) {
      const scale = (centre(text) - centre(indicator)) / ((first + second) / 2);
      expect(scale).toBeGreaterThan(0.75);
    }
  });
});
