import { describe, expect, it } from "@jest/globals";
import { checkForm } from "../../src/form/check-form";
import type { Damage } from "../../src/form/form-report";
import { planRepair } from "../../src/form/plan-repair";
import { isNoRepair } from "../../src/form/repair-plan";
import type { SheetSetup } from "../../src/form/sheet-setup";
import { cellOf } from "../../src/form/form-location";
import { officialRubrics } from "../../src/official/official-rubrics";
import { toA1 } from "../../src/plan/address";
import { columnIndex } from "../../src/plan/columns";
import { withColumnBefore } from "./moved-columns";
import { cellsWithoutRow } from "./deleted-rows";
import { edited, located, plannedSheet, rubric } from "./planned-sheets";
import { equippedSheet, type EquippedSheet, repaired } from "./repairs";

const fresh = (): EquippedSheet => equippedSheet(plannedSheet(rubric));

const damageOf = ({ cells, setup }: EquippedSheet): readonly Damage[] =>
  checkForm(cells, located(cells), rubric, setup).damage;

const repairOf = ({ cells, setup }: EquippedSheet, only: readonly Damage[] | null = null) =>
  planRepair({ cells, location: located(cells), rubric }, setup, only);

const mended = (sheet: EquippedSheet): EquippedSheet => repaired(sheet, repairOf(sheet));

const withSetup = (change: (setup: SheetSetup) => SheetSetup): EquippedSheet => {
  const { cells, setup } = fresh();
  return { cells, setup: change(setup) };
};

const addressOf = (code: string, key: "self" | "committee"): string => {
  const place = cellOf(located(fresh().cells), code, key);
  return place === null ? "" : toA1(place.row, place.column);
};

describe("planRepair", () => {
  it.each(officialRubrics().map((form) => [form.id, form] as const))(
    "has nothing to mend on the untouched sheet of %s",
    (_, form) => {
      const { cells, setup } = equippedSheet(plannedSheet(form));
      const location = located(cells);

      expect(checkForm(cells, location, form, setup).damage).toEqual([]);
      expect(isNoRepair(planRepair({ cells, location, rubric: form }, setup))).toBe(true);
    },
  );

  it("puts validations back that were lost, in as few entries as were planned", () => {
    const bare = withSetup((setup) => ({ ...setup, validations: [] }));

    expect(new Set(damageOf(bare).map(({ kind }) => kind))).toEqual(new Set(["validation-lost"]));
    expect(repairOf(bare).validations).toEqual(plannedSheet(rubric).validations);
    expect(damageOf(mended(bare))).toEqual([]);
  });

  it("goes on reminding where the form reminded", () => {
    const [first, ...others] = fresh().setup.validations;
    const reminding = withSetup((setup) => ({
      ...setup,
      validations: [...others.slice(0, -1)].map((one) => ({ ...one, alert: "warning" as const })),
    }));

    expect(first).toBeDefined();
    expect(repairOf(reminding).validations.map(({ alert }) => alert.style)).toContain("warning");
  });

  it("takes a reminding validation for no damage, and one that says nothing for changed", () => {
    const alerting = (alert: "warning" | "none") =>
      withSetup((setup) => ({
        ...setup,
        validations: setup.validations.map((one) => ({ ...one, alert })),
      }));

    expect(damageOf(alerting("warning"))).toEqual([]);
    expect(new Set(damageOf(alerting("none")).map(({ kind }) => kind))).toEqual(
      new Set(["validation-changed"]),
    );
  });

  it("writes all conditional formats anew when one is lost, and takes the form's own away first", () => {
    const own = { key: "people", ranges: [], formula: null };
    const sheet = withSetup((setup) => ({
      ...setup,
      conditionalFormats: [own, ...setup.conditionalFormats.slice(1)],
    }));
    const plan = repairOf(sheet);

    expect(damageOf(sheet).map(({ kind }) => kind)).toEqual(["conditional-format-lost"]);
    expect(plan.removedFormats).toEqual(["1", "2", "3", "4"]);
    expect(plan.conditionalFormats).toEqual(plannedSheet(rubric).conditionalFormats);
    expect(damageOf(mended(sheet))).toEqual([]);
  });

  it("gives the cells of each role a format of their own where a column came between the checks", () => {
    const cells = withColumnBefore(rubric, columnIndex.committeeCheck);
    const sheet = { cells, setup: { ...fresh().setup, validations: [], conditionalFormats: [] } };

    expect(new Set(damageOf(sheet).map(({ kind }) => kind))).toContain("conditional-format-lost");
    expect(damageOf(mended(sheet))).toEqual([]);
  });

  it.each([
    ["neither fill nor borders", { isText: false, fill: null, bordered: false }, ["look-lost"]],
    ["a text format", { isText: true, fill: "FFF9E5", bordered: true }, ["look-lost"]],
    ["another fill inside its borders", { isText: false, fill: "FF0000", bordered: true }, []],
  ])("says of a score cell with %s that %j is lost", (_, look, kinds) => {
    const address = addressOf("1.1.1", "self");
    const sheet = withSetup((setup) => ({ ...setup, looks: { ...setup.looks, [address]: look } }));

    expect(damageOf(sheet).map(({ kind }) => kind)).toEqual(kinds);
    expect(damageOf(mended(sheet))).toEqual([]);
  });

  it("mends a name that stands for nothing, and misses none that is not there", () => {
    const lost = withSetup((setup) => ({ ...setup, names: [] }));
    const broken = withSetup((setup) => ({
      ...setup,
      names: setup.names.map(({ name }) => ({ name, range: null })),
    }));

    expect(damageOf(lost)).toEqual([]);
    expect(damageOf(broken).map(({ expected }) => expected)).toEqual([
      "RubricForm=K1",
      `SelfTotal=${addressOf("總分", "self")}`,
      `CommitteeTotal=${addressOf("總分", "committee")}`,
    ]);
    expect(damageOf(mended(broken))).toEqual([]);
  });

  it("inserts deleted rows where they stood, their sums and ranges included", () => {
    const planned = fresh();
    const sheet = ["1.1.1", "小計1", "1.1.2+", "一、甲。"].reduce(cellsWithoutRow, planned);
    const result = mended(sheet);

    expect(damageOf(sheet).filter(({ kind }) => kind === "missing-row")).toHaveLength(4);
    expect(damageOf(result)).toEqual([]);
    expect(result.cells.values).toEqual(planned.cells.values);
    expect(result.cells.formulas).toEqual(planned.cells.formulas);
  });

  it("puts a cleared code back and inserts no row for it", () => {
    const { cells, setup } = fresh();
    const sheet = { cells: edited(cells, "1.1.2", "code", null), setup };

    expect(damageOf(sheet).map(({ kind, expected }) => [kind, expected])).toEqual([
      ["helper-cleared", "1.1.2"],
    ]);
    expect(repairOf(sheet).insertedRows).toEqual([]);
    expect(damageOf(mended(sheet))).toEqual([]);
  });

  it("says what stood in a formula's cell before it is replaced", () => {
    const { cells, setup } = fresh();
    const sheet = { cells: edited(cells, "小計1", "self", 42), setup };

    expect(repairOf(sheet).mendings).toEqual([
      {
        kind: "formula-changed",
        cell: addressOf("小計1", "self"),
        old: "42",
        new: expect.stringMatching(/^=/u),
      },
    ]);
  });

  it("mends only what it is asked for", () => {
    const { cells, setup } = fresh();
    const twice = edited(edited(cells, "1.1.1", "standard", "改過"), "1.1.2", "rule", null);
    const sheet = cellsWithoutRow({ cells: twice, setup }, "小計1");
    const [wanted] = damageOf(sheet).filter(({ kind }) => kind === "text-changed");
    if (wanted === undefined) throw new Error("nothing was damaged");
    const plan = repairOf(sheet, [wanted]);

    expect(plan.insertedRows).toEqual([]);
    expect(plan.mendings.map(({ kind, cell }) => [kind, cell])).toEqual([
      ["text-changed", wanted.cell],
    ]);
    expect(plan.cells).toHaveLength(1);
  });

  it("brings back the rows that an overtyped formula needs, even when only that is to be mended", () => {
    const { cells, setup } = cellsWithoutRow(fresh(), "1.1.1");
    const sheet = { cells: edited(cells, "小計1", "self", 37), setup };
    const only = damageOf(sheet).filter(({ found }) => found === "37");
    const after = repaired(sheet, repairOf(sheet, only));

    expect(only).toHaveLength(1);
    expect(damageOf(after).filter(({ kind }) => kind === "missing-row")).toEqual([]);
    expect(damageOf(after).filter(({ found }) => found === "37")).toEqual([]);
  });

  it("never rewrites what people typed", () => {
    const { cells, setup } = fresh();
    const typed = [
      ["1.1.1", "self", 12],
      ["1.1.2", "committee", "8 分"],
      ["1.1.1", "evidence", "見附件"],
      ["1.1.1", "finding", "良好"],
      ["1.1.2+", "self", 3],
      ["@institution", "indicator", "國立"],
    ] as const;
    const filled = typed.reduce(
      (sheet, [code, key, value]) => edited(sheet, code, key, value),
      cells,
    );

    expect(isNoRepair(repairOf({ cells: filled, setup }))).toBe(true);
  });

  it("leaves a form of another edition alone", () => {
    const { cells, setup } = equippedSheet(plannedSheet({ ...rubric, version: "0.9.0" }));
    const sheet = { cells: edited(cells, "1.1.1", "rule", null), setup: { ...setup, names: [] } };

    expect(isNoRepair(repairOf(sheet))).toBe(true);
  });
});
