import { fromEngineRange, intersect, toEngineRange } from "../area";
import { booleanOf, integerOf, textOf } from "../arguments";
import { type Book, clip, sheetOf } from "../book";
import { excelError, invalidArgument, notEmulated } from "../excel-error";
import { type AreasTarget, excelObject, type ExcelObject, type RuleTarget } from "../excel-object";
import type { ObjectType } from "../object-type";
import { guard } from "../protection-guard";
import { changeRule, type EngineRule, keyOf, ruleOf, rulesOf, storeRule } from "./conditional-rule";

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
      storeRule(book, target.sheetId, draft);
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

/** What is emulated of Excel's `ConditionalFormatCollection`. */
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

/** What is emulated of Excel's `ConditionalFormat`. */
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
        changeRule(book, target, (rule) => ({ ...rule, stopIfTrue }));
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

/** What is emulated of Excel's `CustomConditionalFormat`. */
export const customConditionalFormatType: ObjectType<RuleTarget> = {
  children: {
    rule: (_book, target) => excelObject("ConditionalFormatRule", target),
    format: (_book, target) => excelObject("ConditionalRangeFormat", target),
  },
};
