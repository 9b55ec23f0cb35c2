import { describe, expect, it } from "@jest/globals";
import { scoreCellOf } from "../../src/form/form-location";
import { settleRows } from "../../src/form/settle-rows";
import type { SheetCells } from "../../src/form/sheet-cells";
import { planStateChange, type StateChange } from "../../src/form/state-change";
import { columnIndex, columns, type ColumnKey } from "../../src/plan/columns";
import type { FormState } from "../../src/plan/form-state";
import { roles } from "../../src/rubric/rubric";
import { bestScores } from "../cli/complete-scores";
import { officialForm } from "../cli/workbooks";
import { located, plannedSheet } from "./planned-sheets";
import { equippedSheet } from "./repairs";
import { withCell } from "./sheets";

const rubric = officialForm("D");
const { cells: blank } = equippedSheet(plannedSheet(rubric));
const headerRow = located(blank).headerRow ?? -1;

/** Form D with the highest scores of both roles. */
const complete = roles.reduce<SheetCells>(
  (filled, role) =>
    Object.entries(bestScores("D")).reduce((cells, [id, score]) => {
      const place = scoreCellOf(located(blank), id, role);
      if (place === null) throw new Error(id);
      return withCell(cells, place.row, place.column, score);
    }, filled),
  blank,
);

const headerOf = (key: ColumnKey): string => columns[columnIndex[key]]?.header ?? "";

/** The complete form with the header of one column over another, too. */
const headedTwice = (key: ColumnKey, other: ColumnKey): SheetCells =>
  withCell(complete, headerRow, columnIndex[key], headerOf(other));

const change = (cells: SheetCells, to: FormState): StateChange =>
  planStateChange(
    { cells, location: settleRows(cells, located(cells), rubric), rubric },
    to,
    { sheets: [cells], takenSheetNames: [cells.name] },
    { time: "2026-11-21 10:00", who: "王小明" },
  );

describe("planStateChange", () => {
  it.each([
    ["self", "committee"],
    ["committee", "self"],
    ["evidence", "standard"],
    ["finding", "committee"],
    ["finding", "remark"],
  ] as const)("refuses 定稿 while %s is headed as %s, and names the header", (key, other) => {
    const { kind, ...refusal } = change(headedTwice(key, other), "final");
    expect(kind).toBe("headers-doubtful");
    expect(refusal).toMatchObject({
      headers: expect.arrayContaining([
        {
          cell: `${"ABCDEFGHI"[columnIndex[key]] ?? ""}${headerRow + 1}`,
          header: headerOf(key).replace(/\s/gu, ""),
        },
      ]),
    });
  });

  it("lets a form go back to 草稿 whatever its headers say", () => {
    expect(change(headedTwice("evidence", "standard"), "final").kind).toBe("headers-doubtful");
    expect(change(headedTwice("evidence", "standard"), "draft").kind).toBe("already");
  });

  it("makes the same form final where every header is its own", () => {
    expect(change(complete, "final").kind).toBe("change");
  });
});
