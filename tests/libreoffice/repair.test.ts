import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { FormReport } from "../../src/form/form-report";
import { newWorkbook } from "../../src/host/xlsx/new-workbook";
import { readWorkbook } from "../../src/host/xlsx/read-workbook";
import { officialRubrics } from "../../src/official/official-rubrics";
import { planWorkbook } from "../../src/plan/plan-workbook";
import type { Rubric } from "../../src/rubric/rubric";
import { run } from "../cli/command-line";
import { officialForm } from "../cli/workbooks";
import { fileNamed, throughLibreOffice } from "./libre-office";

const workbookOf = (forms: readonly Rubric[]): Uint8Array =>
  newWorkbook(
    planWorkbook(
      forms.map((rubric) => ({ rubric, situations: {}, alert: "refuse" })),
      [],
    ),
  );

/** The distribution's Python: openpyxl comes with it (python3-openpyxl). */
const throughOpenpyxl = (bytes: Uint8Array, what: "save" | "damage" | "illegal"): Uint8Array => {
  const [source, target] = [fileNamed("own.xlsx"), fileNamed("saved.xlsx")];
  writeFileSync(source, bytes);
  const args = ["tests/libreoffice/damage-form.py", what, source, target];
  const { status, stderr } = spawnSync("/usr/bin/python3", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return new Uint8Array(readFileSync(target));
};

const check = (bytes: Uint8Array): { readonly status: number; readonly forms: FormReport[] } => {
  const file = fileNamed("checked.xlsx");
  writeFileSync(file, bytes);
  const { status, stdout } = run("check", file, "--json");
  const { files } = JSON.parse(stdout) as { files: { forms: FormReport[] }[] };
  return { status, forms: files.flatMap(({ forms }) => forms) };
};

const kindsIn = (bytes: Uint8Array): readonly string[] =>
  [...new Set(check(bytes).forms.flatMap(({ damage }) => damage.map(({ kind }) => kind)))].sort();

const repair = (bytes: Uint8Array, ...more: readonly string[]) => {
  const [source, target] = [fileNamed("damaged.xlsx"), fileNamed("mended.xlsx")];
  writeFileSync(source, bytes);
  const { status, stdout } = run("repair", source, "-o", target, "--force", ...more);
  return { status, stdout, bytes: new Uint8Array(readFileSync(target)) };
};

/** Everything that stands in the cells, formulas aside. */
const valuesIn = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.type);
  return read.value.sheets.map(({ values, formulas }) =>
    values.map((row, at) =>
      row.flatMap((value, column) => {
        const isOwn = (formulas[at]?.[column] ?? null) === null && value !== null && value !== "";
        return isOwn ? [[column, value]] : [];
      }),
    ),
  );
};

const eightKinds = [
  "conditional-format-lost",
  "formula-changed",
  "helper-cleared",
  "look-lost",
  "marker-cleared",
  "missing-row",
  "name-broken",
  "text-changed",
  "validation-lost",
];

describe("check and repair beside other programs", () => {
  const all = workbookOf(officialRubrics());

  it("find no damage in the twelve forms after LibreOffice and openpyxl have saved them", () => {
    const saved = throughLibreOffice(all, "xlsx");

    for (const bytes of [saved, throughOpenpyxl(all, "save"), throughOpenpyxl(saved, "save")]) {
      expect(check(bytes)).toMatchObject({ status: 0 });
      expect(check(bytes).forms).toHaveLength(12);
      expect(kindsIn(bytes)).toEqual([]);
    }
  });

  it("list the eight kinds of damage that openpyxl did, and mend them without changing an entry", () => {
    const whole = workbookOf([officialForm("D")]);
    const damaged = throughOpenpyxl(whole, "damage");
    const mended = repair(damaged);

    // openpyxl leaves names where they were when it deletes a row: a ninth kind.
    expect(kindsIn(damaged)).toEqual(eightKinds);
    expect(check(damaged).status).toBe(1);
    expect(mended.status).toBe(0);
    expect(check(mended.bytes)).toMatchObject({ status: 0 });
    expect(valuesIn(mended.bytes)).toEqual(valuesIn(whole));
  });

  it("mend what openpyxl did to a file that LibreOffice had saved, so that LibreOffice reads it whole", () => {
    const whole = throughLibreOffice(workbookOf([officialForm("D")]), "xlsx");
    const mended = repair(throughOpenpyxl(whole, "damage"));

    expect(mended.status).toBe(0);
    expect(valuesIn(mended.bytes)).toEqual(valuesIn(whole));
    expect(check(throughLibreOffice(mended.bytes, "xlsx"))).toMatchObject({ status: 0 });
  });

  it("leave 12 of 10, 8 分 and na to people, and make 8 of 8 分 when they are asked to", () => {
    const damaged = throughOpenpyxl(workbookOf([officialForm("D")]), "illegal");
    const invalidIn = (bytes: Uint8Array) =>
      check(bytes).forms.flatMap(({ scores }) =>
        scores.filter(({ state }) => state === "invalid").map(({ value }) => value),
      );
    const [left, numbers] = [repair(damaged), repair(damaged, "--numbers")];

    expect([left.status, numbers.status]).toEqual([1, 1]);
    expect(kindsIn(left.bytes)).toEqual([]);
    expect(invalidIn(left.bytes)).toEqual([12, "8 分", "na"]);
    expect(numbers.stdout).toContain("「8 分」→ 8");
    expect(invalidIn(numbers.bytes)).not.toContain("8 分");
  });
});
