import { tableWords } from "../messages/sheet";
import type { ColumnRule } from "../rubric/calculation";
import { singleRow, type TableRole, tableStyle } from "./styles";
import type { TableRow } from "./table-rows";

/** Names the style of a cell of a table that is filled in: input cells are tinted, formulas and words are not. */
export const tableCellStyle = (rule: ColumnRule, row: TableRow, column: number): string =>
  tableStyle(roleOf(rule, row, column), singleRow);

const roleOf = (rule: ColumnRule, row: TableRow, column: number): TableRole => {
  if (row.isTotal) return totalRole(rule);
  const kind = row.kinds[column] ?? "printed";
  switch (kind) {
    case "number":
      return numberRole(rule, row.texts[column] ?? "");
    case "words":
      return "wordsInput";
    case "code":
      return "codeInput";
    case "worked-out":
      return workedOutRole(rule);
    case "printed":
      return "text";
  }
};

const numberRole = ({ kind }: ColumnRule, printed: string): TableRole => {
  if (kind === "amount") return "amountInput";
  return printed === tableWords.peopleGap ? "peopleInput" : "numberInput";
};

const workedOutRole = ({ kind }: ColumnRule): TableRole => {
  if (kind === "share" || kind === "ratio") return "percentage";
  return kind === "least" ? "noScore" : "figure";
};

const totalRole = ({ kind }: ColumnRule): TableRole => {
  if (kind === "share" || kind === "ratio") return "subtotalShare";
  return kind === "amount" ? "subtotalAmount" : "subtotal";
};
