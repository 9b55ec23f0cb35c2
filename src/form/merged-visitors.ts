import { membersWords } from "../messages/members";
import { wordsWith } from "../messages/sheet";
import { toA1 } from "../plan/address";
import { textContent } from "../plan/planned-row";
import { textHeight } from "../plan/text-height";
import { type BlockPlan, cellBlock } from "../plan/workbook-edit";
import type { Rubric } from "../rubric/rubric";
import { cellsOfPlan, type ExpectedSheet, expectedSheet } from "./expected-sheet";
import type { MemberCopy } from "./member-copy";
import { namesIn } from "./member-names";
import { visitCellsOf } from "./visit-fields";

/** What a merge makes of 視導委員 in the form's header block. */
export interface MergedVisitors {
  /** Such as `E3`. */
  readonly cell: string;
  /** Empty for nothing. */
  readonly old: string;
  readonly new: string;
  readonly block: BlockPlan;
}

/**
 * Names everybody whose copy is merged under 視導委員, in the members' order: by the name given, else as the copy does,
 * else by number: 委員 2.
 *
 * Null where that is what stands there, where nobody is known by name but the form names somebody, or where the cell is gone.
 */
export const mergedVisitors = (
  base: MemberCopy,
  copies: readonly MemberCopy[],
  names: readonly (string | null)[] | null,
): MergedVisitors | null => {
  const own = copies.map(({ visitors }, index) => namesIn(names?.[index] ?? visitors));
  const isKnown = own.some((known) => known.length > 0);
  const all = own.flatMap((known, index) =>
    known.length > 0 ? known : [wordsWith(membersWords.member, index + 1)],
  );
  const text = [...new Set(all)].join("、");
  const place = visitorsPlace(base);
  if (place === null || text === base.visitors || (!isKnown && base.visitors !== "")) return null;
  const { row, column, style, width, height } = place;
  const needed = textHeight(text, width);
  return {
    cell: toA1(row, column),
    old: base.visitors,
    new: text,
    block: {
      ...cellBlock({ row, column }, { content: textContent(text), style }),
      heights: [needed > height ? needed : null],
    },
  };
};

/** Where 視導委員 is entered now, with the looks and the size that the form gives the cell. */
const visitorsPlace = ({ cells, location, rubric }: MemberCopy) => {
  const expected = expectedSheet(rubric);
  const position = visitCellsOf(cells, location, rubric).visitors?.position;
  if (expected === null || position === undefined) return null;
  const planned = plannedPlace(expected, rubric);
  return planned === null ? null : { ...planned, ...position };
};

const plannedPlace = ({ plan, location }: ExpectedSheet, rubric: Rubric) => {
  const { visitors } = visitCellsOf(cellsOfPlan(plan), location, rubric);
  const { row, column } = visitors?.position ?? { row: -1, column: -1 };
  const [style, width] = [plan.cells[row]?.[column]?.style, plan.columns[column]?.width];
  const height = plan.rows[row]?.height;
  return style === undefined || width === undefined || height === undefined
    ? null
    : { style, width, height };
};
