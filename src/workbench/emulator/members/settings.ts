import { textOf } from "../arguments";
import type { Book } from "../book";
import { excelError } from "../excel-error";
import { excelObject, type SettingTarget } from "../excel-object";
import type { ObjectType } from "../object-type";

const settingsOf = (book: Book): Readonly<Record<string, unknown>> =>
  book.extras.ofBook().settings ?? {};

const settingObject = (key: string) => excelObject("Setting", { key });

/** What is emulated of Excel's `SettingCollection`. */
export const settingCollectionType: ObjectType<null> = {
  items: (book) => Object.keys(settingsOf(book)).map(settingObject),
  item: (book, _target, key) =>
    textOf(key) in settingsOf(book) ? settingObject(textOf(key)) : undefined,
  methods: {
    add: (book, _target, [key, value]) => {
      book.extras.setBook({ settings: { ...settingsOf(book), [textOf(key)]: value } });
      return settingObject(textOf(key));
    },
  },
};

const valueOf = (book: Book, { key }: SettingTarget): unknown => {
  if (!(key in settingsOf(book))) throw excelError("ItemNotFound");
  return settingsOf(book)[key];
};

/** What is emulated of Excel's `Setting`. */
export const settingType: ObjectType<SettingTarget> = {
  properties: {
    key: { read: (_book, { key }) => key },
    value: {
      read: valueOf,
      write: (book, { key }, value) => {
        book.extras.setBook({ settings: { ...settingsOf(book), [key]: value } });
      },
    },
  },
  methods: {
    delete: (book, target) => {
      valueOf(book, target);
      const kept = Object.entries(settingsOf(book)).filter(([key]) => key !== target.key);
      book.extras.setBook({ settings: Object.fromEntries(kept) });
    },
  },
};
