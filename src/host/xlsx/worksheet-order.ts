/** The children of a worksheet in their schema's order (ECMA-376 part 1, 18.3.1.99). */
export const worksheetOrder: readonly string[] = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"],
  ...["dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting"],
  ...["dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup"],
  ...["headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches"],
  ...["ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF"],
  ...["picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"],
];
