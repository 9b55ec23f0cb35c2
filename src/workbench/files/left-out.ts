import type { XlsxPackage } from "../../host/xlsx/xlsx-package";

/** What a file can have and the stand-in cannot show; it is missing from a file that is downloaded afterwards. */
export type LeftOut = "charts" | "pictures" | "pivots" | "comments" | "macros" | "tables" | "links";

const places: Readonly<Record<LeftOut, RegExp>> = {
  charts: /^xl\/(charts|chartsheets)\//,
  pictures: /^xl\/media\//,
  pivots: /^xl\/pivottables\//,
  comments: /^xl\/(comments|threadedcomments)/,
  macros: /^xl\/vbaproject\.bin$/,
  tables: /^xl\/tables\//,
  links: /^xl\/externallinks\//,
};

/** Names what of a file the stand-in leaves out, so that the person is told. */
export const leftOut = (pack: XlsxPackage): readonly LeftOut[] => {
  const parts = [...pack.entries.keys()];
  return (Object.keys(places) as LeftOut[]).filter((kind) =>
    parts.some((part) => places[kind].test(part)),
  );
};
