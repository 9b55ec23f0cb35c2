/** An event as the runtime receives it. */
export interface ExcelEvent {
  /** The runtime's number of the kind of event. */
  readonly eventType: number;
  /** A sheet's id, or `Workbook`. */
  readonly targetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** The kinds of event that are raised, by the runtime's numbers. */
export const eventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
} as const;

/** Registrations and the events that wait to be sent: none is sent while a request runs. */
export interface Outbox {
  readonly register: (eventType: number, targetId: string) => void;
  readonly unregister: (eventType: number, targetId: string) => void;
  readonly unregisterAll: () => void;
  /** Puts the event in for each of the targets that is registered. */
  readonly raise: (
    eventType: number,
    sheetId: string,
    message: Readonly<Record<string, unknown>>,
  ) => void;
  /** Whether anybody listens, so that work for nobody can be saved. */
  readonly isWatched: () => boolean;
  /** Holds events back until `release`; calls do not nest. */
  readonly hold: () => void;
  readonly release: () => void;
  /** The receiver of events, replaced when a pane is loaded again. */
  readonly connect: (send: (events: readonly ExcelEvent[]) => void) => void;
}

const workbookTarget = "Workbook";

/** Makes an outbox in which nobody is registered yet. */
export const createOutbox = (): Outbox => {
  const registered = new Set<string>();
  const key = (type: number, targetId: string): string => `${type}|${targetId}`;
  let waiting: ExcelEvent[] = [];
  let held = false;
  let send: (events: readonly ExcelEvent[]) => void = () => undefined;
  const flush = (): void => {
    if (held || waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    send(events);
  };
  return {
    register: (type, targetId) => void registered.add(key(type, targetId)),
    unregister: (type, targetId) => void registered.delete(key(type, targetId)),
    unregisterAll: () => {
      registered.clear();
      waiting = [];
    },
    raise: (type, sheetId, message) => {
      for (const targetId of [sheetId, workbookTarget])
        if (registered.has(key(type, targetId)))
          waiting.push({
            eventType: type,
            targetId,
            message: { ...message, worksheetId: sheetId },
          });
      flush();
    },
    isWatched: () => registered.size > 0,
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
      flush();
    },
    connect: (receiver) => {
      send = receiver;
    },
  };
};
