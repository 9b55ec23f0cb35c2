import { describe, expect, it } from "@jest/globals";
import { scoreCellOf } from "../../src/form/form-location";
import { toA1 } from "../../src/plan/address";
import { evidenceWrites, partsText, scoreWrites } from "../../src/taskpane/score-writes";
import { rememberCells, restoringWrites } from "../../src/taskpane/undo-memory";
import { afterWrites, openedForm } from "./opened";

const blank = openedForm("D");
const change = { indicator: "1.1.2", role: "self", value: 1.5, parts: "1|0.5" } as const;

describe("scoreWrites", () => {
  it("writes the score and how it was made up", () => {
    const written = afterWrites(blank, scoreWrites(blank, change));
    expect(written.answers.entries["1.1.2"]?.self).toBe(1.5);
    expect(written.score.verdicts["1.1.2"]?.self.state).toBe("ok");
    expect(partsText(written, "1.1.2", "self")).toBe("1|0.5");
    expect(partsText(written, "1.1.2", "committee")).toBe("");
  });

  it("empties the parts when a score is written without them, and only then", () => {
    const written = afterWrites(blank, scoreWrites(blank, change));
    const bare = { ...change, value: 2, parts: null };
    expect(scoreWrites(blank, bare)).toHaveLength(1);
    expect(partsText(afterWrites(written, scoreWrites(written, bare)), "1.1.2", "self")).toBe("");
  });

  it("has nowhere to write when the indicator's row is gone", () => {
    const rows = new Map(blank.location.rows);
    rows.delete("1.1.2");
    const form = { ...blank, location: { ...blank.location, rows } };
    expect(scoreWrites(form, change)).toBeNull();
  });
});

describe("evidenceWrites", () => {
  it("writes the text so that it reads back the same", () => {
    const text = "☑有書面規定 □無書面規定\n附件一";
    const { answers } = afterWrites(
      blank,
      evidenceWrites(blank, "1.1.2", () => text),
    );
    expect(answers.evidence["1.1.2"]).toEqual([text]);
  });
});

describe("rememberCells and restoringWrites", () => {
  it("put back what stood there, after rows were inserted above too", () => {
    const writes = scoreWrites(blank, change) ?? [];
    const before = rememberCells(blank, writes);
    const written = afterWrites(blank, writes);
    const shifted = afterWrites(
      {
        ...written,
        cells: {
          ...written.cells,
          values: [[], ...written.cells.values],
          formulas: [[], ...written.cells.formulas],
        },
      },
      [],
    );
    const restored = afterWrites(shifted, restoringWrites(shifted, before ?? []));
    expect(before).not.toBeNull();
    expect(restored.answers).toEqual(blank.answers);
    expect(partsText(restored, "1.1.2", "self")).toBe("");
  });

  it("restore nothing where somebody has entered something since, and say what was written and what stands there", () => {
    const writes = scoreWrites(blank, change) ?? [];
    const before = rememberCells(blank, writes) ?? [];
    const [write] = writes;
    if (write === undefined) throw new Error("nothing was written");
    const edited = afterWrites(afterWrites(blank, writes), [{ ...write, value: "3 分" }]);
    expect(restoringWrites(edited, before)).toEqual({
      refused: {
        type: "edited-since",
        cells: [{ cell: toA1(write.row, write.column), written: "1.5", now: "3 分" }],
      },
    });
  });

  it("remember nothing where a formula stood", () => {
    const cell = scoreCellOf(blank.location, "1.1.2", "self");
    if (cell === null) throw new Error("no cell");
    const formulas = blank.cells.formulas.map((row) => [...row]);
    const row = formulas[cell.row];
    if (row !== undefined) row[cell.column] = "=1+1";
    const form = { ...blank, cells: { ...blank.cells, formulas } };
    expect(rememberCells(form, [{ ...cell, value: 2 }])).toBeNull();
  });
});
