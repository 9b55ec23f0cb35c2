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
export const parseMarker = (text: string): FormMarker | null => partsOf(markerPattern, text);

const partsOf = (pattern: RegExp, text: string): FormMarker | null => {
  const [, rubricId, version, fingerprint] = pattern.exec(text.trim()) ?? [];
  return rubricId === undefined || version === undefined || fingerprint === undefined
    ? null
    : { rubricId, version, fingerprint };
};

/** Bounded lengths: the text comes from anybody's workbook. */
const markerPattern = /^rubric-sheets:([a-z0-9-]{1,64})@([\w.+-]{1,32})#([0-9a-f]{1,64})$/u;

/** How the marker of an annex's sheet begins; whoever looks for forms does not find it. */
export const annexPrefix = "rubric-sheets-annex:";

/** Prints the marker of an annex's sheet: `rubric-sheets-annex:moe-105-h@1.0.0/3.1.1`. */
export const printAnnexMarker = (rubricId: string, version: string, annexId: string): string =>
  `${annexPrefix}${rubricId}@${version}/${annexId}`;

/** Which annex of which form stands on a sheet. */
export interface AnnexMarker {
  readonly rubricId: string;
  readonly version: string;
  readonly annexId: string;
}

/** Reads the marker of an annex's sheet; null when the text is none. Blanks around it are left aside. */
export const parseAnnexMarker = (text: string): AnnexMarker | null => {
  const [, rubricId, version, annexId] = annexPattern.exec(text.trim()) ?? [];
  return rubricId === undefined || version === undefined || annexId === undefined
    ? null
    : { rubricId, version, annexId };
};

const annexPattern = /^rubric-sheets-annex:([a-z0-9-]{1,64})@([\w.+-]{1,32})\/(.{1,64})$/u;

/** Tells whether a text is the marker of an annex's sheet. */
export const isAnnexMarker = (text: string): boolean => text.startsWith(annexPrefix);

/** How the marker of a workbook's 總表 begins. */
export const overviewPrefix = "rubric-sheets-overview:";

/** The marker of a 總表 whose cells stand as this program writes them. */
export const overviewMarker = `${overviewPrefix}1`;

/** Tells whether a text is the marker of a 總表. */
export const isOverviewMarker = (text: string): boolean => text.trim() === overviewMarker;

/** How the marker of a workbook's list of 負責單位 begins. */
export const unitsPrefix = "rubric-sheets-units:";

/** Prints the marker of the 負責單位 sheet. */
export const printUnitsMarker = (): string => `${unitsPrefix}1`;

/** Tells whether a text is the marker of a 負責單位 sheet, of whatever edition. */
export const isUnitsMarker = (text: string): boolean => text.startsWith(unitsPrefix);

/** How the marker of the hidden record of a final form begins. */
export const recordPrefix = "rubric-sheets-record:";

/** Which form a record is of, and the fingerprint of what it keeps. */
export interface RecordMarker {
  readonly rubricId: string;
  readonly version: string;
  readonly fingerprint: string;
}

/** Prints the marker of a record: `rubric-sheets-record:moe-105-d@1.0.0#0123456789abcdef`. */
export const printRecordMarker = ({ rubricId, version, fingerprint }: RecordMarker): string =>
  `${recordPrefix}${rubricId}@${version}#${fingerprint}`;

/** Reads the marker of a record; null when the text is none. Blanks around it are left aside. */
export const parseRecordMarker = (text: string): RecordMarker | null =>
  partsOf(recordPattern, text);

const recordPattern = /^rubric-sheets-record:([a-z0-9-]{1,64})@([\w.+-]{1,32})#([0-9a-f]{16})$/u;

const linkPrefix = "rubric-sheets-final:";

/** Prints what ties a final form to its record, on the form's own sheet. */
export const printFinalLink = (fingerprint: string): string => `${linkPrefix}${fingerprint}`;

/** Reads the fingerprint of the record that a final form is tied to; null when the text is no such tie. */
export const parseFinalLink = (text: string): string | null =>
  /^rubric-sheets-final:([0-9a-f]{16})$/u.exec(text.trim())?.[1] ?? null;

/** Tells whether a text marks one of our sheets that is no form's. */
export const isOtherMarker = (text: string): boolean =>
  text.startsWith("rubric-sheets-") && parseFinalLink(text) === null;

/** How the marker of a workbook's 變更紀錄 begins. */
export const logPrefix = "rubric-sheets-log:";

/** Prints the marker of the 變更紀錄: it says whether changes are written down at present. */
export const printLogMarker = (on: boolean): string => `${logPrefix}${on ? "on" : "off"}`;

/** Reads the marker of a 變更紀錄; null when the text is none. */
export const parseLogMarker = (text: string): { readonly on: boolean } | null => {
  const [, word] = /^rubric-sheets-log:(on|off)$/u.exec(text.trim()) ?? [];
  return word === undefined ? null : { on: word === "on" };
};

/** How the marker of a draft appeal (申復) begins. */
export const appealPrefix = "rubric-sheets-appeal:";

/** Prints the marker of a draft appeal: `rubric-sheets-appeal:moe-105-d`. */
export const printAppealMarker = (rubricId: string): string => `${appealPrefix}${rubricId}`;

/** How the marker of a form's 委員彙整 sheet begins. */
export const membersPrefix = "rubric-sheets-members:";

/** Which form the scores on a 委員彙整 sheet were given in. */
export interface MembersMarker {
  readonly rubricId: string;
  readonly version: string;
}

/** Prints the marker of a 委員彙整 sheet: `rubric-sheets-members:moe-105-k@1.0.0`. */
export const printMembersMarker = ({ rubricId, version }: MembersMarker): string =>
  `${membersPrefix}${rubricId}@${version}`;

/** Reads the marker of a 委員彙整 sheet; null when the text is none. Blanks around it are left aside. */
export const parseMembersMarker = (text: string): MembersMarker | null => {
  const [, rubricId, version] = membersPattern.exec(text.trim()) ?? [];
  return rubricId === undefined || version === undefined ? null : { rubricId, version };
};

const membersPattern = /^rubric-sheets-members:([a-z0-9-]{1,64})@([\w.+-]{1,32})$/u;

/** Tells whether a text is the marker of a 委員彙整 sheet. */
export const isMembersMarker = (text: string): boolean => parseMembersMarker(text) !== null;

/** How the marker of a form's 報告 sheet begins. */
export const reportPrefix = "rubric-sheets-report:";

/** Prints the marker of a form's 報告 sheet: `rubric-sheets-report:moe-105-k@1.0.0`. */
export const printReportMarker = (rubricId: string, version: string): string =>
  `${reportPrefix}${rubricId}@${version}`;

/** Reads which form a 報告 sheet is about: its id; null when the text is no such marker. Blanks around it are left aside. */
export const parseReportMarker = (text: string): string | null =>
  /^rubric-sheets-report:([a-z0-9-]{1,64})@[\w.+-]{1,32}$/u.exec(text.trim())?.[1] ?? null;

/** Tells whether a text is the marker of a sheet that goes with a form's later life: record, log, appeal, 委員彙整, 報告. */
export const isCompanionMarker = (text: string): boolean =>
  parseRecordMarker(text) !== null ||
  parseLogMarker(text) !== null ||
  isMembersMarker(text) ||
  text.startsWith(appealPrefix) ||
  text.startsWith(reportPrefix);
