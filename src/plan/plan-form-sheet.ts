import type { Rubric } from "../rubric/rubric";
import { rubricFingerprint } from "../rubric/rubric-fingerprint";
import type { SituationAnswers } from "../scoring/verdict";
import { rangeOfCell } from "./cell-range";
import { columnIndex, columns } from "./columns";
import { planConditionalFormats } from "./conditional-formats";
import { type EvidenceLink, linkOf } from "./evidence-link";
import { type FormLayout, type FormRow, layoutForm } from "./form-layout";
import { headerBlockMerges, planHeaderBlockRow } from "./header-block";
import { planIndicatorRow } from "./indicator-rows";
import { printMarker } from "./marker";
import { frozenRowsOf, planPage } from "./page";
import type { PlannedRow } from "./planned-row";
import { planStatusRow, planSubtotalRow, planTotalRow } from "./summary-rows";
import { planValidations } from "./validation-plans";
import type { AlertPolicy } from "./validation-texts";
import type { CellPlan, NamePlan, SheetPlan } from "./workbook-plan";

/** How a form is put on its sheet. */
export interface FormSheetOptions {
  readonly sheetName: string;
  /** Situations that are not answered stay to be chosen in the header block. */
  readonly situations: SituationAnswers;
  readonly alert: AlertPolicy;
  /** What fills blanks of 自我檢核說明 from other sheets of the plan; none unless given. */
  readonly links?: readonly EvidenceLink[];
}

/** Names of the sheet, short cuts only: the form is found again by its cells. */
const formNames = {
  marker: "RubricForm",
  self: "SelfTotal",
  committee: "CommitteeTotal",
} as const;

/** Plans the sheet of one form: header block, nine official columns, 小計, 總分, 狀態, and the helper columns. */
export const planFormSheet = (
  rubric: Rubric,
  { sheetName, situations, alert, links = [] }: FormSheetOptions,
): SheetPlan => {
  const layout = layoutForm(rubric);
  const rows = layout.rows.map((row, index) =>
    planRow(rubric, layout, row, index, { situations, links }),
  );
  const heights = rows.map(({ row }) => row.height);
  return {
    name: sheetName,
    cells: rows.map(({ cells }, index) => (index === 0 ? withMarker(cells, rubric) : cells)),
    rows: rows.map(({ row }) => row),
    columns: columns.map(({ part, hidden }, index) => ({
      width: layout.widths[index] ?? 0,
      hidden,
      outlineLevel: part === "helper" ? 1 : 0,
    })),
    merges: headerBlockMerges(layout),
    validations: planValidations(rubric, layout, alert),
    conditionalFormats: planConditionalFormats(layout),
    names: planNames(layout),
    page: planPage(rubric, layout),
    frozenRows: frozenRowsOf(layout, heights),
    showGridlines: false,
    marker: { row: 0, column: columnIndex.code },
  };
};

const planRow = (
  rubric: Rubric,
  layout: FormLayout,
  row: FormRow,
  index: number,
  {
    situations,
    links,
  }: { readonly situations: SituationAnswers; readonly links: readonly EvidenceLink[] },
): PlannedRow => {
  switch (row.kind) {
    case "indicator":
      return planIndicatorRow(rubric, layout, row, index, linkOf(links, row.indicator.id));
    case "subtotal":
      return planSubtotalRow(layout, row.index);
    case "total":
      return planTotalRow(rubric, layout);
    case "status":
      return planStatusRow(rubric, layout);
    case "title":
    case "subject":
    case "visit":
    case "situation":
    case "notes-heading":
    case "note":
    case "header":
      return planHeaderBlockRow(rubric, layout, row, situations);
  }
};

const withMarker = (cells: readonly CellPlan[], rubric: Rubric): readonly CellPlan[] => {
  const text = printMarker({
    rubricId: rubric.id,
    version: rubric.version,
    fingerprint: rubricFingerprint(rubric),
  });
  const marker: CellPlan = { content: { type: "text", text }, style: "marker" };
  return cells.map((cell, column) => (column === columnIndex.code ? marker : cell));
};

const planNames = ({ totalRow }: FormLayout): readonly NamePlan[] => {
  const named = (name: string, row: number, column: number): NamePlan => ({
    name,
    range: rangeOfCell({ row, column }),
  });
  return [
    named(formNames.marker, 0, columnIndex.code),
    named(formNames.self, totalRow, columnIndex.self),
    named(formNames.committee, totalRow, columnIndex.committee),
  ];
};
