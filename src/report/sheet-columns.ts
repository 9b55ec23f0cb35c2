import { reportWords } from "../messages/report";
import type { Role } from "../rubric/rubric";

/** What a column of the 報告 sheet holds. */
export type SheetColumnKey =
  | "section"
  | "criterion"
  | "indicator"
  | "points"
  | Role
  | "difference"
  | "check"
  | "finding"
  | "gap"
  | "code"
  | "changed";

/** One column of the 報告 sheet; its width in points. */
export interface SheetColumn {
  readonly key: SheetColumnKey;
  readonly header: string;
  readonly width: number;
  readonly printed: boolean;
}

/** A4 landscape at 100 %. */
const paperWidth = 780;

const { columns: headers, shortRoles } = reportWords;

const fixedWidths = {
  section: 54,
  criterion: 72,
  points: 39,
  self: 48,
  committee: 48,
  difference: 42,
  check: 90,
} as const;

const column = (key: SheetColumnKey, header: string, width: number): SheetColumn => ({
  key,
  header,
  width,
  printed: true,
});

/**
 * Lists the columns for the roles chosen; 訪視指標 and 訪視結果說明 share the width that the others leave.
 *
 * The last one counts changes of a final form.
 */
export const sheetColumns = (roles: readonly Role[], isFinal: boolean): readonly SheetColumn[] => {
  const figures = [
    column("points", headers.points, fixedWidths.points),
    ...roles.map((role) => column(role, shortRoles[role], fixedWidths[role])),
    ...(roles.length > 1 ? [column("difference", headers.difference, fixedWidths.difference)] : []),
    column("check", headers.check, fixedWidths.check),
  ];
  const titles = [
    column("section", headers.section, fixedWidths.section),
    column("criterion", headers.criterion, fixedWidths.criterion),
  ];
  const taken = [...titles, ...figures].reduce((sum, { width }) => sum + width, 0);
  const indicator = Math.round((paperWidth - taken) * 0.54);
  return [
    ...titles,
    column("indicator", headers.indicator, indicator),
    ...figures,
    column("finding", headers.finding, paperWidth - taken - indicator),
    { key: "gap", header: "", width: 9, printed: false },
    { key: "code", header: headers.code, width: 108, printed: false },
    ...(isFinal
      ? [{ key: "changed", header: headers.changed, width: 54, printed: false } as const]
      : []),
  ];
};
