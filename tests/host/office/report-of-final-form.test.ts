import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { cellOf } from "../../../src/form/form-location";
import { reportWords } from "../../../src/messages/report";
import { recordPrefix, reportPrefix } from "../../../src/plan/marker";
import type { ColumnKey } from "../../../src/plan/columns";
import { reportParts } from "../../../src/report/report";
import { type Role, roles } from "../../../src/rubric/rubric";
import { putReportSheets } from "../../../src/taskpane/report-sheets";
import type { WorkbookEvent } from "../../../src/taskpane/workbook-state";
import { bestScores } from "../../cli/complete-scores";
import { given } from "../../given";
import { type OfficeSession, openOfficeHost } from "./office-session";
import { bring, completeForm, formNow } from "./session-forms";

/** Milliseconds; each test calculates a form several times. */
const patience = 60_000;

let session: OfficeSession;
beforeEach(async () => {
  session = await openOfficeHost();
});
afterEach(() => {
  session.excel.dispose();
});

const enter = async (entries: Readonly<Record<string, number>>, column: ColumnKey) => {
  const { location } = await formNow(session);
  const writes = Object.entries(entries).map(([id, value]) => {
    const place = cellOf(location, id, column);
    if (place === null) throw new Error(`no ${id}`);
    return { ...place, value };
  });
  given(await session.host.write(location.sheetId, writes));
};

/** Form B, final, with the highest scores of both roles. */
const finalForm = async (): Promise<void> => {
  const made = await bring(session, await completeForm(session), "final");
  expect(made.kind).toBe("done");
};

const makeReport = async (shown: readonly Role[] = roles): Promise<readonly WorkbookEvent[]> => {
  const told: WorkbookEvent[] = [];
  const tell = (event: WorkbookEvent): void => {
    told.push(event);
  };
  const choice = { roles: shown, parts: reportParts };
  const workbook = { host: session.host, tell };
  expect(await putReportSheets(workbook, [await formNow(session)], choice, [])).toBeNull();
  return told;
};

const reportTexts = async (): Promise<readonly unknown[]> => {
  await session.excel.emulated.settle();
  const [sheet, ...others] = given(await session.host.readMarked([reportPrefix]));
  expect(others).toEqual([]);
  return sheet?.values.flat() ?? [];
};

it(
  "says by itself that scores of a final form were changed, and no longer when they are put back",
  async () => {
    await finalForm();
    await makeReport();
    const [id = "", best = 0] = Object.entries(bestScores("B"))[0] ?? [];
    const { changedSinceFinal } = reportWords.notes;
    expect((await reportTexts()).join()).not.toContain("定稿後改了");

    await enter({ [id]: 0 }, "committee");
    expect(await reportTexts()).toContain(changedSinceFinal(1));
    await enter({ [id]: 0 }, "self");
    expect(await reportTexts()).toContain(changedSinceFinal(2));

    for (const role of roles) await enter({ [id]: best }, role);
    expect((await reportTexts()).join()).not.toContain("定稿後改了");
  },
  patience,
);

it(
  "is made again in place of the one before as often as it is asked for",
  async () => {
    await finalForm();
    await makeReport();
    const [id = ""] = Object.keys(bestScores("B"));
    await enter({ [id]: 0 }, "committee");
    const told = await makeReport(["committee"]);

    expect(await reportTexts()).toContain(reportWords.notes.changedSinceFinal(1));
    expect(told).toContainEqual(
      expect.objectContaining({
        message: { key: "report.sheetReplaced", values: { sheets: "報告 B" } },
      }),
    );
    await makeReport();
    expect(await reportTexts()).toContain("差異");
    expect(given(await session.host.readMarked([recordPrefix]))).toHaveLength(1);
  },
  patience,
);
