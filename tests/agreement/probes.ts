import type { Formula } from "../../src/plan/formula";
import { binary, boolean, call, number, text } from "../../src/plan/formula-builders";
import type { CellContent } from "../../src/plan/workbook-plan";
import type { CellEntry } from "../../src/scoring/verdict";
import type { GridStyle } from "./grid";

/** Something that can come to stand in a score cell. */
export interface Probe {
  readonly name: string;
  /** What the core is asked about. */
  readonly entry: CellEntry;
  /** What the other engines find in the cell; null leaves it empty. */
  readonly content: CellContent | null;
  readonly style: GridStyle;
}

const numeric = (value: number, style: GridStyle = "plain"): Probe => ({
  name: style === "plain" ? String(value) : `${String(value)} shown as a ${style}`,
  entry: value,
  content: { type: "number", number: value },
  style,
});

const worded = (value: string): Probe => ({
  name: JSON.stringify(value),
  entry: value,
  content: { type: "text", text: value },
  style: "plain",
});

const calculated = (name: string, entry: CellEntry, formula: Formula): Probe => ({
  name,
  entry,
  content: { type: "formula", formula },
  style: "plain",
});

/** A number or a text as somebody enters it; null leaves the cell empty. */
export const scoreProbe = (entry: number | string | null): Probe => {
  if (entry === null) return { name: "blank", entry, content: null, style: "plain" };
  return typeof entry === "number" ? numeric(entry) : worded(entry);
};

/** Entries that are tried in every cell, whatever its rule. */
export const everywhere: readonly Probe[] = [
  scoreProbe(null),
  ...[
    -1,
    -0.01,
    0.001,
    1e9,
    1e300,
    0.1 + 0.2,
    0.3 - 0.2 - 0.1,
    1 - 0.9,
    0.7 + 0.1 + 0.1,
    1.1 * 3,
  ].map((value) => numeric(value)),
  ...[3, 45_000, 45_000.5].map((serial) => numeric(serial, "date")),
  ...[0.5, 0.8, 1].map((share) => numeric(share, "percent")),
  ...["8", "８", "8 分", " 8", "8 ", "8.0", "0", "0|3", "|0|", "*", "?", "~", "<5", ">=0"].map(
    worded,
  ),
  ...[
    "NA",
    "na",
    "Na",
    "ＮＡ",
    "N/A",
    " NA",
    "NA ",
    "|NA|",
    "#N/A!",
    "無",
    "|無|",
    "優",
    "TRUE",
  ].map(worded),
  ...[" ", "   ", "　", " 　 ", "\u00a0"].map(worded),
  calculated("TRUE", true, boolean(true)),
  calculated("FALSE", false, boolean(false)),
  calculated("=1=1", true, binary(number(1), "=", number(1))),
  calculated("#N/A", { error: "#N/A" }, call("NA")),
  calculated("#DIV/0!", { error: "#DIV/0!" }, binary(number(1), "/", number(0))),
  calculated('=""', "", text("")),
  calculated('="8"', "8", text("8")),
  calculated('="NA"', "NA", text("NA")),
  calculated("=1+1", 2, binary(number(1), "+", number(1))),
  calculated("=0.1+0.2", 0.1 + 0.2, binary(number(0.1), "+", number(0.2))),
];

/** A number generator whose numbers depend on its seed alone (mulberry32); gives 0 ≤ x < 1. */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const decimal = (value: number): number => Math.round(value * 100) / 100;

/** The values at which a ladder begins, ends or changes its step. */
const boundsOf = (legal: readonly number[]): readonly number[] =>
  legal.filter((value, index) => {
    const below = value - (legal[index - 1] ?? Number.NaN);
    const above = (legal[index + 1] ?? Number.NaN) - value;
    return Math.abs(below - above) > 1e-9 || Number.isNaN(below - above);
  });

const distances = [1, 0.5, 0.1, 0.01] as const;
const randomProbes = 8;

const stepsUpTo = (top: number): readonly number[] =>
  Array.from({ length: Math.round(top * 10) + 1 }, (_, tenths) => tenths / 10);

/**
 * The entries that are tried in the cells of one indicator: every legal value in any situation, both neighbours of each
 * bound, every tenth up to the points, values just within and just outside the tolerance, some at random, the top as
 * text, and those that are tried everywhere.
 */
export const probesFor = (
  legal: readonly number[],
  points: number,
  random: () => number,
): readonly Probe[] => {
  const bounds = [...boundsOf(legal), points];
  const near = bounds.flatMap((bound) =>
    distances.flatMap((distance) => [decimal(bound - distance), decimal(bound + distance)]),
  );
  const tolerance = bounds.flatMap((bound) => [
    bound + 1e-10,
    bound - 1e-10,
    bound + 3e-9,
    bound - 1e-7,
  ]);
  const chance = Array.from({ length: randomProbes }, (_, index) => {
    const scale = 10 ** (index % 4);
    return Math.round((random() * (points + 4) - 2) * scale) / scale;
  });
  const numbers = new Set([...legal, ...near, ...stepsUpTo(points), ...tolerance, ...chance]);
  return [
    ...[...numbers].map((value) => numeric(value)),
    ...[...new Set(bounds)].map((bound) => worded(String(bound))),
    ...everywhere,
  ];
};
