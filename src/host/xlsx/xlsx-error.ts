/** What was too large to be opened; sentences for people are made from it by the front end. */
export type XlsxMeasure =
  "file" | "entries" | "contents" | "ratio" | "part" | "cells" | "nodes" | "styles";

/** Why a file could not be read or changed. Nothing has been written when one of these is returned. */
export type XlsxError =
  /** The file has no bytes. */
  | { readonly type: "empty-file" }
  /** Neither a zip archive with a workbook in it nor any format that is known by name. */
  | { readonly type: "not-a-workbook" }
  /** A spreadsheet in a format that is not read: saving it as .xlsx helps. */
  | { readonly type: "other-format"; readonly format: "xls" | "xlsb" | "ods" | "strict-open-xml" }
  /** Protected with a password to open. */
  | { readonly type: "encrypted" }
  /** The archive's end is missing: a broken download or copy. */
  | { readonly type: "truncated" }
  /** A part that does not hold what it must; `part` is null when the archive itself is damaged. */
  | { readonly type: "damaged"; readonly part: string | null; readonly detail: string }
  | { readonly type: "too-large"; readonly measure: XlsxMeasure; readonly limit: number }
  /** The workbook's structure is protected: no sheets may be added or removed. */
  | { readonly type: "structure-locked" }
  | { readonly type: "sheet-gone"; readonly sheetId: string }
  /** Something outside the sheets to be removed refers to them: `報表!B4`, a defined name, a chart's part. */
  | { readonly type: "sheet-in-use"; readonly places: readonly string[] }
  /** Something on the sheet does not follow when rows are inserted above it: a table, a pivot table, a control. */
  | { readonly type: "rows-not-movable"; readonly sheet: string; readonly obstacle: string }
  /** A workbook must keep one visible sheet. */
  | { readonly type: "last-visible-sheet" };

/** Carries an `XlsxError` from the depth of a package to the host's boundary; never leaves the host. */
export class XlsxFault extends Error {
  readonly reason: XlsxError;

  constructor(reason: XlsxError) {
    super(reason.type);
    this.reason = reason;
  }
}

/** Stops the work because a part does not hold what it must. */
export const damaged = (part: string | null, detail: string): XlsxFault =>
  new XlsxFault({ type: "damaged", part, detail });
