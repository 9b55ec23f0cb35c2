import type { CellErrorValue, CellFormulaValue, CellValue } from "@cj-tech-master/excelts";
import type { EngineCell } from "./engine-book";

const cellType = { text: 1, number: 2, boolean: 3 } as const;
const errors = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;
const millisecondsOfDay = 86_400_000;
/** 1970-01-01 in Excel's two calendars. */
const epoch = { from1900: 25_569, from1904: 24_107 } as const;

/** How a file counts its days. */
export interface Calendar {
  readonly from1904: boolean;
}

const textCell = (text: string): EngineCell => ({ v: text, t: cellType.text });

const readScalar = (value: CellValue, { from1904 }: Calendar): EngineCell => {
  if (typeof value === "number") return { v: value, t: cellType.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellType.boolean };
  if (typeof value === "string") return textCell(value);
  if (!(value instanceof Date)) return {};
  const days = value.getTime() / millisecondsOfDay;
  return { v: days + (from1904 ? epoch.from1904 : epoch.from1900), t: cellType.number };
};

const readObject = (value: object): EngineCell => {
  if ("error" in value) return textCell(String(value.error));
  if ("richText" in value && Array.isArray(value.richText))
    return textCell(value.richText.map(({ text }: { readonly text: string }) => text).join(""));
  if ("text" in value && typeof value.text === "string") return textCell(value.text);
  if ("checkbox" in value) return { v: value.checkbox === true ? 1 : 0, t: cellType.boolean };
  return {};
};

const isScalar = (value: CellValue): boolean => typeof value !== "object" || value instanceof Date;

const readValue = (value: CellValue, calendar: Calendar): EngineCell => {
  if (value === null || value === undefined) return {};
  return isScalar(value) ? readScalar(value, calendar) : readObject(value as object);
};

/**
 * A file's cell content as the engine's. Formulas keep the result that was stored with them until they are calculated;
 * rich text and links keep their words.
 */
export const readContent = (
  value: CellValue,
  formula: string | undefined,
  calendar: Calendar,
): EngineCell => {
  if (formula === undefined || formula === "") return readValue(value, calendar);
  const result = (value as CellFormulaValue | null)?.result;
  return { f: `=${formula}`, ...readValue(result, calendar) };
};

type Scalar = string | number | boolean | CellErrorValue | null;

const writeScalar = ({ v, t, p }: EngineCell): Scalar => {
  // A cell that was typed with line breaks holds a small document.
  const text = p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (text !== undefined) return text;
  if (v === undefined || v === null) return null;
  if (t === cellType.boolean) return v === true || Number(v) === 1;
  const error = errors.find((word) => word === v);
  return error !== undefined ? { error } : v;
};

/** The engine's cell content as a file's; null for an empty cell. Text is text, whatever it begins with. */
export const writeContent = (cell: EngineCell): CellValue => {
  const value = writeScalar(cell);
  if (!cell.f) return value;
  const formula = cell.f.replace(/^=/, "");
  return value === null ? { formula } : { formula, result: value };
};
