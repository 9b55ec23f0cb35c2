import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { fromEngineRange, intersect, toEngineRange } from "../area";
import { booleanOf, colorOf, integerOf, textOf, wordOf } from "../arguments";
import { type Book, clip, sheetOf } from "../book";
import { excelError, invalidArgument, notEmulated } from "../excel-error";
import {
  type AreasTarget,
  excelObject,
  type ExcelObject,
  type ObjectType,
  type Property,
  type RuleTarget,
} from "../excel-object";
import { isFormula } from "../formula-syntax";
import { guard } from "../protection-guard";

/** A rule of the engine that is true when a formula is. */
interface EngineRule {
  readonly cfId: string;
  readonly ranges: readonly {
    readonly startRow: number;
    readonly startColumn: number;
    readonly endRow: number;
    readonly endColumn: number;
  }[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: "highlightCell";
    readonly subType: "formula";
    readonly value: string;
    readonly style: Readonly<Record<string, unknown>>;
  };
}

const rulesOf = (book: Book, sheetId: string): readonly EngineRule[] =>
  sheetOf(book, sheetId).getConditionalFormattingRules() as unknown as readonly EngineRule[];

const keyOf = ({ ruleId }: RuleTarget): string => `conditional format ${ruleId}`;

const ruleOf = (book: Book, target: RuleTarget): EngineRule => {
  const draft = book.drafts.find(keyOf(target)) as EngineRule | undefined;
  const rule = draft ?? rulesOf(book, target.sheetId).find(({ cfId }) => cfId === target.ruleId);
  if (rule === undefined) throw excelError("ItemNotFound");
  return rule;
};

const store = (book: Book, sheetId: string, rule: EngineRule): void => {
  const sheet = sheetOf(book, sheetId);
  const engineRule = rule as unknown as IConditionFormattingRule;
  const isKnown = rulesOf(book, sheetId).some(({ cfId }) => cfId === rule.cfId);
  if (isKnown) sheet.setConditionalFormattingRule(rule.cfId, engineRule);
  else sheet.addConditionalFormattingRule(engineRule);
};

const change = (book: Book, target: RuleTarget, apply: (rule: EngineRule) => EngineRule): void => {
  guard(book, target.sheetId, "allowFormatCells");
  book.drafts.change<EngineRule>(
    keyOf(target),
    () => ruleOf(book, target),
    (rule) => {
      store(book, target.sheetId, rule);
    },
    apply,
  );
};

const touching = (book: Book, { sheetId, areas }: AreasTarget): readonly EngineRule[] =>
  rulesOf(book, sheetId).filter((rule) =>
    rule.ranges.some((range) =>
      areas.some((area) => intersect(area, fromEngineRange(range)) !== null),
    ),
  );

const newId = (book: Book): string => {
  const ids = book.workbook
    .getSheets()
    .flatMap((sheet) => rulesOf(book, sheet.getSheetId()).map(({ cfId }) => cfId));
  const isTaken = (id: string): boolean =>
    ids.includes(id) || book.drafts.find(`conditional format ${id}`) !== undefined;
  for (let number = ids.length + 1; ; number++)
    if (!isTaken(`format-${number}`)) return `format-${number}`;
};

const add = (book: Book, target: AreasTarget, type: unknown): ExcelObject => {
  const word = textOf(type);
  if (word !== "Custom") throw notEmulated(`conditionalFormats.add("${word}")`);
  const sheet = sheetOf(book, target.sheetId);
  const rule: EngineRule = {
    cfId: newId(book),
    ranges: target.areas.map((area) => toEngineRange(clip(sheet, area))),
    stopIfTrue: false,
    rule: { type: "highlightCell", subType: "formula", value: "", style: {} },
  };
  guard(book, target.sheetId, "allowFormatCells");
  const ruleTarget = { sheetId: target.sheetId, ruleId: rule.cfId };
  book.drafts.change(
    keyOf(ruleTarget),
    () => rule,
    (draft) => {
      store(book, target.sheetId, draft);
    },
    (draft) => draft,
  );
  return excelObject("ConditionalFormat", ruleTarget);
};

const formatObject =
  (sheetId: string) =>
  ({ cfId }: EngineRule): ExcelObject<"ConditionalFormat"> =>
    excelObject("ConditionalFormat", { sheetId, ruleId: cfId });

const settled = <Value>(book: Book, read: () => Value): Value => {
  book.drafts.finish();
  return read();
};

export const conditionalFormatCollectionType: ObjectType<AreasTarget> = {
  items: (book, target) =>
    settled(book, () => touching(book, target).map(formatObject(target.sheetId))),
  item: (book, target, key) =>
    settled(
      book,
      () =>
        touching(book, target)
          .filter(({ cfId }) => cfId === key)
          .map(formatObject(target.sheetId))[0],
    ),
  methods: {
    add: (book, target, [type]) => add(book, target, type),
    clearAll: (book, target) => {
      guard(book, target.sheetId, "allowFormatCells");
      book.drafts.finish();
      for (const { cfId } of touching(book, target))
        sheetOf(book, target.sheetId).deleteConditionalFormattingRule(cfId);
    },
  },
};

const rangesOf = (book: Book, target: RuleTarget): AreasTarget => ({
  sheetId: target.sheetId,
  areas: ruleOf(book, target).ranges.map(fromEngineRange),
});

const setPriority = (book: Book, target: RuleTarget, value: unknown): void => {
  book.drafts.finish();
  const rules = rulesOf(book, target.sheetId);
  const other = rules[integerOf(value)];
  const from = rules.findIndex(({ cfId }) => cfId === target.ruleId);
  if (other === undefined) throw invalidArgument();
  if (other.cfId === target.ruleId) return;
  sheetOf(book, target.sheetId).moveConditionalFormattingRule(
    target.ruleId,
    other.cfId,
    from < integerOf(value) ? "after" : "before",
  );
};

export const conditionalFormatType: ObjectType<RuleTarget> = {
  identity: (_book, { ruleId }) => ({ Id: ruleId }),
  properties: {
    id: { read: (_book, { ruleId }) => ruleId },
    type: { read: () => "Custom" },
    priority: {
      read: (book, target) =>
        settled(book, () =>
          rulesOf(book, target.sheetId).findIndex(({ cfId }) => cfId === target.ruleId),
        ),
      write: setPriority,
    },
    stopIfTrue: {
      read: (book, target) => ruleOf(book, target).stopIfTrue,
      write: (book, target, value) => {
        const stopIfTrue = booleanOf(value);
        change(book, target, (rule) => ({ ...rule, stopIfTrue }));
      },
    },
  },
  children: {
    custom: (_book, target) => excelObject("CustomConditionalFormat", target),
    customOrNullObject: (_book, target) => excelObject("CustomConditionalFormat", target),
  },
  methods: {
    delete: (book, target) => {
      guard(book, target.sheetId, "allowFormatCells");
      book.drafts.finish();
      sheetOf(book, target.sheetId).deleteConditionalFormattingRule(target.ruleId);
    },
    getRange: (book, target) => {
      const ranges = rangesOf(book, target);
      if (ranges.areas.length !== 1) throw excelError("InvalidOperation");
      return excelObject("Range", ranges);
    },
    getRangeOrNullObject: (book, target) => {
      const ranges = rangesOf(book, target);
      return ranges.areas.length === 1 ? excelObject("Range", ranges) : null;
    },
    getRanges: (book, target) => excelObject("RangeAreas", rangesOf(book, target)),
  },
};

export const customConditionalFormatType: ObjectType<RuleTarget> = {
  children: {
    rule: (_book, target) => excelObject("ConditionalFormatRule", target),
    format: (_book, target) => excelObject("ConditionalRangeFormat", target),
  },
};

/** A formula of a conditional format: no array constants, references to other sheets are fine. */
const ruleFormula = (value: unknown): string => {
  const text = textOf(value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!isFormula(formula) || formula.replaceAll(/"(?:[^"]|"")*"/g, "").includes("{"))
    throw invalidArgument();
  return formula;
};

const formula: Property<RuleTarget> = {
  read: (book, target) => ruleOf(book, target).rule.value,
  write: (book, target, value) => {
    const text = ruleFormula(value);
    change(book, target, (rule) => ({ ...rule, rule: { ...rule.rule, value: text } }));
  },
};

export const conditionalFormatRuleType: ObjectType<RuleTarget> = {
  properties: { formula, formulaLocal: formula },
};

export const conditionalRangeFormatType: ObjectType<RuleTarget> = {
  children: {
    fill: (_book, target) => excelObject("ConditionalRangeFill", target),
    font: (_book, target) => excelObject("ConditionalRangeFont", target),
  },
};

const styleProperty = (
  key: string,
  read: (style: Readonly<Record<string, unknown>>) => unknown,
  write: (value: unknown) => unknown,
): Property<RuleTarget> => ({
  read: (book, target) => read(ruleOf(book, target).rule.style),
  write: (book, target, value) => {
    const part = write(value);
    change(book, target, (rule) => ({
      ...rule,
      rule: { ...rule.rule, style: { ...rule.rule.style, [key]: part } },
    }));
  },
});

const rgbOf = (part: unknown): string => {
  const rgb = (part as { readonly rgb?: unknown } | null | undefined)?.rgb;
  return typeof rgb === "string" ? rgb : "";
};

const removeStyle =
  (...keys: readonly string[]) =>
  (book: Book, target: RuleTarget): void => {
    change(book, target, (rule) => {
      const style = Object.fromEntries(
        Object.entries(rule.rule.style).filter(([key]) => !keys.includes(key)),
      );
      return { ...rule, rule: { ...rule.rule, style } };
    });
  };

export const conditionalRangeFillType: ObjectType<RuleTarget> = {
  properties: {
    color: styleProperty(
      "bg",
      ({ bg }) => rgbOf(bg),
      (value) => ({ rgb: colorOf(value) }),
    ),
  },
  methods: { clear: removeStyle("bg") },
};

const flag = (key: string): Property<RuleTarget> =>
  styleProperty(
    key,
    (style) => style[key] === 1,
    (value) => (booleanOf(value) ? 1 : 0),
  );

const isDrawn = (part: unknown): boolean =>
  (part as { readonly s?: unknown } | null | undefined)?.s === 1;

export const conditionalRangeFontType: ObjectType<RuleTarget> = {
  properties: {
    color: styleProperty(
      "cl",
      ({ cl }) => rgbOf(cl),
      (value) => ({ rgb: colorOf(value) }),
    ),
    bold: flag("bl"),
    italic: flag("it"),
    strikethrough: styleProperty(
      "st",
      ({ st }) => isDrawn(st),
      (value) => ({ s: booleanOf(value) ? 1 : 0 }),
    ),
    underline: styleProperty(
      "ul",
      ({ ul }) => (isDrawn(ul) ? "Single" : "None"),
      (value) => ({ s: wordOf(value, ["None", "Single", "Double"]) === "None" ? 0 : 1 }),
    ),
  },
  methods: { clear: removeStyle("cl", "bl", "it", "st", "ul") },
};
