import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { cellOf } from "../../../src/form/form-location";
import { type OpenForm, openForm } from "../../../src/form/open-form";
import { sheetWords } from "../../../src/messages/sheet";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { toA1 } from "../../../src/plan/address";
import type { ColumnKey } from "../../../src/plan/columns";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";

let session: OfficeSession;
let sheetId = "";

beforeEach(async () => {
  session = await openOfficeHost();
  const inserted = await session.host.insert(planOf("D"), { kind: "new-sheet" });
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
  sheetId = inserted.value[0]?.sheetId ?? "";
});
afterEach(() => {
  session.excel.dispose();
});

const opened = async (): Promise<OpenForm> => {
  const cells = await session.host.readSheet(sheetId);
  const form = cells.ok ? openForm(cells.value, officialRubrics()) : null;
  if (form === null) throw new Error("no form");
  return form;
};

type Entry = readonly [code: string, key: ColumnKey, value: string | number | boolean];

/** Puts entries past the validation, as pasting does. */
const paste = async (entries: readonly Entry[]): Promise<void> => {
  const { location } = await opened();
  await session.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const [code, key, value] of entries) {
      const place = cellOf(location, code, key);
      if (place === null) throw new Error(`no cell ${code} ${key}`);
      sheet.getRange(toA1(place.row, place.column)).values = [[value]];
    }
    await context.sync();
  });
};

describe("the subtotals of a sheet", () => {
  it.each<readonly [string, readonly Entry[]]>([
    ["a truth value", [["1.1.1", "self", true]]],
    ["a number beyond the points", [["1.1.1", "self", 99]]],
    ["a number below the lowest", [["1.1.1", "self", -1]]],
    ["a number between two bands", [["1.1.1", "self", 0.123]]],
    ["a text", [["1.1.1", "self", "優"]]],
    [
      "a number whose rule is lost",
      [
        ["1.1.1", "self", 0],
        ["1.1.1", "rule", ""],
      ],
    ],
    ["a legal number", [["1.1.2", "self", 1.5]]],
  ])("are those of the core with nothing but %s", async (_, entries) => {
    await paste(entries);
    const { cells, location, score, rubric } = await opened();

    const shown = rubric.sections.map((_section, index) => {
      const place = cellOf(location, `${sheetWords.subtotal}${index + 1}`, "self");
      const value = place === null ? undefined : cells.values[place.row]?.[place.column];
      return value === "" ? null : value;
    });
    expect(shown).toEqual(score.roles.self.subtotals);
  });

  it("leave a score blank whose formula shows nothing", async () => {
    await paste([["1.1.1", "self", '=IF(1=1,"","")']]);

    expect((await opened()).score.verdicts["1.1.1"]?.self.state).toBe("blank");
  });
});
