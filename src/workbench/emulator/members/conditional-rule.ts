import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { EngineRange } from "../area";
import { type Book, sheetOf } from "../book";
import { excelError } from "../excel-error";
import type { RuleTarget } from "../excel-object";
import { guard } from "../protection-guard";

/** A rule of the engine that is true when a formula is. */
export interface EngineRule {
  readonly cfId: string;
  readonly ranges: readonly EngineRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: "highlightCell";
    readonly subType: "formula";
    readonly value: string;
    readonly style: Readonly<Record<string, unknown>>;
  };
}

/** The rules of a sheet, the first with the highest priority. */
export const rulesOf = (book: Book, sheetId: string): readonly EngineRule[] =>
  sheetOf(book, sheetId).getConditionalFormattingRules() as unknown as readonly EngineRule[];

/** Under this key a rule is gathered until the engine gets it. */
export const keyOf = ({ ruleId }: RuleTarget): string => `conditional format ${ruleId}`;

/** The rule as it will be once the engine has got it. */
export const ruleOf = (book: Book, target: RuleTarget): EngineRule => {
  const draft = book.drafts.find(keyOf(target)) as EngineRule | undefined;
  const rule = draft ?? rulesOf(book, target.sheetId).find(({ cfId }) => cfId === target.ruleId);
  if (rule === undefined) throw excelError("ItemNotFound");
  return rule;
};

/** Hands a rule to the engine. */
export const storeRule = (book: Book, sheetId: string, rule: EngineRule): void => {
  const sheet = sheetOf(book, sheetId);
  const engineRule = rule as unknown as IConditionFormattingRule;
  const isKnown = rulesOf(book, sheetId).some(({ cfId }) => cfId === rule.cfId);
  if (isKnown) sheet.setConditionalFormattingRule(rule.cfId, engineRule);
  else sheet.addConditionalFormattingRule(engineRule);
};

/** Changes a rule; the engine gets it with the other changes of the request. */
export const changeRule = (
  book: Book,
  target: RuleTarget,
  apply: (rule: EngineRule) => EngineRule,
): void => {
  guard(book, target.sheetId, "allowFormatCells");
  book.drafts.change<EngineRule>(
    keyOf(target),
    () => ruleOf(book, target),
    (rule) => {
      storeRule(book, target.sheetId, rule);
    },
    apply,
  );
};
