import { overviewWords } from "../messages/sheet";
import type { Role } from "../rubric/rubric";

/** What a column of the 總表 holds; the figures stand there once for each role. */
type OverviewFigure = "total" | "missing" | "invalid" | "status";

/** One column of the 總表. */
export interface OverviewColumn {
  readonly figure: OverviewFigure | "form" | "maximum" | "gap" | "code" | "name";
  readonly role: Role | null;
  readonly header: string;
  /** In points. */
  readonly width: number;
  readonly part: "printed" | "gap" | "helper";
}

const widths = { total: 45, missing: 36, invalid: 36, status: 153 } as const;

const figuresOf = (role: Role): readonly OverviewColumn[] =>
  (["total", "missing", "invalid", "status"] as const).map((figure) => ({
    figure,
    role,
    header: overviewWords[figure],
    width: widths[figure],
    part: "printed",
  }));

/** The columns in their order; the printed ones add up to 780 points, which fills A4 landscape at 100 %. */
export const overviewColumns: readonly OverviewColumn[] = [
  { figure: "form", role: null, header: overviewWords.form, width: 189, part: "printed" },
  { figure: "maximum", role: null, header: overviewWords.maximum, width: 51, part: "printed" },
  ...figuresOf("self"),
  ...figuresOf("committee"),
  { figure: "gap", role: null, header: "", width: 9, part: "gap" },
  { figure: "code", role: null, header: overviewWords.code, width: 72, part: "helper" },
  { figure: "name", role: null, header: overviewWords.name, width: 189, part: "helper" },
];

/** Where a column stands, counted from the first one. */
export const overviewColumn = (
  figure: OverviewColumn["figure"],
  role: Role | null = null,
): number =>
  overviewColumns.findIndex((column) => column.figure === figure && column.role === role);

/** The last column that is printed. */
export const lastPrintedColumn = overviewColumns.findLastIndex(({ part }) => part === "printed");
