import { sheetWords } from "../messages/sheet";
import { lintCells } from "./lint-cells";
import { lintRanges, lintRules } from "./lint-rules";
import {
  isAnnexMarker,
  isCompanionMarker,
  isOverviewMarker,
  isUnitsMarker,
  parseMarker,
} from "./marker";
import { above, type PlanFault, type SheetFault } from "./plan-fault";
import { parseA1, rangeToA1, toA1 } from "./address";
import { longestSheetName } from "./sheet-name";
import type { SheetPlan, WorkbookPlan } from "./workbook-plan";

/** Sheet and defined names: MS-OI29500 2.1.578 and 2.1.568; font names: 2.1.711; footer: Excel's specification. */
const limits = { definedName: 255, footer: 255, fontName: 31 } as const;

/**
 * Lists everything in a plan that Excel would refuse, cut off or lose; a sound plan gives an empty list.
 *
 * File validators don't know most of these limits, and a workbook that breaks one opens with a repair message.
 */
export const lintPlan = (plan: WorkbookPlan): readonly PlanFault[] => [
  ...plan.sheets.flatMap((sheet, index) => [
    ...lintSheetName(sheet.name, plan.sheets.slice(0, index)),
    ...lintSheet(sheet, plan).map((fault) => ({ ...fault, sheet: sheet.name })),
  ]),
  ...Object.entries(plan.styles).flatMap(([name, { font }]) =>
    above(limits.fontName, "font-name", name, font.name.length).map((fault) => ({
      ...fault,
      sheet: "",
    })),
  ),
];

const lintSheet = (sheet: SheetPlan, plan: WorkbookPlan): readonly SheetFault[] => [
  ...lintCells(sheet),
  ...lintRules(sheet),
  ...lintNames(sheet),
  ...lintRanges(sheet, [sheet.page.printArea], "print area"),
  ...lintFooter(sheet),
  ...lintStyles(sheet, plan),
  ...lintMarker(sheet),
];

const lintSheetName = (name: string, before: readonly SheetPlan[]): readonly PlanFault[] => {
  const found = { sheet: name, place: "name", found: name };
  const isLegal = /^[^:\\/?*[\]'\p{Cc}]+$/u.test(name) && name.length <= longestSheetName;
  const isTaken = before.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return [
    ...(isLegal && name.toLowerCase() !== "history"
      ? []
      : [{ ...found, kind: "sheet-name" } as const]),
    ...(isTaken ? [{ ...found, kind: "sheet-name-taken" } as const] : []),
  ];
};

const lintNames = (sheet: SheetPlan): readonly SheetFault[] =>
  sheet.names.flatMap(({ name, range }, index) => {
    const fault = { place: name, found: rangeToA1(range) };
    const isTaken = sheet.names
      .slice(0, index)
      .some((other) => other.name.toLowerCase() === name.toLowerCase());
    return [
      ...(isDefinedName(name) ? [] : [{ ...fault, kind: "defined-name" } as const]),
      ...(isTaken ? [{ ...fault, kind: "defined-name-taken" } as const] : []),
      ...lintRanges(sheet, [range], name),
    ];
  });

/** A name must not look like an address in either notation. */
const isDefinedName = (name: string): boolean =>
  name.length <= limits.definedName &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
  parseA1(name) === null &&
  !/^(?:r\d*)?(?:c\d*)?$/iu.test(name);

/** Excel counts the whole footer: its codes, and every `&` of the text doubled. */
const lintFooter = ({ page }: SheetPlan): readonly SheetFault[] => {
  const footer = `&L${page.footerLeft.replaceAll("&", "&&")}&R${sheetWords.footerPages}`;
  return above(limits.footer, "footer-too-long", "footer", footer.length);
};

const lintStyles = ({ cells }: SheetPlan, { styles }: WorkbookPlan): readonly SheetFault[] =>
  [...new Set(cells.flatMap((row) => row.map(({ style }) => style)))]
    .filter((style) => !Object.hasOwn(styles, style))
    .map((found) => ({ kind: "undefined-style", place: "styles", found }));

const isMarker = (text: string): boolean =>
  parseMarker(text) !== null ||
  [isAnnexMarker, isOverviewMarker, isUnitsMarker, isCompanionMarker].some((isOne) => isOne(text));

const lintMarker = ({ cells, marker: { row, column } }: SheetPlan): readonly SheetFault[] => {
  const content = cells[row]?.[column]?.content;
  return content?.type === "text" && isMarker(content.text)
    ? []
    : [
        {
          kind: "marker-missing",
          place: toA1(row, column),
          found: "",
        },
      ];
};
