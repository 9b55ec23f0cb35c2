import { toA1 } from "../plan/address";
import { isEvidenceLink } from "../plan/is-evidence-link";
import type { CellContent } from "../plan/workbook-plan";
import type { CellEntry } from "../scoring/verdict";
import type { Candidate, CombinedValue } from "./combination";
import { entryAt, formulaAt, type SheetCells, uncalculatedAt } from "./sheet-cells";
import type { InputCell } from "./sheet-reading";
import { withoutReturns } from "./without-returns";

/** What people made of an input cell. */
export type InputEntry =
  /** As the form printed it. */
  | { readonly kind: "untouched" }
  | { readonly kind: "entered"; readonly candidate: Candidate }
  /** A person's formula whose result the file does not hold. */
  | { readonly kind: "not-calculated"; readonly formula: string };

/** Reads an input cell of one file; whatever differs from what the form prints there is somebody's entry. */
export const readEntry = (
  file: string,
  cells: SheetCells,
  { position, printed, place }: InputCell,
): InputEntry => {
  const formula = formulaAt(cells, position);
  if (formula !== null && isOwnFormula(formula, printed)) return { kind: "untouched" };
  if (formula !== null && uncalculatedAt(cells, position) !== null) {
    return { kind: "not-calculated", formula };
  }
  const cell = toA1(position.row, position.column);
  const { value, note } = plainValue(entryAt(cells, position), cells.dates?.[cell]);
  const entered = place.kind === "units" && typeof value === "string" ? trimmed(value) : value;
  if (formula === null && isPrinted(entered, printed)) return { kind: "untouched" };
  return {
    kind: "entered",
    candidate: {
      file,
      sheet: cells.name,
      cell,
      value: entered,
      note: formula === null ? note : "formula",
    },
  };
};

/** Tells whether two entries are the same; a number and the text of it are not. */
export const sameValue = (one: CombinedValue, other: CombinedValue): boolean =>
  typeof one === "string" && typeof other === "string"
    ? withoutReturns(one) === withoutReturns(other)
    : one === other;

/** Numbers from an annex may fill the blanks of a printed text: they are entered there, not here. */
const isOwnFormula = (formula: string, printed: CellContent | null): boolean =>
  printed?.type === "formula" ||
  (printed?.type === "text" && isEvidenceLink(formula, printed.text));

const plainValue = (
  entry: CellEntry,
  date: string | undefined,
): Pick<Candidate, "value" | "note"> => {
  if (date !== undefined) return { value: date, note: "date" };
  if (typeof entry === "boolean") return { value: entry ? "TRUE" : "FALSE", note: "boolean" };
  if (typeof entry === "object" && entry !== null) return { value: entry.error, note: "error" };
  return { value: entry, note: null };
};

const trimmed = (text: string): string | null => (text.trim() === "" ? null : text.trim());

const isPrinted = (value: CombinedValue, printed: CellContent | null): boolean => {
  if (printed === null) return value === null;
  if (printed.type === "text") return sameValue(value, printed.text);
  if (printed.type === "number") return value === printed.number;
  return false;
};
