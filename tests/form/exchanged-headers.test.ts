import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../src/form/check-form";
import { entryWrites } from "../../src/form/entry-writes";
import { formsOn } from "../../src/form/form-places";
import { placeOf } from "../../src/form/form-cell";
import { openForm } from "../../src/form/open-form";
import { planRepair } from "../../src/form/plan-repair";
import { contestedHeaders } from "../../src/form/contested-headers";
import { officialRubrics } from "../../src/official/official-rubrics";
import { toA1 } from "../../src/plan/address";
import { columnIndex, columns, type ColumnKey } from "../../src/plan/columns";
import { withCommitteeFirst } from "./moved-columns";
import { located, plannedSheet } from "./planned-sheets";
import { equippedSheet, type EquippedSheet, repaired } from "./repairs";
import { withCell } from "./sheets";

const forms = officialRubrics();
const [rubric] = forms;
if (rubric === undefined) throw new Error("no form");

const whole = equippedSheet(plannedSheet(rubric));
const headerRow = located(whole.cells).headerRow ?? -1;

const headerOf = (key: ColumnKey): string => columns[columnIndex[key]]?.header ?? "";

const headed = (headers: Partial<Record<ColumnKey, string | null>>): EquippedSheet => ({
  ...whole,
  cells: Object.entries(headers).reduce(
    (cells, [key, text]) => withCell(cells, headerRow, columnIndex[key as ColumnKey], text),
    whole.cells,
  ),
});

const exchanged = (one: ColumnKey, other: ColumnKey): EquippedSheet =>
  headed({ [one]: headerOf(other), [other]: headerOf(one) });

const damageOf = ({ cells, setup }: EquippedSheet) =>
  checkForm(cells, located(cells), rubric, setup).damage;

const repairOf = ({ cells, setup }: EquippedSheet) =>
  planRepair({ cells, location: located(cells), rubric }, setup);

const cellOfHeader = (key: ColumnKey): string => toA1(headerRow, columnIndex[key]);

const finding = (key: ColumnKey, found: string, mendable: boolean) => ({
  kind: "header-exchanged",
  cell: cellOfHeader(key),
  expected: headerOf(key),
  found,
  mendable,
});

describe("headers over other columns than their own", () => {
  it.each(forms.map((form) => [form.id, form] as const))(
    "leaves the exchanged headers of the scores of %s to a person, and changes nothing",
    (_, form) => {
      const sheet = equippedSheet(plannedSheet(form));
      const row = located(sheet.cells).headerRow ?? -1;
      const swapped = withCell(
        withCell(sheet.cells, row, columnIndex.self, headerOf("committee")),
        row,
        columnIndex.committee,
        headerOf("self"),
      );
      const location = located(swapped);
      const { damage } = checkForm(swapped, location, form, sheet.setup);

      expect(damage.map(({ kind, mendable }) => [kind, mendable])).toEqual([
        ["header-exchanged", false],
        ["header-exchanged", false],
      ]);
      expect(planRepair({ cells: swapped, location, rubric: form }, sheet.setup).cells).toEqual([]);
    },
  );

  it.each([headerOf("self"), null, "分數"])(
    "keeps the roles when 自我檢核分數 was overtyped by 委員評分, and 委員評分 by %p",
    (text) => {
      const sheet = headed({ self: headerOf("committee"), committee: text });

      expect(damageOf(sheet)[0]).toEqual(finding("self", headerOf("committee"), false));
      expect(damageOf(sheet).map(({ cell, mendable }) => [cell, mendable])).toEqual([
        [cellOfHeader("self"), false],
        [cellOfHeader("committee"), false],
      ]);
      expect(repairOf(sheet).cells).toEqual([]);
    },
  );

  it("keeps the roles when both columns are headed 委員評分", () => {
    const sheet = headed({ self: headerOf("committee") });

    expect(damageOf(sheet)).toEqual([finding("self", headerOf("committee"), false)]);
    expect(repairOf(sheet).cells).toEqual([]);
  });

  it.each([
    ["section", "criterion"],
    ["indicator", "standard"],
    ["standard", "evidence"],
    ["criterion", "remark"],
    ["code", "points"],
    ["rule", "lowest"],
    ["selfCheck", "committeeCheck"],
    ["committee", "finding"],
    ["self", "selfCheck"],
    ["standard", "rule"],
  ] as const)("tells the columns %s and %s by what stands in them", (one, other) => {
    const sheet = exchanged(one, other);
    const isPeoples = one === "committee";

    expect(damageOf(sheet)).toEqual([
      finding(one, headerOf(other), !isPeoples),
      finding(other, headerOf(one), !isPeoples),
    ]);
    expect(repaired(sheet, repairOf(sheet)).cells).toEqual(isPeoples ? sheet.cells : whole.cells);
  });

  it("reads no score under headers that the sheet contradicts, and writes none", () => {
    const { cells } = exchanged("self", "committee");
    const row = located(cells).rows.get("1.1.1")?.[0] ?? -1;
    const form = openForm(withCell(cells, row, columnIndex.self, 7), [rubric]);
    if (form === null) throw new Error("no form");
    const written = (role: "self" | "committee") =>
      entryWrites(form.location, rubric, {
        scores: { [role]: { "1.1.1": 7 } },
        situations: {},
        evidence: {},
        finding: {},
      });

    expect(form.answers.entries["1.1.1"]).toEqual({ self: null, committee: null });
    expect(written("self")).toEqual({ writes: [], homeless: ["1.1.1"] });
    expect(written("committee")).toEqual({ writes: [], homeless: ["1.1.1"] });
    expect(placeOf(form, row, columnIndex.self).role).toBeNull();
    expect(contestedHeaders(form.location)).toEqual([
      { cell: cellOfHeader("self"), header: "自我檢核分數" },
      { cell: cellOfHeader("committee"), header: "委員評分" },
    ]);
  });

  it("names the exchange as before on a form that was settled", () => {
    const { cells, setup } = exchanged("self", "committee");
    const form = openForm(cells, [rubric]);
    const damage = form === null ? [] : checkForm(cells, form.location, rubric, setup).damage;

    expect(damage).toEqual(damageOf({ cells, setup }));
  });

  it("points the 總表 to the scores where the form's own formulas look for them", () => {
    const { cells } = exchanged("self", "committee");

    expect(formsOn([cells], [rubric])).toEqual(formsOn([whole.cells], [rubric]));
  });

  it("contests nothing where whole columns were moved", () => {
    const cells = withCommitteeFirst(rubric);

    expect(openForm(cells, [rubric])?.location).not.toHaveProperty("contestedColumns");
  });

  it("follows whole columns that were moved with their headers, scores and formulas", () => {
    const cells = withCommitteeFirst(rubric);
    const crossed = withCell(
      withCell(cells, headerRow, columnIndex.self, headerOf("self")),
      headerRow,
      columnIndex.committee,
      headerOf("committee"),
    );

    expect(checkForm(cells, located(cells), rubric).damage).toEqual([]);
    expect(
      checkForm(crossed, located(crossed), rubric).damage.map(({ kind, cell }) => [kind, cell]),
    ).toEqual([
      ["header-exchanged", cellOfHeader("committee")],
      ["header-exchanged", cellOfHeader("self")],
    ]);
  });
});
