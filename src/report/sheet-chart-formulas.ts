import { cellOf, columnCell, type FormLocation, indicatorRows } from "../form/form-location";
import type { OpenForm } from "../form/open-form";
import { reportWords } from "../messages/report";
import { sheetWords } from "../messages/sheet";
import { checkKeyOf, type ColumnKey } from "../plan/columns";
import type { CellReference, Formula } from "../plan/formula";
import { binary, call, isGone, joined, number, range, text, when } from "../plan/formula-builders";
import { applicableFormula } from "../plan/total-formulas";
import type { Role, Section } from "../rubric/rubric";
import { indicatorsOfSection } from "../rubric/walk";
import { filled, nothing, referTo } from "./sheet-formulas";

/** A section's 小計 and 適用配分 as they stand on the form's sheet. */
interface SectionShare {
  readonly subtotal: CellReference;
  readonly applicable: Formula;
}

/** A section's bar for one role: `full` marks for all the points that count; nothing while nothing is entered. */
export const barFormula = (form: OpenForm, index: number, role: Role, full: number): Formula =>
  shared(form, index, role, nothing, ({ subtotal, applicable }) => {
    const marks = call(
      "ROUND",
      binary(binary(subtotal, "/", applicable), "*", number(full)),
      number(0),
    );
    return call("REPT", text(reportWords.chart.marks[role]), call("MIN", number(full), marks));
  });

/** A section's figures for one role, in the words of the chart: 「自評 28／35 分（80%）」. */
export const shareFormula = (form: OpenForm, index: number, role: Role): Formula => {
  const { chart, shortRoles } = reportWords;
  const name = shortRoles[role];
  const unscored = text(`${name} ${chart.unscored}`);
  return shared(form, index, role, unscored, ({ subtotal, applicable }) => {
    const percent = binary(binary(subtotal, "/", applicable), "*", number(100));
    return filled(
      (...figures) => chart.role(name, ...figures),
      [
        call("ROUND", subtotal, number(2)),
        call("ROUND", applicable, number(2)),
        binary(call("ROUND", percent, number(1)), "&", text("%")),
      ],
    );
  });
};

/** What is made of a section's sums; `otherwise` while nothing is entered or nothing counts, nothing when they are gone. */
const shared = (
  { location, rubric }: OpenForm,
  index: number,
  role: Role,
  otherwise: Formula,
  made: (share: SectionShare) => Formula,
): Formula => {
  const subtotal = cellOf(location, `${sheetWords.subtotal}${index + 1}`, role);
  const runs = sectionRuns(location, rubric.sections[index], role);
  if (subtotal === null || runs.length === 0) return otherwise;
  const reference = referTo(location, subtotal);
  const applicable = joined(
    "+",
    runs.map(({ points, checks }) => applicableFormula(rubric, points, checks)),
  );
  const isThere = call("AND", call("ISNUMBER", reference), binary(applicable, ">", number(0)));
  const share = made({ subtotal: reference, applicable });
  return when(
    isGone(reference),
    nothing,
    call("IFERROR", when(isThere, share, otherwise), otherwise),
  );
};

/** A run of rows without another section's between them: their 配分 and the words beside their scores. */
interface SectionRun {
  readonly points: Formula;
  readonly checks: Formula;
}

const sectionRuns = (
  location: FormLocation,
  section: Section | undefined,
  role: Role,
): readonly SectionRun[] =>
  runsOf(section === undefined ? [] : sectionRowsOf(location, section)).flatMap(
    ([first, last]): readonly SectionRun[] => {
      const points = columnRun(location, first, last, "points");
      const checks = columnRun(location, first, last, checkKeyOf[role]);
      return points === null || checks === null ? [] : [{ points, checks }];
    },
  );

const sectionRowsOf = (location: FormLocation, section: Section): readonly number[] =>
  indicatorsOfSection(section)
    .flatMap(({ id }) => indicatorRows(location, id))
    .sort((one, other) => one - other);

const runsOf = (rows: readonly number[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
};

const columnRun = (
  location: FormLocation,
  first: number,
  last: number,
  column: ColumnKey,
): Formula | null => {
  const [from, to] = [first, last].map((row) => columnCell(location, row, column));
  return from == null || to == null ? null : range(referTo(location, from), referTo(location, to));
};
