import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectedSheet } from "../src/form/expected-sheet";
import { cellOf, scoreCellOf } from "../src/form/form-location";
import { newWorkbook } from "../src/host/xlsx/new-workbook";
import { sheetWords } from "../src/messages/sheet";
import { officialRubrics } from "../src/official/official-rubrics";
import { numberContent, textContent } from "../src/plan/planned-row";
import { planWorkbook } from "../src/plan/plan-workbook";
import { situationCode } from "../src/plan/row-code";
import { situationCellsOf, situationColumn } from "../src/plan/situation-cells";
import type { CellContent, SheetPlan } from "../src/plan/workbook-plan";
import { roles, type Rubric } from "../src/rubric/rubric";
import { scoredIndicatorsOf } from "../src/rubric/walk";
import { allowanceOf } from "../src/scoring/allowance";
import type { Allowance, SituationAnswers } from "../src/scoring/verdict";

/** A source of numbers from 0 up to 1: the same for the same seed (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const illegal: readonly (number | string)[] = [99, -1, 2.25, "8 分", "８", "na", " "];

/** Mostly a legal score, sometimes none, NA or something that is refused. */
const randomEntry = (allowance: Allowance, random: () => number): number | string | null => {
  const die = random();
  if (die < 0.05) return null;
  if (die < 0.07) return illegal[Math.floor(random() * illegal.length)] ?? null;
  if (allowance.kind !== "scored") return null;
  if (allowance.notApplicable && die < 0.3) return "NA";
  return allowance.legal[Math.floor(random() * allowance.legal.length)] ?? null;
};

/** Writes one workbook for each school and form into folders of ten schools each; gives their number. */
export const writeWorkbooks = (folder: string, schools: number): number => {
  const random = randomFrom(105);
  const forms = officialRubrics().map((rubric) => ({ rubric, plan: blankPlan(rubric) }));
  for (let school = 0; school < schools; school += 1) {
    const name = `測試大學${String(school + 1).padStart(3, "0")}`;
    const place = join(folder, `第${Math.floor(school / 10) + 1}區`, name);
    mkdirSync(place, { recursive: true });
    for (const { rubric, plan } of forms) {
      const [sheet, ...annexes] = plan.sheets;
      if (sheet === undefined) throw new Error(`${rubric.id} has no sheet`);
      const sheets = [filled(sheet, rubric, name, random), ...annexes];
      writeFileSync(join(place, `${rubric.short}.xlsx`), newWorkbook({ ...plan, sheets }));
    }
  }
  return schools * forms.length;
};

const blankPlan = (rubric: Rubric): ReturnType<typeof planWorkbook> =>
  planWorkbook([{ rubric, situations: {}, alert: "refuse" }], []);

const filled = (
  sheet: SheetPlan,
  rubric: Rubric,
  school: string,
  random: () => number,
): SheetPlan => {
  const contents = entriesFor(rubric, random);
  const audience = sheetWords.audience.before;
  return {
    ...sheet,
    cells: sheet.cells.map((line, row) =>
      line.map((cell, column) => {
        const isAudience = cell.content?.type === "text" && cell.content.text.startsWith(audience);
        const content = isAudience
          ? textContent(audience + school)
          : contents.get(`${row} ${column}`);
        return content === undefined ? cell : { ...cell, content };
      }),
    ),
  };
};

const entriesFor = (
  rubric: Rubric,
  random: () => number,
): ReadonlyMap<string, CellContent | null> => {
  const location = expectedSheet(rubric)?.location;
  if (location === undefined) throw new Error(`${rubric.id} has no plan`);
  const contents = new Map<string, CellContent | null>();
  const put = (cell: ReturnType<typeof cellOf>, value: number | string | null): void => {
    if (cell === null) throw new Error(`${rubric.id} lacks a cell`);
    contents.set(
      `${cell.row} ${cell.column}`,
      typeof value === "number" ? numberContent(value) : textContent(value ?? ""),
    );
  };
  const situations: Record<string, string> = {};
  for (const { id, options } of situationCellsOf(rubric)) {
    const option = options[Math.floor(random() * options.length)];
    if (option === undefined) continue;
    situations[id] = option.value;
    put(cellOf(location, situationCode(id), situationColumn), option.label);
  }
  for (const role of roles) {
    for (const indicator of scoredIndicatorsOf(rubric)) {
      const entry = randomEntry(allowanceOf(rubric, indicator, situations), random);
      put(scoreCellOf(location, indicator.id, role), entry);
      // F wants a reason for NA.
      if (entry === "NA") put(cellOf(location, indicator.id, "evidence"), "本校無此情形");
    }
  }
  return contents;
};

/** What a program without this one's rules needs to judge the scores: the legal values for every choice. */
export const rulesForOthers = (): object =>
  Object.fromEntries(
    officialRubrics().map((rubric) => [
      rubric.id,
      {
        short: rubric.short,
        situations: situationCellsOf(rubric).map(({ id, options }) => ({
          code: situationCode(id),
          options: Object.fromEntries(options.map(({ label, value }) => [label, value])),
        })),
        total: rubric.total.kind,
        indicators: Object.fromEntries(
          scoredIndicatorsOf(rubric).map((indicator) => [
            indicator.id,
            choicesOf(rubric).map((situations) => ({
              situations: Object.values(situations),
              ...allowanceOf(rubric, indicator, situations),
            })),
          ]),
        ),
      },
    ]),
  );

/** Every way to choose the situations of a form. */
const choicesOf = (rubric: Rubric): readonly SituationAnswers[] =>
  situationCellsOf(rubric).reduce<readonly SituationAnswers[]>(
    (choices, { id, options }) =>
      choices.flatMap((choice) => options.map(({ value }) => ({ ...choice, [id]: value }))),
    [{}],
  );
