import { describe, expect, it } from "@jest/globals";
import { acceptSelf } from "../../src/form/accept-self";
import { entryWrites } from "../../src/form/entry-writes";
import { scoreCellOf } from "../../src/form/form-location";
import { openForm, type OpenForm } from "../../src/form/open-form";
import { afterWrites, openedForm } from "../taskpane/opened";

const form = (
  self: Readonly<Record<string, number | string>>,
  committee: Readonly<Record<string, number | string>> = {},
): OpenForm => {
  const empty = openedForm("H");
  const { writes } = entryWrites(empty.location, empty.rubric, {
    scores: { self, committee },
    situations: {},
    evidence: {},
    finding: {},
  });
  return afterWrites(empty, writes);
};

/** The form with a formula in the committee's cell of an indicator, as a 委員彙整 sheet has it filled. */
const linked = (given: OpenForm, indicator: string, shows: number): OpenForm => {
  const cell = scoreCellOf(given.location, indicator, "committee");
  if (cell === null) throw new Error("no cell");
  const put = <T>(rows: readonly (readonly T[])[], value: T): readonly (readonly T[])[] =>
    rows.map((row, index) => (index === cell.row ? row.with(cell.column, value) : row));
  const cells = {
    ...given.cells,
    values: put(given.cells.values, shows),
    formulas: put(given.cells.formulas, '=IF(委員彙整!H5="","",委員彙整!H5)'),
  };
  const opened = openForm(cells, [given.rubric]);
  if (opened === null) throw new Error("the form is gone");
  return opened;
};

describe("acceptSelf", () => {
  it("lists old and new of what changes and leaves out what agrees", () => {
    const given = form({ "1.1.1": "NA", "1.1.2": 5, "1.1.3": 4.5 }, { "1.1.2": 5, "1.1.3": 3 });
    expect(acceptSelf(given, ["1.1.1", "1.1.2", "1.1.3"])).toEqual({
      accepted: [
        { indicator: "1.1.1", before: null, after: "NA" },
        { indicator: "1.1.3", before: 3, after: 4.5 },
      ],
      refused: [],
    });
  });

  it("never takes over a score that is missing or that the standard does not allow", () => {
    const given = form({ "1.1.1": 99, "1.1.3": "NA", "1.2.1": "5" });
    expect(acceptSelf(given, ["1.1.1", "1.1.2", "1.1.3", "1.2.1"])).toEqual({
      accepted: [],
      refused: [
        { indicator: "1.1.1", reason: "self-invalid" },
        { indicator: "1.1.2", reason: "self-missing" },
        { indicator: "1.1.3", reason: "self-invalid" },
        { indicator: "1.2.1", reason: "self-invalid" },
      ],
    });
  });

  it("never overwrites a formula in the committee's cell", () => {
    const given = linked(form({ "1.1.3": 4.5 }), "1.1.3", 3);
    expect(acceptSelf(given, ["1.1.3"])).toEqual({
      accepted: [],
      refused: [{ indicator: "1.1.3", reason: "formula" }],
    });
  });

  it("says of a name that the form does not have that there is no cell", () => {
    expect(acceptSelf(form({}), ["9.9.9"]).refused).toEqual([
      { indicator: "9.9.9", reason: "no-cell" },
    ]);
  });
});
