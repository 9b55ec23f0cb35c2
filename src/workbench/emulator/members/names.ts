import type { FWorkbook } from "@univerjs/sheets/facade";
import { parseArea, printArea, printSheetName, splitSheetName } from "../address";
import { booleanOf, optionalText, textOf } from "../arguments";
import { type Book, sheetOf } from "../book";
import { excelError, invalidArgument } from "../excel-error";
import {
  excelObject,
  type ExcelObject,
  isExcelObject,
  type NamesTarget,
  type NameTarget,
} from "../excel-object";
import type { ObjectType } from "../object-type";
import { isFormula } from "../formula-syntax";
import { limits } from "../limits";
import { findSheet } from "./worksheets";

type FDefinedName = ReturnType<FWorkbook["getDefinedNames"]>[number];

const namesIn = (book: Book, scope: string | null): readonly FDefinedName[] =>
  book.workbook.getDefinedNames().filter((name) => {
    const sheetId = name.getLocalSheetId();
    return name.isWorkbookScope() ? scope === null : sheetId === scope;
  });

/** A name of the workbook (null) or of one sheet; its case does not matter. */
export const findName = (
  book: Book,
  scope: string | null,
  name: string,
): FDefinedName | undefined =>
  namesIn(book, scope).find(
    (candidate) => candidate.getName().toLowerCase() === name.toLowerCase(),
  );

const formulaOf = (name: FDefinedName): string => {
  const text = name.getFormulaOrRefString();
  return text.startsWith("=") ? text : `=${text}`;
};

/** The range that a name stands for, or null when it stands for a value or a formula. */
export const rangeOfName = (book: Book, name: FDefinedName): ExcelObject<"Range"> | null => {
  const { sheetName, rest } = splitSheetName(formulaOf(name).slice(1));
  const sheet = sheetName === null ? undefined : findSheet(book, sheetName);
  const area = parseArea(rest);
  if (sheet === undefined || area === null) return null;
  return excelObject("Range", { sheetId: sheet.getSheetId(), areas: [area] });
};

/** Letters, digits, `_`, `.`, `\`; begins with a letter, `_` or `\`; not a cell, not `R` or `C`; at most 255 characters. */
const isLegalName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
  name.length <= limits.definedNameLength &&
  parseArea(name) === null &&
  !/^(?:R\d*C?\d*|C\d*)$/i.test(name);

const referenceOf = (
  book: Book,
  reference: unknown,
): { readonly text: string; readonly isRange: boolean } => {
  if (isExcelObject(reference, "Range")) {
    const { sheetId, areas } = reference.target;
    const [area] = areas;
    if (area === undefined) throw invalidArgument();
    const sheet = printSheetName(sheetOf(book, sheetId).getSheetName());
    return { text: `${sheet}!${printArea(area, "absolute")}`, isRange: true };
  }
  if (typeof reference === "number") return { text: String(reference), isRange: false };
  const text = textOf(reference);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!isFormula(formula)) throw invalidArgument();
  const { sheetName, rest } = splitSheetName(formula.slice(1));
  const isRange =
    sheetName !== null && findSheet(book, sheetName) !== undefined && parseArea(rest) !== null;
  return { text: formula.slice(1), isRange };
};

const nameObject = (scope: string | null, name: string): ExcelObject<"NamedItem"> =>
  excelObject("NamedItem", { scope, name });

/** The engine's word for a name of the workbook. */
const allSheets = "AllDefaultWorkbook";

/** Straight to the engine's store: its own checks refuse a sheet's name that another sheet has too, which Excel allows. */
const store = (
  book: Book,
  { scope, name }: NameTarget,
  formulaOrRefString: string,
  comment: string,
): void => {
  book.api.syncExecuteCommand("formula.mutation.set-defined-name", {
    unitId: book.workbook.getId(),
    id: `${scope ?? allSheets}!${name.toLowerCase()}`,
    name,
    formulaOrRefString,
    comment,
    localSheetId: scope ?? allSheets,
  });
};

const add = (
  book: Book,
  { scope }: NamesTarget,
  [given, reference, comment]: readonly unknown[],
): ExcelObject => {
  const name = textOf(given);
  if (!isLegalName(name)) throw invalidArgument();
  if (findName(book, scope, name) !== undefined) throw excelError("ItemAlreadyExists");
  const { text, isRange } = referenceOf(book, reference);
  store(book, { scope, name }, isRange ? text : `=${text}`, optionalText(comment) ?? "");
  book.calculation.outdate();
  return nameObject(scope, name);
};

/** What is emulated of Excel's `NamedItemCollection`. */
export const namedItemCollectionType: ObjectType<NamesTarget> = {
  items: (book, { scope }) => namesIn(book, scope).map((name) => nameObject(scope, name.getName())),
  item: (book, { scope }, key) => {
    const name = findName(book, scope, textOf(key));
    return name && nameObject(scope, name.getName());
  },
  methods: { add, addFormulaLocal: add },
};

const nameOf = (book: Book, { scope, name }: NameTarget): FDefinedName => {
  const found = findName(book, scope, name);
  if (found === undefined) throw excelError("ItemNotFound");
  return found;
};

const kindOf = (book: Book, target: NameTarget): string => {
  const name = nameOf(book, target);
  if (rangeOfName(book, name) !== null) return "Range";
  const text = formulaOf(name).slice(1);
  if (/^"[^"]*"$/.test(text)) return "String";
  if (/^(?:TRUE|FALSE)$/i.test(text)) return "Boolean";
  return Number.isInteger(Number(text)) ? "Integer" : "Double";
};

/** The reference for a range, the bare value for a constant, as Excel answers. */
const valueOfName = (book: Book, target: NameTarget): unknown => {
  const formula = formulaOf(nameOf(book, target));
  const kind = kindOf(book, target);
  const text = formula.slice(1);
  if (kind === "Range") return text;
  if (kind === "String") return text.slice(1, -1);
  if (kind === "Boolean") return text.toUpperCase() === "TRUE";
  return Number.isFinite(Number(text)) ? Number(text) : formula;
};

const hiddenKey = ({ scope, name }: NameTarget): string => `${scope ?? ""}!${name.toLowerCase()}`;

const setVisible = (book: Book, target: NameTarget, value: unknown): void => {
  nameOf(book, target);
  const others = (book.extras.ofBook().hiddenNames ?? []).filter(
    (key) => key !== hiddenKey(target),
  );
  book.extras.setBook({ hiddenNames: booleanOf(value) ? others : [...others, hiddenKey(target)] });
};

const setFormula = (book: Book, target: NameTarget, value: unknown): void => {
  const { text, isRange } = referenceOf(book, value);
  const name = nameOf(book, target);
  if (isRange) name.setRef(text);
  else name.setFormula(text);
  book.calculation.outdate();
};

const worksheetOf = (_book: Book, { scope }: NameTarget): ExcelObject | null =>
  scope === null ? null : excelObject("Worksheet", { sheetId: scope });

/** What is emulated of Excel's `NamedItem`. */
export const namedItemType: ObjectType<NameTarget> = {
  properties: {
    name: { read: (book, target) => nameOf(book, target).getName() },
    formula: { read: (book, target) => formulaOf(nameOf(book, target)), write: setFormula },
    value: { read: valueOfName },
    type: { read: kindOf },
    comment: {
      read: (book, target) => nameOf(book, target).getComment() ?? "",
      write: (book, target, value) => {
        nameOf(book, target).setComment(textOf(value));
      },
    },
    scope: { read: (_book, { scope }) => (scope === null ? "Workbook" : "Worksheet") },
    visible: {
      read: (book, target) => !(book.extras.ofBook().hiddenNames ?? []).includes(hiddenKey(target)),
      write: setVisible,
    },
  },
  children: {
    worksheet: (book, target) => {
      const sheet = worksheetOf(book, target);
      if (sheet === null) throw excelError("InvalidOperation");
      return sheet;
    },
    worksheetOrNullObject: worksheetOf,
  },
  methods: {
    getRange: (book, target) => {
      const range = rangeOfName(book, nameOf(book, target));
      if (range === null) throw excelError("ItemNotFound");
      return range;
    },
    getRangeOrNullObject: (book, target) => rangeOfName(book, nameOf(book, target)),
    delete: (book, target) => {
      nameOf(book, target).delete();
      book.calculation.outdate();
    },
  },
};
