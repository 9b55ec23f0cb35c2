import { columnLetters, gridLimits, rangeToA1 } from "../../plan/address";
import { pageUnder } from "../../plan/page";
import { textContent } from "../../plan/planned-row";
import type { CellRange, SheetPlan, StylePlan } from "../../plan/workbook-plan";
import { addSheets } from "./add-sheets";
import { addContentType } from "./content-types";
import { contentTypes } from "./namespaces";
import { type NewStrings, newStrings } from "./new-strings";
import { blankPackage } from "./new-workbook";
import { partText } from "./part-text";
import { addRelationship } from "./relationships";
import type { StyleNumbers } from "./sheet-cells-xml";
import { writeZip, zipEntryOf } from "./write-zip";
import { partBytes, withPart, type XlsxPackage } from "./xlsx-package";
import { element } from "./xml-text";
import type { ZipEntry } from "./zip-entry";

/** A table that becomes a sheet: a header row, then one row after another. */
export interface SheetTable {
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    /** Points. */
    readonly width: number;
    readonly kind: keyof typeof bodyStyles;
  }[];
  /** How many rows there are. */
  readonly count: number;
  readonly rows: Iterable<readonly (string | number | null)[]>;
}

/** As many rows as Excel's grid has below the header row. */
const bodyRows = gridLimits.lastRow;

const font = { name: "微軟正黑體", size: 10, bold: false, color: "000000" } as const;

const plainStyle: StylePlan = {
  font,
  fill: null,
  borders: { top: null, bottom: null, left: null, right: null },
  horizontal: "general",
  vertical: "center",
  wrap: false,
  numberFormat: "General",
  locked: true,
};

/** Cells of the format `@` keep a text that reads as a formula when somebody edits them. */
const bodyStyles = {
  text: { ...plainStyle, numberFormat: "@" },
  number: plainStyle,
  quotient: { ...plainStyle, numberFormat: "0.00" },
} as const satisfies Readonly<Record<string, StylePlan>>;

const styles: Readonly<Record<string, StylePlan>> = {
  ...bodyStyles,
  header: { ...plainStyle, font: { ...font, bold: true }, fill: "E7E6E6" },
};

const headerHeight = 20.25;
/** Characters of markup that are compressed at a time. */
const pieceLength = 1 << 16;

/**
 * Makes a workbook of tables, whose header rows stay in view and filter.
 *
 * The rows are compressed as they come and never held. A table with more rows than a sheet can have goes on, on a sheet
 * with a number behind its name.
 */
export const tableWorkbook = (tables: readonly SheetTable[]): Uint8Array => {
  const parts = tables.flatMap(sheetParts);
  const sheets = parts.map(({ sheet }) => sheet);
  const { pack, styles: numbers } = addSheets(blankPackage(), { sheets, styles });
  const strings = newStrings();
  const sheetEntries = parts.map((part, index): ZipEntry => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    return zipEntryOf(path, inPieces(sheetMarkup(pack, path, part, { numbers, strings })));
  });
  // Last, for the sheets fill it.
  const stringsEntry = zipEntryOf(stringsPath, inPieces(strings.markup()));
  const made = new Map([...sheetEntries, stringsEntry].map((entry) => [entry.name, entry]));
  const declared = withStringsPart(pack);
  return writeZip([...declared.entries.values()].map((entry) => made.get(entry.name) ?? entry));
};

const workbookPath = "xl/workbook.xml";
const stringsPath = "xl/sharedStrings.xml";

/** Declares the shared strings; their part is put in later. */
const withStringsPart = (pack: XlsxPackage): XlsxPackage => {
  const declared = addContentType(pack, stringsPath, contentTypes.sharedStrings);
  const related = addRelationship(declared, workbookPath, "sharedStrings", "sharedStrings.xml");
  return withPart(related.pack, stringsPath, "");
};

/** A table's rows, or as many of them as one sheet takes. */
interface SheetPart {
  readonly sheet: SheetPlan;
  readonly table: SheetTable;
  readonly count: number;
  /** Shared by the parts of a table, of which each goes on where the one before ended. */
  readonly rows: Iterator<readonly (string | number | null)[]>;
}

const sheetParts = (table: SheetTable): readonly SheetPart[] => {
  const rows = table.rows[Symbol.iterator]();
  const parts = Math.max(1, Math.ceil(table.count / bodyRows));
  return Array.from({ length: parts }, (_, index) => {
    const count = Math.min(bodyRows, table.count - index * bodyRows);
    const name = index === 0 ? table.name : `${table.name} ${index + 1}`;
    return { sheet: headerSheet(name, table, count), table, count, rows };
  });
};

const wholeRange = ({ columns }: SheetTable, count: number): CellRange => ({
  firstRow: 0,
  firstColumn: 0,
  lastRow: count,
  lastColumn: columns.length - 1,
});

/** The sheet with nothing but its header row. */
const headerSheet = (name: string, table: SheetTable, count: number): SheetPlan => ({
  name,
  cells: [table.columns.map(({ header }) => ({ content: textContent(header), style: "header" }))],
  rows: [{ height: headerHeight, soft: false }],
  columns: table.columns.map(({ width }) => ({ width, hidden: false, outlineLevel: 0 })),
  merges: [],
  validations: [],
  conditionalFormats: [],
  names: [],
  page: pageUnder(name, { lastRow: count, lastColumn: table.columns.length - 1, titleRow: 0 }),
  frozenRows: 1,
  showGridlines: true,
  marker: { row: 0, column: 0 },
});

/** What the cells of all sheets refer to. */
interface CellReferences {
  readonly numbers: StyleNumbers;
  readonly strings: NewStrings;
}

/** The markup of a sheet: that of its header row with the other rows put in. */
function* sheetMarkup(
  pack: XlsxPackage,
  path: string,
  part: SheetPart,
  references: CellReferences,
): Generator<string> {
  const xml = partText(path, partBytes(pack, path) ?? new Uint8Array());
  const [before = "", after = ""] = xml.split("</sheetData>");
  const range = rangeToA1(wholeRange(part.table, part.count));
  const cell = cellPrinter(part.table, references);
  yield before.replace(/<dimension ref="[^"]*"\/>/u, element("dimension", { ref: range }));
  for (let row = 2; row <= part.count + 1; row += 1) {
    const next = part.rows.next();
    if (next.done === true) break;
    yield `<row r="${row}">${next.value.map((value, column) => cell(value, row, column)).join("")}</row>`;
  }
  yield `</sheetData>${element("autoFilter", { ref: range })}${after}`;
}

/** Prints the cells of a table; by hand, for there may be millions. */
const cellPrinter = (
  { columns }: SheetTable,
  { numbers, strings }: CellReferences,
): ((value: string | number | null, row: number, column: number) => string) => {
  const text = numbers.get("text") ?? 0;
  const described = columns.map(({ kind }, index) => ({
    letters: columnLetters(index),
    style: numbers.get(kind) ?? 0,
  }));
  return (value, row, column) => {
    const { letters = "", style = 0 } = described[column] ?? {};
    if (value === null || value === "") return "";
    return typeof value === "number"
      ? `<c r="${letters}${row}" s="${style}"><v>${value}</v></c>`
      : // A text among numbers is no formula either.
        `<c r="${letters}${row}" s="${text}" t="s"><v>${strings.numberOf(value)}</v></c>`;
  };
};

function* inPieces(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  yield encoder.encode(piece);
}
