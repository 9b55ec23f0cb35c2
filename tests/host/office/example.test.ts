import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { isUntouchedExample, planExample } from "../../../src/form/example-form";
import { openForm } from "../../../src/form/open-form";
import { officialExample } from "../../../src/official/official-example";
import { findRubric } from "../../../src/official/official-rubrics";
import { type OfficeSession, openOfficeHost } from "./office-session";
import { workbookState } from "./workbook-state";

const rubric = findRubric(officialExample.rubric);
if (rubric === null) throw new Error(`no form ${officialExample.rubric}`);

describe("the example in Excel", () => {
  let session: OfficeSession;

  beforeEach(async () => {
    session = await openOfficeHost();
  });
  afterEach(() => {
    session.excel.dispose();
  });

  const insert = async (): Promise<string> => {
    const inserted = await session.host.insert(
      (taken) => planExample(rubric, officialExample, taken),
      { kind: "new-sheet" },
    );
    if (!inserted.ok) throw new Error(inserted.error.type);
    return inserted.value[0]?.sheetId ?? "";
  };

  it("is written with its entries in the one round trip of an insert", async () => {
    await insert();
    const sent = session.excel.emulated.requests.filter(({ reads, writes }) => reads || writes);
    expect(sent.filter(({ writes }) => writes)).toHaveLength(1);
    expect(sent.filter(({ writes }) => !writes).length).toBeLessThanOrEqual(2);
    expect(Math.max(...sent.map(({ actions }) => actions))).toBeLessThanOrEqual(600);
  });

  it("reads back as it was planned, with the sheet's own totals and words", async () => {
    const read = await session.host.readSheet(await insert());
    if (!read.ok) throw new Error(read.error.type);
    expect(isUntouchedExample(read.value, rubric, officialExample)).toBe(true);
    const form = openForm(read.value, [rubric]);
    expect(form?.score.roles.self).toMatchObject({ total: 89.5, missing: 1, invalid: 1 });
    const texts = read.value.values.flat();
    expect(texts).toContain("不在級距內（可填 0、5）");
    expect(texts).toContain("未填");
  });

  it("leaves nothing behind when it is removed", async () => {
    const before = workbookState(session.excel);
    const sheetId = await insert();
    expect(workbookState(session.excel)).not.toEqual(before);
    expect(await session.host.removeSheets([sheetId])).toEqual({ ok: true });
    expect(workbookState(session.excel)).toEqual(before);
  });
});
