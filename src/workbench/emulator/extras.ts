import type { FWorkbook } from "@univerjs/sheets/facade";

/** What Excel keeps of a sheet and the engine does not. */
export interface SheetExtras {
  readonly pageLayout?: Readonly<Record<string, unknown>>;
  readonly headersFooters?: Readonly<Record<string, unknown>>;
  readonly protection?: {
    readonly options: Readonly<Record<string, unknown>>;
    readonly password: string | null;
  };
  readonly veryHidden?: boolean;
}

/** What Excel keeps of a workbook and the engine does not. */
export interface BookExtras {
  readonly calculationMode?: string;
  /** As a workbook that Excel on the web shows for viewing: it may be read, selected and nothing else. */
  readonly readOnly?: boolean;
  readonly hiddenNames?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** `Office.context.document.settings`, each value as the text in which office.js keeps it. */
  readonly documentSettings?: Readonly<Record<string, string>>;
}

/** The store beside the engine. It lives in the engine's custom fields, so that it is saved, copied and undone with them. */
export interface Extras {
  readonly ofBook: () => BookExtras;
  readonly setBook: (change: BookExtras) => void;
  readonly ofSheet: (sheetId: string) => SheetExtras;
  /** Changes the named parts and leaves the others. */
  readonly setSheet: (sheetId: string, change: SheetExtras) => void;
  readonly replaceSheet: (sheetId: string, extras: SheetExtras) => void;
}

const field = "excel";

const read = (custom: unknown): object => {
  const extras = (custom as Record<string, unknown> | null | undefined)?.[field];
  return typeof extras === "object" && extras !== null ? extras : {};
};

/** Opens the store of a workbook. */
export const createExtras = (workbook: FWorkbook): Extras => {
  const ofBook = (): BookExtras => read(workbook.getCustomMetadata());
  const ofSheet = (sheetId: string): SheetExtras =>
    read(workbook.getSheetBySheetId(sheetId)?.getCustomMetadata());
  const replaceSheet = (sheetId: string, extras: SheetExtras): void => {
    const sheet = workbook.getSheetBySheetId(sheetId);
    sheet?.setCustomMetadata({ ...sheet.getCustomMetadata(), [field]: extras });
  };
  return {
    ofBook,
    setBook: (change) => {
      const extras = { ...ofBook(), ...change };
      workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), [field]: extras });
    },
    ofSheet,
    setSheet: (sheetId, change) => {
      replaceSheet(sheetId, { ...ofSheet(sheetId), ...change });
    },
    replaceSheet,
  };
};
