import type { Area } from "./area";

/** A sheet, by its id. */
export interface SheetTarget {
  readonly sheetId: string;
}

/** Cells of one sheet: one area for a range, several for a `RangeAreas`. */
export interface AreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

/** One edge of cells, such as `EdgeTop`. */
export interface BorderTarget extends AreasTarget {
  readonly side: string;
}

/** A conditional format, by its id. */
export interface RuleTarget extends SheetTarget {
  readonly ruleId: string;
}

/** Names of the workbook (null) or of one sheet. */
export interface NamesTarget {
  readonly scope: string | null;
}

/** One name of the workbook or of a sheet. */
export interface NameTarget extends NamesTarget {
  readonly name: string;
}

/** One of the four headers and footers of a sheet, such as `defaultForAllPages`. */
export interface HeaderFooterTarget extends SheetTarget {
  readonly group: string;
}

/** One setting of the workbook. */
export interface SettingTarget {
  readonly key: string;
}

/** A fixed list of objects, such as the areas of a `RangeAreas`. */
export interface ListTarget {
  readonly list: readonly ExcelObject[];
}

/** What each type of object stands for. */
export interface Targets {
  readonly Workbook: null;
  readonly AddinInternalService: null;
  readonly Application: null;
  readonly IterativeCalculation: null;
  readonly WorksheetCollection: null;
  readonly Worksheet: SheetTarget;
  readonly WorksheetFreezePanes: SheetTarget;
  readonly WorksheetProtection: SheetTarget;
  readonly PageLayout: SheetTarget;
  readonly HeaderFooterGroup: SheetTarget;
  readonly HeaderFooter: HeaderFooterTarget;
  readonly Range: AreasTarget;
  readonly RangeAreas: AreasTarget;
  readonly RangeCollection: ListTarget;
  readonly RangeAreasCollection: ListTarget;
  readonly RangeFormat: AreasTarget;
  readonly RangeFill: AreasTarget;
  readonly RangeFont: AreasTarget;
  readonly FormatProtection: AreasTarget;
  readonly RangeBorderCollection: AreasTarget;
  readonly RangeBorder: BorderTarget;
  readonly DataValidation: AreasTarget;
  readonly ConditionalFormatCollection: AreasTarget;
  readonly ConditionalFormat: RuleTarget;
  readonly CustomConditionalFormat: RuleTarget;
  readonly ConditionalFormatRule: RuleTarget;
  readonly ConditionalRangeFormat: RuleTarget;
  readonly ConditionalRangeFill: RuleTarget;
  readonly ConditionalRangeFont: RuleTarget;
  readonly NamedItemCollection: NamesTarget;
  readonly NamedItem: NameTarget;
  readonly SettingCollection: null;
  readonly Setting: SettingTarget;
}

/** The name of a type, as in the documentation of Office.js. */
export type TypeName = keyof Targets;

/** An object of Excel's object model: its type and what it stands for. It holds no state of its own. */
export type ExcelObject<Name extends TypeName = TypeName> = {
  readonly [Type in Name]: { readonly type: Type; readonly target: Targets[Type] };
}[Name];

/** Makes an object of a type. */
export const excelObject = <Name extends TypeName>(
  type: Name,
  target: Targets[Name],
): ExcelObject<Name> => ({ type, target });

/** Whether a value that came as an argument is an object of one of these types. */
export const isExcelObject = <Name extends TypeName>(
  value: unknown,
  ...types: readonly Name[]
): value is ExcelObject<Name> =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  "target" in value &&
  types.some((type) => type === value.type);
