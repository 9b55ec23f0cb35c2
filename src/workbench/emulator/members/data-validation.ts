import { toEngineRange } from "../area";
import { booleanOf, optionalText, recordOf, wordOf } from "../arguments";
import { type Book, clip, runCommand, sheetOf } from "../book";
import { invalidArgument } from "../excel-error";
import type { AreasTarget } from "../excel-object";
import type { ObjectType } from "../object-type";
import { limits } from "../limits";
import { guard } from "../protection-guard";
import { checkRule, type EngineRule } from "./data-validation-rule";
import { type StoredValidation, storedValidation } from "./stored-validation";

const alertStyles = ["Information", "Stop", "Warning"] as const;

const keyOf = ({ sheetId, areas }: AreasTarget): string =>
  `validation ${sheetId} ${JSON.stringify(areas)}`;

const storedRule = (book: Book, { sheetId, areas }: AreasTarget): EngineRule | undefined => {
  const [area] = areas;
  if (area === undefined) return undefined;
  const range = sheetOf(book, sheetId).getRange(area.row, area.column);
  return range.getDataValidation()?.rule;
};

const found = (book: Book, target: AreasTarget): StoredValidation => {
  const draft = book.drafts.find(keyOf(target)) as EngineRule | undefined;
  if (draft !== undefined) return { type: "one", rule: draft };
  // What other targets have gathered in this request stands in their cells.
  book.drafts.finish();
  return storedValidation(book, target);
};

/** Reads a part of the rule that all cells have; null where they differ. */
const part =
  (read: (rule: EngineRule | undefined) => unknown) =>
  (book: Book, target: AreasTarget): unknown => {
    const stored = found(book, target);
    if (stored.type === "one") return read(stored.rule);
    return stored.type === "None" ? read(undefined) : null;
  };

const newId = (book: Book): string => {
  const ids = book.workbook
    .getSheets()
    .flatMap((sheet) => sheet.getDataValidations().map((rule) => rule.rule.uid));
  for (let number = ids.length + 1; ; number++)
    if (!ids.includes(`validation-${number}`)) return `validation-${number}`;
};

/** Rule, prompt and alert arrive one by one and make one rule of the engine, which splits older rules of the same cells. */
const change = (book: Book, target: AreasTarget, part: Partial<EngineRule>): void => {
  guard(book, target.sheetId);
  const sheet = sheetOf(book, target.sheetId);
  book.drafts.change<EngineRule>(
    keyOf(target),
    () => ({
      type: "",
      errorStyle: 1,
      showErrorMessage: true,
      allowBlank: true,
      ...storedRule(book, target),
      uid: "",
      ranges: target.areas.map((area) => toEngineRange(clip(sheet, area))),
    }),
    (draft) => {
      // Without a rule Excel keeps a prompt on "any value" cells.
      const rule = { ...draft, uid: newId(book), type: draft.type === "" ? "any" : draft.type };
      runCommand(book, "sheet.command.addDataValidation", target.sheetId, { rule });
    },
    (draft) => ({ ...draft, ...part }),
  );
};

const limitedText = (value: unknown, limit: number): string => {
  const text = optionalText(value) ?? "";
  if (text.length > limit) throw invalidArgument();
  return text;
};

const setPrompt = (book: Book, target: AreasTarget, value: unknown): void => {
  const { title, message, showPrompt } = recordOf(value);
  change(book, target, {
    promptTitle: limitedText(title, limits.validationTitleLength),
    prompt: limitedText(message, limits.promptLength),
    showInputMessage: showPrompt !== false,
  });
};

const setAlert = (book: Book, target: AreasTarget, value: unknown): void => {
  const { title, message, showAlert, style } = recordOf(value);
  change(book, target, {
    errorTitle: limitedText(title, limits.validationTitleLength),
    error: limitedText(message, limits.alertLength),
    showErrorMessage: showAlert !== false,
    errorStyle: alertStyles.indexOf(wordOf(style ?? "Stop", alertStyles)),
  });
};

const clear = (book: Book, target: AreasTarget): void => {
  guard(book, target.sheetId);
  book.drafts.drop(keyOf(target));
  const sheet = sheetOf(book, target.sheetId);
  for (const area of target.areas)
    sheet.getRange(toEngineRange(clip(sheet, area))).setDataValidation(null);
};

/** Every cell legal: true; none: false; some: null. */
const isValid = async (book: Book, target: AreasTarget): Promise<boolean | null> => {
  const sheet = sheetOf(book, target.sheetId);
  const states = new Set<string>();
  for (const area of target.areas)
    for (const state of (
      await sheet.getRange(toEngineRange(clip(sheet, area))).getValidatorStatus()
    ).flat())
      states.add(state);
  if (!states.has("invalid")) return true;
  return states.has("valid") ? null : false;
};

const typeWords: Readonly<Record<string, string>> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  custom: "Custom",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
};

const asNumber = (formula: string | undefined): string | number =>
  formula !== undefined && formula !== "" && Number.isFinite(Number(formula))
    ? Number(formula)
    : (formula ?? "");

const readRule = (rule: EngineRule | undefined): Readonly<Record<string, unknown>> => {
  const word = rule && typeWords[rule.type];
  if (rule === undefined || word === undefined) return {};
  const key = word.charAt(0).toLowerCase() + word.slice(1);
  if (rule.type === "custom") return { [key]: { formula: rule.formula1 ?? "" } };
  if (rule.type === "list")
    return { [key]: { source: rule.formula1 ?? "", inCellDropDown: rule.showDropDown !== false } };
  const operator = rule.operator ?? "between";
  const name = operator.charAt(0).toUpperCase() + operator.slice(1);
  return {
    [key]: {
      formula1: asNumber(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: asNumber(rule.formula2) }),
      operator:
        {
          GreaterThanOrEqual: "GreaterThanOrEqualTo",
          LessThanOrEqual: "LessThanOrEqualTo",
          Equal: "EqualTo",
          NotEqual: "NotEqualTo",
        }[name] ?? name,
    },
  };
};

/** What is emulated of Excel's `DataValidation`. */
export const dataValidationType: ObjectType<AreasTarget> = {
  properties: {
    rule: {
      read: part(readRule),
      write: (book, target, value) => {
        change(book, target, checkRule(book, target, value));
      },
    },
    prompt: {
      read: part((rule) => ({
        title: rule?.promptTitle ?? "",
        message: rule?.prompt ?? "",
        showPrompt: rule?.showInputMessage ?? true,
      })),
      write: setPrompt,
    },
    errorAlert: {
      read: part((rule) => ({
        title: rule?.errorTitle ?? "",
        message: rule?.error ?? "",
        showAlert: rule?.showErrorMessage ?? true,
        style: alertStyles[rule?.errorStyle ?? 1] ?? "Stop",
      })),
      write: setAlert,
    },
    ignoreBlanks: {
      read: part((rule) => rule?.allowBlank !== false),
      write: (book, target, value) => {
        change(book, target, { allowBlank: booleanOf(value) });
      },
    },
    type: {
      read: (book, target) => {
        const stored = found(book, target);
        return stored.type === "one" ? (typeWords[stored.rule.type] ?? "None") : stored.type;
      },
    },
    valid: { read: isValid, calculated: true },
  },
  methods: { clear },
};
