import { unitsWords } from "../messages/units";
import type { Indicator, Rubric } from "../rubric/rubric";
import { indicatorsOf } from "../rubric/walk";
import type { CellPosition } from "./cell-position";
import { binary, isGone, onSheet, text, when } from "./formula-builders";
import { formName, indicatorText } from "./official-text";
import { formulaContent, highestRow, textContent } from "./planned-row";
import { singleRow, tableStyle } from "./styles";
import { bodyFontSize, textHeight } from "./text-height";
import { type UnitsColumnKey, unitsColumns } from "./units-columns";
import type { CellContent, CellPlan } from "./workbook-plan";

/** A form whose indicators are listed, and where its sheet has what the list looks at. */
export interface ListedForm {
  readonly rubric: Rubric;
  readonly sheetName: string;
  /** The marker's cell: as long as it can be referred to, the sheet is there. */
  readonly marker: CellPosition;
  /** The cells of 自評檢核 by indicator id; those whose row or column is gone are left out. */
  readonly checks: ReadonlyMap<string, CellPosition>;
}

/** One row of the list. */
export interface UnitsRow {
  readonly code: string;
  readonly cells: Readonly<Record<UnitsColumnKey, CellPlan>>;
  /** In points. */
  readonly height: number;
}

/** Names a row of the list: `moe-105-d 1.1.1`. */
export const unitsCode = (rubricId: string, indicatorId: string): string =>
  `${rubricId} ${indicatorId}`;

/** Plans a row for every indicator of a form, unscored ones included. */
export const planUnitsRows = (form: ListedForm): readonly UnitsRow[] =>
  indicatorsOf(form.rubric).map((indicator) => planRow(form, indicator));

/**
 * What the live column shows of an indicator: the words of its 自評檢核 while its cell can be referred to.
 *
 * Null stands for a form that is not in the workbook. The references are fixed ones, which sorting leaves alone.
 */
export const unitsCheck = (form: ListedForm | null, indicatorId: string): CellContent => {
  if (form === null) return { type: "text", text: unitsWords.sheetGone };
  const check = form.checks.get(indicatorId);
  if (check === undefined) return { type: "text", text: unitsWords.rowGone };
  const reference = onSheet(form.sheetName, check);
  const marker = onSheet(form.sheetName, form.marker);
  const lost = when(isGone(marker), text(unitsWords.sheetGone), text(unitsWords.rowGone));
  return formulaContent(when(isGone(reference), lost, binary(reference, "&", text(""))));
};

/** The looks of a cell of the live column. */
export const unitsCheckStyle = tableStyle("status", singleRow);

const lowestRow = 21;

const planRow = (form: ListedForm, indicator: Indicator): UnitsRow => {
  const code = unitsCode(form.rubric.id, indicator.id);
  const name = formName(form.rubric);
  const official = indicatorText(indicator);
  const printed = (words: string, role: "text" | "noScore"): CellPlan => ({
    content: textContent(words),
    style: tableStyle(role, singleRow),
  });
  return {
    code,
    cells: {
      form: printed(name, "text"),
      indicator: printed(indicator.id, "noScore"),
      text: printed(official, "text"),
      unit: { content: null, style: "fieldInput" },
      check: { content: unitsCheck(form, indicator.id), style: unitsCheckStyle },
      code: { content: textContent(code), style: "code" },
    },
    height: heightOf({ form: name, text: official }),
  };
};

const heightOf = (texts: Readonly<Partial<Record<UnitsColumnKey, string>>>): number =>
  Math.min(
    highestRow,
    Math.max(
      lowestRow,
      ...unitsColumns.map(({ key, width }) => textHeight(texts[key] ?? "", width, bodyFontSize)),
    ),
  );
