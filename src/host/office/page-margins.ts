/** The margins of a page as Office.js names them, in points. */
export const edgesOfPage = [
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
] as const;

/** A margin in points for each edge. */
export type PageMargins = Readonly<Record<(typeof edgesOfPage)[number], number>>;
