import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { cellsOfPlan } from "../../../src/form/expected-sheet";
import { scoreCellOf } from "../../../src/form/form-location";
import { formsOn } from "../../../src/form/form-places";
import { locateOverview } from "../../../src/form/locate-overview";
import { type OpenForm, openForm } from "../../../src/form/open-form";
import { reviseOverview } from "../../../src/form/revise-overview";
import type { SheetCells } from "../../../src/form/sheet-cells";
import type { CellWrite } from "../../../src/host/workbook-host";
import { overviewWords } from "../../../src/messages/sheet";
import { officialRubrics } from "../../../src/official/official-rubrics";
import { markerPrefix, overviewPrefix } from "../../../src/plan/marker";
import { overviewColumn } from "../../../src/plan/overview-columns";
import { roles } from "../../../src/rubric/rubric";
import { scoredIndicatorsOf } from "../../../src/rubric/walk";
import { allowanceOf } from "../../../src/scoring/allowance";
import type { CellEntry } from "../../../src/scoring/verdict";
import { type OfficeSession, openOfficeHost, planOf } from "./office-session";
import { markedNow } from "./session-forms";

/** What an indicator is given in both roles; undefined leaves it blank. */
type Choose = (legal: readonly number[], index: number) => number | string | undefined;

const letters: readonly string[] = ["A", "H"];

/** Milliseconds; each test calculates two forms twice. */
const patience = 60_000;

describe("the figures of 總表, calculated by Univer", () => {
  let session: OfficeSession;

  const marked = (): Promise<readonly SheetCells[]> =>
    markedNow(session, markerPrefix, overviewPrefix);
  const forms = async (): Promise<readonly OpenForm[]> =>
    (await marked()).flatMap((cells) => openForm(cells, officialRubrics()) ?? []);

  const fill = async ({ rubric, location }: OpenForm, choose: Choose): Promise<void> => {
    const writes = scoredIndicatorsOf(rubric).flatMap((indicator, index): readonly CellWrite[] => {
      const allowance = allowanceOf(rubric, indicator, {});
      const value = choose(allowance.kind === "scored" ? allowance.legal : [], index);
      return roles.flatMap((role) => {
        const cell = scoreCellOf(location, indicator.id, role);
        return value === undefined || cell === null ? [] : [{ ...cell, value }];
      });
    });
    await session.host.write(location.sheetId, writes);
  };

  const rounded = (value: CellEntry): CellEntry =>
    typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value;

  const shown = async (): Promise<readonly (readonly CellEntry[])[]> => {
    const overview = (await marked()).find((cells) => locateOverview(cells) !== null);
    const location = overview === undefined ? null : locateOverview(overview);
    return (location?.rows ?? []).map(({ row }) =>
      roles.flatMap((role) =>
        (["total", "missing", "invalid", "status"] as const).map((figure) =>
          rounded(overview?.values[row]?.[overviewColumn(figure, role)] ?? null),
        ),
      ),
    );
  };

  const ofCore = async (statusOf: (form: OpenForm) => string) =>
    (await forms()).map((form) =>
      roles.flatMap((role) => {
        const { total, missing, invalid } = form.score.roles[role];
        return [rounded(total) ?? "", missing, invalid, statusOf(form)];
      }),
    );

  beforeEach(async () => {
    session = await openOfficeHost();
    const inserted = await session.host.insert(
      (taken) => {
        const plan = planOf(...letters)(taken);
        const places = formsOn(plan.sheets.map(cellsOfPlan), officialRubrics());
        const revision = reviseOverview(places, null, taken);
        if (revision.kind !== "add") throw new Error(`no 總表 is planned: ${revision.kind}`);
        return {
          sheets: [...plan.sheets, revision.sheet],
          styles: { ...plan.styles, ...revision.styles },
        };
      },
      { kind: "new-sheet" },
    );
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
  }, patience);
  afterEach(() => {
    session.excel.dispose();
  });

  it(
    "are those of the core while the forms are blank",
    async () => {
      expect(await shown()).toEqual(await ofCore(() => overviewWords.empty));
    },
    patience,
  );

  it(
    "are those of the core when the forms are complete",
    async () => {
      for (const form of await forms()) await fill(form, (legal) => legal.at(-1));

      expect(await shown()).toEqual(await ofCore(() => overviewWords.complete));
    },
    patience,
  );

  it(
    "are those of the core when scores are missing and refused",
    async () => {
      for (const form of await forms())
        await fill(form, (legal, index) => [undefined, legal[0], 99, "NA", "８"][index % 5]);

      expect(await shown()).toEqual(
        await ofCore(({ score: { roles: scores } }) => {
          const { missing, invalid } = scores.self;
          return `暫計：未填 ${String(missing)} 項、不合規定或未經檢核 ${String(invalid)} 項`;
        }),
      );
    },
    patience,
  );
});
