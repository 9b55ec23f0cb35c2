/**
 * How large a package may be before it is refused as an archive bomb.
 *
 * A workbook of 300 000 filled cells stays below a tenth of each. Sheets of repeated rows reach a ratio near 100;
 * deflate's own bound is 1032.
 */
export const limits = {
  fileBytes: 100_000_000,
  entries: 20_000,
  contentBytes: 600_000_000,
  partBytes: 120_000_000,
  /** Uncompressed to compressed size of one part; small parts may exceed it. */
  ratio: 400,
  ratioFromBytes: 5_000_000,
  /** Places that are kept for the cells of a file, gaps before a filled cell included. */
  places: 20_000_000,
  /** Elements inside one another; charts and extensions stay below 40. */
  depth: 200,
  /**
   * Elements, attributes and texts of a part that is changed as a tree. Measured on Node 20: about 530 bytes each, so
   * that this many take 1.6 GB; a sheet of 600 000 filled cells has as many.
   */
  treeNodes: 3_000_000,
  /** Excel specifications and limits: unique cell formats in a workbook. */
  cellFormats: 65_490,
} as const;
