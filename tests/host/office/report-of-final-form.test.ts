import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { cellOf } from "../../../src/form/form-location";
import { type OpenForm, openForm } from "../../../src/form/open-form";
import { reportWords } from "../../../src/messages/report";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { recordPrefix, reportPrefix } from "../../../src/plan/marker";
import type { ColumnKey } from "../../../src/plan/columns";
import { reportParts } from "../../../src/report/report";
import type { Result } from "../../../src/result";
import { type Role, roles } from "../../../src/rubric/rubric";
import { putReportSheets } from "../../../src/taskpane/report-sheets";
import { changeState } from "../../../src/taskpane/state-changes";
import type { WorkbookEvent } from "../../../src/taskpane/workbook-state";
import { bestScores } from "../../cli/complete-scores";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";

/** Milliseconds; each test calculates a form several times. */
const patience = 60_000;

let session: OfficeSession;
beforeEach(async () => {
  session = await openOfficeHost();
});
afterEach(() => {
  session.excel.dispose();
});

const given = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const formNow = async (): Promise<OpenForm> => {
  const [form] = given(await session.host.readForms()).flatMap(
    (cells) => openForm(cells, officialRubrics()) ?? [],
  );
  if (form === undefined) throw new Error("no form");
  return form;
};

const enter = async (entries: Readonly<Record<string, number>>, column: ColumnKey) => {
  const { location } = await formNow();
  const writes = Object.entries(entries).map(([id, value]) => {
    const place = cellOf(location, id, column);
    if (place === null) throw new Error(`no ${id}`);
    return { ...place, value };
  });
  given(await session.host.write(location.sheetId, writes));
};

/** Form B, final, with the highest scores of both roles. */
const finalForm = async (): Promise<void> => {
  given(await session.host.insert(planOf("B"), { kind: "new-sheet" }));
  for (const role of roles) await enter(bestScores("B"), role);
  const occasion = { time: "2016-11-21 10:00", who: "王小明", reason: "" };
  const { sheetId } = (await formNow()).location;
  const made = await changeState(session.host, officialRubrics(), {
    sheetId,
    to: "final",
    occasion,
  });
  expect(made.kind).toBe("done");
};

const makeReport = async (shown: readonly Role[] = roles): Promise<readonly WorkbookEvent[]> => {
  const told: WorkbookEvent[] = [];
  const tell = (event: WorkbookEvent): void => {
    told.push(event);
  };
  const choice = { roles: shown, parts: reportParts };
  const workbook = { host: session.host, tell };
  expect(await putReportSheets(workbook, [await formNow()], choice, [])).toBeNull();
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
