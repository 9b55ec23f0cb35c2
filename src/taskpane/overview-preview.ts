/** What an insert would do to the 總表; null when it is left alone. */
export type OverviewPreview =
  | { readonly kind: "add"; readonly forms: number }
  | { readonly kind: "update"; readonly sheetName: string };

/**
 * Says what becomes of the 總表 when one form more is inserted; null while the workbook needs none.
 *
 * A workbook with one form gets none until a second one is inserted.
 */
export const overviewAfterInsert = (
  formsBefore: number,
  overviewName: string | null,
): OverviewPreview | null => {
  if (overviewName !== null) return { kind: "update", sheetName: overviewName };
  return formsBefore === 0 ? null : { kind: "add", forms: formsBefore + 1 };
};
