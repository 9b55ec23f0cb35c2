import { parseStream } from "./xml-stream";

/** Which cell formats of a workbook show a number as a date or time, and from when its dates count. */
export interface DateFormats {
  /** Numbers of cell formats. */
  readonly formats: ReadonlySet<number>;
  /** Whether day 0 is 1 January 1904, as on old Macs. */
  readonly from1904: boolean;
}

/** Number formats without a definition that are dates, the East Asian ones included (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ].some(([first = 0, last = 0]) => id >= first && id <= last);

/** What a format prints as it stands: quoted texts, escaped signs, conditions, colours and locales, but not `[h]`. */
const literal = /"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/giu;

/** Whether a format's code shows days or hours; its first section decides. */
export const isDateCode = (code: string): boolean =>
  /[ymdhs]/iu.test(code.replace(literal, "").split(";")[0] ?? "");

/** Reads the numbers of the cell formats that are dates from a styles part. */
export const readDateFormats = (part: string, text: string): ReadonlySet<number> => {
  const codes = new Map<number, string>();
  const found = new Set<number>();
  let inFormats = false;
  let format = 0;
  parseStream(part, text, {
    open(name, attributes) {
      if (name === "numFmt")
        codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (name === "cellXfs") inFormats = true;
      if (name !== "xf" || !inFormats) return;
      const id = Number(attributes["numFmtId"] ?? 0);
      const code = codes.get(id);
      if (code === undefined ? isBuiltInDate(id) : isDateCode(code)) found.add(format);
      format += 1;
    },
    text: () => undefined,
    close(name) {
      if (name === "cellXfs") inFormats = false;
    },
  });
  return found;
};
