import { describe, expect, it } from "@jest/globals";
import type { SheetCells } from "../../src/form/sheet-cells";
import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { readWorkbook, sheetCells } from "../../src/host/xlsx/read-workbook";
import { parseA1, toA1 } from "../../src/plan/address";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { CellEntry } from "../../src/scoring/verdict";
import { rubricsNamed } from "./forms";
import { throughLibreOffice } from "./libre-office";

type Entries = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

const entered = (
  sheet: SheetPlan,
  entries: Readonly<Record<string, number | string>>,
): SheetPlan => ({
  ...sheet,
  cells: sheet.cells.map((cells, row) =>
    cells.map((cell, column) => {
      const entry = entries[toA1(row, column)];
      if (entry === undefined) return cell;
      return {
        ...cell,
        content:
          typeof entry === "number"
            ? { type: "number" as const, number: entry }
            : { type: "text" as const, text: entry },
      };
    }),
  ),
});

/** The sheets of H, J and K with entries in their tables, as LibreOffice calculates and saves them. */
const calculated = (entries: Entries): readonly SheetCells[] => {
  const requests = rubricsNamed(["H", "J", "K"]).map((rubric) => ({
    rubric,
    situations: {},
    alert: "refuse" as const,
  }));
  const plan = planWorkbook(requests, []);
  const filled: WorkbookPlan = {
    ...plan,
    sheets: plan.sheets.map((sheet) => entered(sheet, entries[sheet.name] ?? {})),
  };
  const read = readWorkbook(throughLibreOffice(newWorkbook(filled), "xlsx"));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return sheetCells(read.value);
};

const valuesIn = (
  sheets: readonly SheetCells[],
  name: string,
  addresses: readonly string[],
): readonly CellEntry[] => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return addresses.map((address) => {
    const place = parseA1(address);
    return place === null ? null : (sheet.values[place.firstRow]?.[place.firstColumn] ?? null);
  });
};

const evidenceIn = (sheets: readonly SheetCells[]): readonly CellEntry[] =>
  sheets
    .filter(({ name }) => name.startsWith("K 大專"))
    .flatMap(({ values }) => values.flat())
    .filter((value) => typeof value === "string" && value.startsWith("性別平等教育委員會女性"));

describe("the tables of the annexes calculated by LibreOffice", () => {
  const sheets = calculated({
    "H 附表 3.1.1": { C3: 128, D3: 64, C4: 128, D4: 65, D5: 3, C6: "128 學分", D6: 3 },
    "J 備註1.2.1": { E3: 1000, E12: 2500 },
    "K 附表 (一)": { B4: 1, D4: 3, B5: 2, P15: 4, D6: "五人" },
    "K 附表 (二)": { B4: 3, D4: 1, J4: 30 },
    "K 附表 (四)": { B4: 1, H4: 3 },
    "K 附表 (五)": { C4: 60, D4: 40 },
    "K 委員人數": { B3: 7, B4: 5 },
  });

  it("give H's ratios and name what goes beyond one half", () => {
    expect(valuesIn(sheets, "H 附表 3.1.1", ["E3", "G3", "G4", "G5", "G6", "E7", "G7"])).toEqual([
      0.5,
      "✓",
      "超過二分之一，不符指標 3.1.2",
      "未填系所畢業總學分數",
      "不是數字",
      "",
      "",
    ]);
  });

  it("give the sums above their own row, and the parts of the whole table", () => {
    expect(valuesIn(sheets, "J 備註1.2.1", ["E13", "I13"])).toEqual([3500, ""]);
    expect(valuesIn(sheets, "K 附表 (一)", ["B16", "C4", "E16", "Q16", "S6", "S16"])).toEqual([
      3,
      0.1,
      0.3,
      0.4,
      "不是數字",
      "表中有不是數字的儲存格",
    ]);
    expect(valuesIn(sheets, "K 附表 (二)", ["C4", "J16", "M4", "M5", "M16"])).toEqual([
      0.75,
      30,
      "✓",
      "",
      "",
    ]);
    expect(valuesIn(sheets, "K 附表 (四)", ["C4", "I4"])).toEqual([0.25, 0.75]);
    expect(valuesIn(sheets, "K 附表 (五)", ["B4", "F4"])).toEqual([100, "女 60.00%、男 40.00%"]);
  });

  it("judge the committee and fill the sentence of K 1.1.1", () => {
    expect(valuesIn(sheets, "K 委員人數", ["B5", "E3", "E4"])).toEqual([12, "符合", "符合"]);
    expect(evidenceIn(sheets)).toEqual([
      "性別平等教育委員會女性委員占委員總數之百分比為58.33%、男性委員占委員總數之百分比為41.67%",
    ]);
  });
});

describe("K 1.1.1 calculated by LibreOffice", () => {
  it("shows the printed sentence while the committee's numbers are missing", () => {
    expect(evidenceIn(calculated({}))).toEqual([
      "性別平等教育委員會女性委員占委員總數之百分比為____%、男性委員占委員總數之百分比為____%",
    ]);
  });
});
