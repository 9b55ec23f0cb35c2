/**
 * Excel's limits. Sources: "Excel specifications and limits" (cell text, heights, widths, nesting), MS-OI29500 2.1.578,
 * 2.1.613 and 2.1.1085 (names, validation texts, formulas), "Resource limits and performance optimization for Office
 * Add-ins" (payload, cells of one read).
 */
export const limits = {
  requestBytes: 5 * 1024 * 1024,
  cellsPerRead: 5_000_000,
  addressLength: 8192,
  sheetNameLength: 31,
  definedNameLength: 255,
  cellTextLength: 32_767,
  formulaLength: 8192,
  formulaNesting: 64,
  formulaArguments: 255,
  formulaStringLength: 255,
  rowHeight: 409.5,
  /** 255 characters of the Normal font, in points at 5.25 points a digit. */
  columnWidth: 1343.25,
  validationFormulaLength: 255,
  validationTitleLength: 32,
  promptLength: 255,
  alertLength: 255,
  headerFooterLength: 255,
  fontSize: 409,
  indent: 250,
} as const;
