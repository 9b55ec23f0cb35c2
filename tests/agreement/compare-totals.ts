import fc from "fast-check";
import type { SheetPlan } from "../../src/plan/workbook-plan";
import { roles, type Rubric } from "../../src/rubric/rubric";
import type { CellEntry } from "../../src/scoring/verdict";
import { expectedSums, type FillableForm, fillableForm, fillSheet, type Sums } from "./fill-sheet";
import { describeFill, type Fill, fillsOf } from "./fills";
import type { CalculatedGrid, CalculatingEngine } from "./grid";
import { shippedPlan } from "./probe-sheet";

/** One fill of which an engine makes something else than the core. */
export interface TotalDifference {
  readonly form: string;
  readonly engine: string;
  /** Its place among the fills of the seed. */
  readonly index: number;
  /** The smallest fill that shows it, as far as shrinking came. */
  readonly fill: string;
  readonly core: readonly Sums[];
  readonly says: readonly Sums[];
}

/** What is compared: how many fills of a form, drawn from which seed. */
export interface TotalsRequest {
  readonly rubric: Rubric;
  readonly seed: number;
  readonly fills: number;
  readonly engines: readonly CalculatingEngine[];
  /** The form as it ships unless a test plants a fault in it. */
  readonly plan?: SheetPlan;
}

const fillsOnSheet = 50;
/** Univer keeps twelve digits of a result. */
const tolerance = 1e-9;

const sameEntry = (one: CellEntry, other: CellEntry): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one))
    : one === other;

const sameSums = (one: Sums, other: Sums): boolean =>
  sameEntry(one.total, other.total) &&
  one.status === other.status &&
  one.subtotals.length === other.subtotals.length &&
  one.subtotals.every((subtotal, index) => sameEntry(subtotal, other.subtotals[index] ?? null));

const sumsOfAll = (
  form: FillableForm,
  grids: readonly CalculatedGrid[],
  count: number,
): readonly (readonly Sums[])[] =>
  Array.from({ length: count }, (_, index) => {
    const grid = grids.find(({ name }) => name === String(Math.floor(index / fillsOnSheet)));
    if (grid === undefined) throw new Error("an engine lost a sheet");
    const top = (index % fillsOnSheet) * form.height;
    return roles.map((role) => form.sumsOn(grid, top, role));
  });

const calculate = async (
  form: FillableForm,
  fills: readonly Fill[],
  engine: CalculatingEngine,
): Promise<readonly (readonly Sums[])[]> => {
  const sheets = Array.from({ length: Math.ceil(fills.length / fillsOnSheet) }, (_, sheet) =>
    fillSheet(String(sheet), form, fills.slice(sheet * fillsOnSheet, (sheet + 1) * fillsOnSheet)),
  );
  return sumsOfAll(form, await engine.calculate(sheets), fills.length);
};

const coreOf = (rubric: Rubric, fill: Fill): readonly Sums[] =>
  roles.map((role) => expectedSums(rubric, fill, role));

const differs = (core: readonly Sums[], says: readonly Sums[]): boolean =>
  !core.every((sums, index) => {
    const other = says[index];
    return other !== undefined && sameSums(sums, other);
  });

const shrinkFor = 60_000;

/** Looks for the smallest fill on which the engine still differs, beginning with the one at this place of the seed. */
const shrunk = async (
  form: FillableForm,
  { rubric, seed }: TotalsRequest,
  index: number,
  engine: CalculatingEngine,
): Promise<TotalDifference> => {
  const smaller: TotalDifference[] = [];
  const property = fc.asyncProperty(fillsOf(rubric), async (fill) => {
    const core = coreOf(rubric, fill);
    const [says = []] = await calculate(form, [fill], engine);
    if (!differs(core, says)) return true;
    const { short } = rubric;
    smaller.push({ form: short, engine: engine.name, index, fill: describeFill(fill), core, says });
    return false;
  });
  await fc.check(property, {
    seed,
    path: String(index),
    numRuns: 1,
    interruptAfterTimeLimit: shrinkFor,
  });
  return (
    smaller.at(-1) ?? {
      form: rubric.short,
      engine: engine.name,
      index,
      fill: "differs among other fills only, not by itself",
      core: [],
      says: [],
    }
  );
};

/** Fills a form again and again and holds each engine's sums against the core's; differences come shrunk, three at most. */
export const compareTotals = async (
  request: TotalsRequest,
): Promise<readonly TotalDifference[]> => {
  const { rubric, seed, engines } = request;
  const form = fillableForm(rubric, request.plan ?? shippedPlan(rubric));
  const fills = fc.sample(fillsOf(rubric), { seed, numRuns: request.fills });
  const core = fills.map((fill) => coreOf(rubric, fill));
  const found = await Promise.all(
    engines.map(async (engine) => {
      const says = await calculate(form, fills, engine);
      return core.flatMap((sums, index) =>
        differs(sums, says[index] ?? []) ? [{ engine, index }] : [],
      );
    }),
  );
  const differences: TotalDifference[] = [];
  for (const { engine, index } of found.flatMap((some) => some.slice(0, 3)))
    differences.push(await shrunk(form, request, index, engine));
  return differences;
};
