import { appealWords } from "../messages/appeal";
import { calendarColumns, makeUpRows } from "./appeal-calendar";
import { appealColumn } from "./appeal-columns";
import { boolean } from "./formula-builders";
import type { CellRange, ValidationPlan } from "./workbook-plan";

/** Where the parts of an appeal's sheet stand; rows count from 0. */
export interface AppealPlaces {
  /** The row of the date of receipt; the deadline stands below it. */
  readonly top: number;
  readonly headerRow: number;
  /** How many days off there is room for. */
  readonly listed: number;
}

/** Plans the drop-down of 申復屬性 and the words beside cells for dates; `lastRow` is the table's. */
export const appealValidations = (
  kinds: readonly string[],
  { top, headerRow, listed }: AppealPlaces,
  lastRow: number,
): readonly ValidationPlan[] => {
  const run = (column: number, firstRow: number, last: number): CellRange => ({
    firstRow,
    firstColumn: column,
    lastRow: last,
    lastColumn: column,
  });
  const first = headerRow + 1;
  return [
    {
      ranges: [run(appealColumn("kind"), first, lastRow)],
      rule: { type: "list", values: kinds },
      ignoreBlank: true,
      prompt: { title: appealWords.kindTitle, text: appealWords.kindPrompt },
      alert: { style: "stop", title: appealWords.kindTitle, text: appealWords.kindAlert },
    },
    {
      ranges: [
        run(appealColumn("reason"), top, top),
        run(calendarColumns.holiday, first, headerRow + listed),
        run(calendarColumns.makeUp, first, headerRow + makeUpRows),
      ],
      // Accepts everything: only the input message is wanted. What is no date is said beside it.
      rule: { type: "custom", formula: boolean(true) },
      ignoreBlank: true,
      prompt: { title: appealWords.dateTitle, text: appealWords.datePrompt },
      alert: { style: "warning", title: appealWords.dateTitle, text: appealWords.dateAlert },
    },
  ];
};
