/** The words of an example: a form on a sheet of its own, filled with invented entries. */
export const exampleWords = {
  /** Begins the sheet's name; a sheet so named counts for no 總表. */
  sheet: "範例",
  /** Around the invented school, behind the printed 視導對象. */
  school: { before: "（", after: "）" },
} as const;
