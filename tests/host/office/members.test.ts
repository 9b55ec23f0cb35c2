import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { SheetCells } from "../../../src/form/sheet-cells";
import { membersWords } from "../../../src/messages/members";
import { markerPrefix, membersPrefix } from "../../../src/plan/marker";
import { layoutMembers, type SharedColumnKey } from "../../../src/plan/members-columns";
import { membersHeaderRow } from "../../../src/plan/members-header";
import type { Rubric } from "../../../src/rubric/rubric";
import { indicatorsOf } from "../../../src/rubric/walk";
import type { CellEntry } from "../../../src/scoring/verdict";
import { aRubric, ladder, sectionsOf } from "../../builders";
import {
  agreeing,
  alpha,
  deviation,
  mean,
  median,
  publishedExample,
  type Ratings,
  share,
  spread,
} from "../../form/agreement";
import { given, merge, mergedWorkbook, returned } from "../../form/merging";
import { type OfficeSession, openOfficeHost } from "./office-session";

/** Milliseconds; each test inserts and calculates two sheets. */
const patience = 60_000;

/** A form of so many indicators, each worth 5 points in steps of half a point, NA with a reason. */
const formOf = (indicators: number): Rubric =>
  aRubric({
    notApplicable: { kind: "any-with-reason" },
    total: { kind: "rescaled", label: "總分" },
    sections: sectionsOf(
      Array.from({ length: indicators }, () => ({
        points: 5,
        rule: ladder([0, 5, 0.5]),
        notApplicable: true,
      })),
    ),
  });

/** What members may enter: what counts, and what must not. */
const entries: readonly (number | string | null)[] = [
  ...[0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5],
  ...[null, "NA", "8", "４", "優", 12, -1, 2.3, 0.1],
];

/** A fixed sequence that looks like chance (Lehmer's generator). */
const drawn = (seed: number, units: number, members: number): readonly (readonly CellEntry[])[] => {
  let state = seed;
  const next = (): CellEntry => {
    state = (state * 48_271) % 2_147_483_647;
    return entries[state % entries.length] ?? null;
  };
  return Array.from({ length: units }, () => Array.from({ length: members }, next));
};

const counted = (entry: CellEntry): number | null =>
  typeof entry === "number" && entry >= 0 && entry <= 5 && Number.isInteger(entry * 2)
    ? entry
    : null;

const rounded = (value: CellEntry): CellEntry =>
  typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value;

describe("委員彙整, calculated by Univer", () => {
  let session: OfficeSession;
  let rubric: Rubric;
  let members: number;

  const open = async (units: readonly (readonly CellEntry[])[]): Promise<void> => {
    rubric = formOf(units.length);
    members = units[0]?.length ?? 0;
    const ids = indicatorsOf(rubric).map(({ id }) => id);
    const copies = Array.from({ length: members }, (_, member) =>
      returned(
        rubric,
        `${member}.xlsx`,
        given(
          ids,
          units.map((unit) => unit[member]),
        ),
      ),
    );
    const plan = mergedWorkbook(rubric, merge(rubric, copies));
    const inserted = await session.host.insert(() => plan, { kind: "new-sheet" });
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
  };
  const sheet = async (name: string): Promise<SheetCells> => {
    await session.excel.emulated.settle();
    const read = await session.host.readMarked([markerPrefix, membersPrefix]);
    const found = read.ok ? read.value.find((cells) => cells.name === name) : undefined;
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };
  const merged = (): Promise<SheetCells> => sheet(membersWords.sheetName);
  const column = (key: SharedColumnKey): number =>
    layoutMembers(Array.from({ length: members }, String), 108).at(key);
  const down = ({ values }: SheetCells, key: SharedColumnKey): readonly CellEntry[] =>
    indicatorsOf(rubric).map((_, index) =>
      rounded(values[membersHeaderRow + 1 + index]?.[column(key)] ?? null),
    );
  /** The value and the words of a measure. */
  const measure = ({ values }: SheetCells, label: string): readonly CellEntry[] => {
    const line = values.find(([first]) => first === label) ?? [];
    return [rounded(line[2] ?? null), line[column("mean")] ?? null];
  };

  beforeEach(async () => {
    session = await openOfficeHost();
  });
  afterEach(() => {
    session.excel.dispose();
  });

  it(
    "gives the α of 0.849 that Krippendorff published for his example",
    async () => {
      await open(publishedExample);
      const cells = await merged();
      const [value] = measure(cells, membersWords.alpha);
      expect(Number(value).toFixed(3)).toBe("0.849");
      expect(value).toBe(rounded(alpha(publishedExample)));
      expect(measure(cells, membersWords.share)[0]).toBe(rounded(share(publishedExample)));
    },
    patience,
  );

  it.each([3, 4711, 20_161_121])(
    "gives the figures of an independent calculation for the scores of seed %s",
    async (seed) => {
      const units = drawn(seed, 24, 5);
      await open(units);
      const ratings: readonly Ratings[] = units.map((unit) => unit.map(counted));
      const cells = await merged();
      const wanted = (of: (unit: Ratings) => CellEntry): readonly CellEntry[] =>
        ratings.map((unit) => rounded(of(unit) ?? ""));
      expect(down(cells, "mean")).toEqual(wanted(mean));
      expect(down(cells, "median")).toEqual(wanted(median));
      expect(down(cells, "spread")).toEqual(wanted(spread));
      expect(down(cells, "deviation")).toEqual(wanted(deviation));
      expect(down(cells, "agree")).toEqual(wanted(agreeing));
      expect(measure(cells, membersWords.alpha)[0]).toBe(rounded(alpha(ratings)));
      expect(measure(cells, membersWords.share)[0]).toBe(rounded(share(ratings)));
    },
    patience,
  );

  it.each([
    ["one score each", [[1, null] as const, [null, 2] as const], membersWords.noPairs],
    [
      "the same score everywhere",
      [[0.5, 0.5] as const, [0.5, 0.5] as const],
      membersWords.noVariation,
    ],
    ["nothing that counts", [["優", "NA"] as const, [null, 12] as const], membersWords.noPairs],
  ])(
    "says why there is no α for %s",
    async (_, units, why) => {
      await open(units);
      expect(measure(await merged(), membersWords.alpha)).toEqual([membersWords.undefined, why]);
    },
    patience,
  );

  it(
    "shows an agreed score as 委員評分 and in 總分, and says when its sheet was deleted",
    async () => {
      await open([
        [3, 4],
        [2, 2],
      ]);
      const list = await merged();
      const form = await sheet("T 測試項目");
      const scoreColumn = 6;
      const firstRow = form.values.findIndex((line) => line[10] === "1.1.1");
      const totalRow = form.values.findIndex((line) => line[10] === "總分");
      const shown = async (): Promise<readonly CellEntry[]> => {
        const { values } = await sheet("T 測試項目");
        return [firstRow, firstRow + 1, totalRow].map((row) => values[row]?.[scoreColumn] ?? null);
      };
      expect(await shown()).toEqual(["", "", ""]);
      const agreed = { row: membersHeaderRow + 1, column: column("agreed") };
      await session.host.write(list.sheetId, [
        { ...agreed, value: 3.5 },
        { ...agreed, row: agreed.row + 1, value: "NA" },
      ]);
      expect(await shown()).toEqual([3.5, "NA", 70]);
      await session.host.removeSheets([list.sheetId]);
      const gone = membersWords.sheetGone;
      expect(await shown()).toEqual([gone, gone, ""]);
    },
    patience,
  );
});
