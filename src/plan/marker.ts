/** How the marker begins; whoever looks for forms searches for this text. */
export const markerPrefix = "rubric-sheets:";

/** Which form stands on a sheet, and in which edition. */
export interface FormMarker {
  readonly rubricId: string;
  readonly version: string;
  /** Of the official text; see `rubricFingerprint`. */
  readonly fingerprint: string;
}

/** Prints the text of the marker cell: `rubric-sheets:moe-105-d@1.0.0#0123456789abcdef`. */
export const printMarker = ({ rubricId, version, fingerprint }: FormMarker): string =>
  `${markerPrefix}${rubricId}@${version}#${fingerprint}`;

/** Reads a marker cell; null when the text is no marker. Blanks around it are left aside. */
export const parseMarker = (text: string): FormMarker | null => {
  const [, rubricId, version, fingerprint] = markerPattern.exec(text.trim()) ?? [];
  return rubricId === undefined || version === undefined || fingerprint === undefined
    ? null
    : { rubricId, version, fingerprint };
};

/** Bounded lengths: the text comes from anybody's workbook. */
const markerPattern = /^rubric-sheets:([a-z0-9-]{1,64})@([\w.+-]{1,32})#([0-9a-f]{1,64})$/u;

/** How the marker of an annex's sheet begins; whoever looks for forms does not find it. */
const annexPrefix = "rubric-sheets-annex:";

/** Prints the marker of an annex's sheet: `rubric-sheets-annex:moe-105-h@1.0.0/3.1.1`. */
export const printAnnexMarker = (rubricId: string, version: string, annexId: string): string =>
  `${annexPrefix}${rubricId}@${version}/${annexId}`;

/** Tells whether a text is the marker of an annex's sheet. */
export const isAnnexMarker = (text: string): boolean => text.startsWith(annexPrefix);

/** How the marker of a workbook's 總表 begins. */
export const overviewPrefix = "rubric-sheets-overview:";

/** How the marker of a workbook's list of 負責單位 begins. */
export const unitsPrefix = "rubric-sheets-units:";
