import type { Role } from "../rubric/rubric";
import type { CellRange } from "./workbook-plan";

/** Where the cells of one role stand that a form's sums are read from. */
export interface RolePlaces {
  /** The one cell of 總分; null when its row is gone. */
  readonly total: CellRange | null;
  /** The one cell of 狀態; null when its row or column is gone. */
  readonly status: CellRange | null;
  /** The role's checks, from the first indicator's row to the last one's. */
  readonly checks: CellRange;
  /** The role's scores in the same rows. */
  readonly scores: CellRange;
}

/** Where a form's cells stand on its sheet, for formulas on other sheets. */
export interface FormPlaces {
  readonly sheetName: string;
  readonly rubricId: string;
  /** Letter and title: 「D 私立技專校院…」. */
  readonly formName: string;
  /** The points without the bonus. */
  readonly points: number;
  /** 0 without a bonus section. */
  readonly bonus: number;
  /** Whether 總分 is a quotient, shown with two decimals. */
  readonly divides: boolean;
  readonly marker: CellRange;
  /** How many rows the form's own 狀態 counts, continuation rows included. */
  readonly indicatorRows: number;
  /** Null where one of the role's columns or every indicator's row is gone. */
  readonly roles: Readonly<Record<Role, RolePlaces | null>>;
}
