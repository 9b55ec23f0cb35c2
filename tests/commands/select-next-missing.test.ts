import { describe, expect, it } from "@jest/globals";
import { selectNextMissing } from "../../src/commands/select-next-missing";
import { scoreCellOf } from "../../src/form/form-location";
import { officialRubrics } from "../../src/official/official-rubrics";
import type { Role } from "../../src/rubric/rubric";
import { memoryHost } from "../taskpane/memory-host";
import { openedForm, plannedSheet } from "../taskpane/opened";

const sheetId = "s1";
const { location } = openedForm("A");

const cellOf = (indicator: string, role: Role): { row: number; column: number } => {
  const cell = scoreCellOf(location, indicator, role);
  if (cell === null) throw new Error(`no cell for ${indicator}`);
  return cell;
};

const selectedAfter = async (
  from: { readonly row: number; readonly column: number },
  filled: readonly string[] = [],
): Promise<unknown> => {
  const host = memoryHost({ plans: [plannedSheet("A")] });
  for (const indicator of filled) {
    host.edit(sheetId, { ...cellOf(indicator, "self"), value: 0 });
  }
  host.selectByHand({ sheetId, ...from });
  await selectNextMissing(host, officialRubrics());
  const selection = await host.selection();
  return selection.ok ? selection.value : selection.error;
};

describe("selectNextMissing", () => {
  it("goes from a score to the next one that is missing, past filled ones", async () => {
    expect(await selectedAfter(cellOf("1.1.1", "self"), ["1.1.2"])).toEqual({
      sheetId,
      ...cellOf("1.1.3", "self"),
    });
  });

  it("stays in the committee's column", async () => {
    expect(await selectedAfter(cellOf("1.1.1", "committee"))).toEqual({
      sheetId,
      ...cellOf("1.1.2", "committee"),
    });
  });

  it("starts at the first missing self score from anywhere else", async () => {
    expect(await selectedAfter({ row: 0, column: 0 }, ["1.1.1"])).toEqual({
      sheetId,
      ...cellOf("1.1.2", "self"),
    });
  });

  it("leaves the selection on a sheet without a form", async () => {
    const host = memoryHost();
    await selectNextMissing(host, officialRubrics());
    expect(host.calls).not.toContain("select");
  });
});
