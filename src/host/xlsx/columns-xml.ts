import type { ColumnPlan } from "../../plan/workbook-plan";
import { storedWidth } from "./normal-font";
import { element } from "./xml-text";

/** Whether the column after a group carries the mark that the group is closed. */
const followsClosedGroup = (columns: readonly ColumnPlan[], index: number): boolean => {
  if (columns[index]?.outlineLevel === 1) return false;
  let before = index - 1;
  while (columns[before]?.outlineLevel === 1 && columns[before]?.hidden === true) before -= 1;
  return before < index - 1 && columns[before]?.outlineLevel !== 1;
};

/** The columns of a sheet; widths in digits of the workbook's own Normal font. */
export const columnsXml = (columns: readonly ColumnPlan[], digitWidth: number): string => {
  const described = columns.map(({ width, hidden, outlineLevel }, index) =>
    element("col", {
      min: index + 1,
      max: index + 1,
      width: storedWidth(width, digitWidth),
      hidden: hidden ? 1 : null,
      customWidth: 1,
      outlineLevel: outlineLevel === 0 ? null : outlineLevel,
      collapsed: followsClosedGroup(columns, index) ? 1 : null,
    }),
  );
  const next = columns.length + 1;
  if (followsClosedGroup(columns, columns.length))
    described.push(element("col", { min: next, max: next, width: 9, collapsed: 1 }));
  return described.length === 0 ? "" : element("cols", {}, described.join(""));
};
