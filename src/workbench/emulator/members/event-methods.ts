import type { Book } from "../book";
import { eventType } from "../outbox";

/** The runtime's registration methods by kind of event, `_Register…Event` and `_Unregister…Event`. */
const registrations = {
  DataChanged: eventType.changed,
  SelectionChanged: eventType.selectionChanged,
  Activated: eventType.activated,
  Deactivated: eventType.deactivated,
  Added: eventType.added,
  Deleted: eventType.deleted,
  Calculated: eventType.calculated,
} as const;

type Register = (book: Book, targetId: string) => void;

/** Methods that register and unregister events of one sheet, or of the workbook's sheets together. */
export const eventMethods = <Target>(
  targetIdOf: (target: Target) => string,
): Readonly<Record<string, (book: Book, target: Target) => void>> => {
  const method =
    (register: Register) =>
    (book: Book, target: Target): void => {
      register(book, targetIdOf(target));
    };
  return Object.fromEntries([
    ...Object.entries(registrations).flatMap(([name, type]) => [
      [
        `_Register${name}Event`,
        method((book, id) => {
          book.outbox.register(type, id);
        }),
      ],
      [
        `_Unregister${name}Event`,
        method((book, id) => {
          book.outbox.unregister(type, id);
        }),
      ],
    ]),
    [
      "_RegisterEventNameChanged",
      method((book, id) => {
        book.outbox.register(eventType.nameChanged, id);
      }),
    ],
    [
      "_UnregisterEventNameChanged",
      method((book, id) => {
        book.outbox.unregister(eventType.nameChanged, id);
      }),
    ],
  ]) as Readonly<Record<string, (book: Book, target: Target) => void>>;
};
