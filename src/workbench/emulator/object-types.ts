import type { ExcelObject, Targets, TypeName } from "./excel-object";
import type { ObjectType } from "./object-type";
import { applicationType, iterativeCalculationType } from "./members/application";
import { rangeBorderCollectionType, rangeBorderType } from "./members/borders";
import {
  conditionalFormatCollectionType,
  conditionalFormatType,
  customConditionalFormatType,
} from "./members/conditional-formats";
import {
  conditionalFormatRuleType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
} from "./members/conditional-looks";
import { dataValidationType } from "./members/data-validation";
import { freezePanesType } from "./members/freeze-panes";
import { namedItemCollectionType, namedItemType } from "./members/names";
import { headerFooterGroupType, headerFooterType, pageLayoutType } from "./members/page-layout";
import { rangeAreasType, rangeType } from "./members/range";
import {
  formatProtectionType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
} from "./members/range-format";
import { settingCollectionType, settingType } from "./members/settings";
import { addinInternalServiceType, workbookType } from "./members/workbook";
import { worksheetType } from "./members/worksheet";
import { worksheetProtectionType } from "./members/worksheet-protection";
import { worksheetCollectionType } from "./members/worksheets";
import { listType } from "./object-list";

/** Every type of object that is emulated, by its name in Office.js. */
const types: { readonly [Name in TypeName]: ObjectType<Targets[Name]> } = {
  Workbook: workbookType,
  AddinInternalService: addinInternalServiceType,
  Application: applicationType,
  IterativeCalculation: iterativeCalculationType,
  WorksheetCollection: worksheetCollectionType,
  Worksheet: worksheetType,
  WorksheetFreezePanes: freezePanesType,
  WorksheetProtection: worksheetProtectionType,
  PageLayout: pageLayoutType,
  HeaderFooterGroup: headerFooterGroupType,
  HeaderFooter: headerFooterType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeCollection: listType,
  RangeAreasCollection: listType,
  RangeFormat: rangeFormatType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  FormatProtection: formatProtectionType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeBorder: rangeBorderType,
  DataValidation: dataValidationType,
  ConditionalFormatCollection: conditionalFormatCollectionType,
  ConditionalFormat: conditionalFormatType,
  CustomConditionalFormat: customConditionalFormatType,
  ConditionalFormatRule: conditionalFormatRuleType,
  ConditionalRangeFormat: conditionalRangeFormatType,
  ConditionalRangeFill: conditionalRangeFillType,
  ConditionalRangeFont: conditionalRangeFontType,
  NamedItemCollection: namedItemCollectionType,
  NamedItem: namedItemType,
  SettingCollection: settingCollectionType,
  Setting: settingType,
};

/** The members of an object's type. An object's target always fits its type, which the compiler cannot follow here. */
export const typeOf = (object: ExcelObject): ObjectType<unknown> =>
  types[object.type] as ObjectType<unknown>;
