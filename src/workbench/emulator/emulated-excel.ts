import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { createBook } from "./book";
import { ExcelError, excelError } from "./excel-error";
import { limits } from "./limits";
import { typeOf } from "./object-types";
import { eventType, type ExcelEvent } from "./outbox";
import { actionType, type QueryRequest, type QueryResponse } from "./protocol";
import { type RequestContext, runRequest } from "./run-request";
import { watchUser } from "./user-changes";

/** What one request was, for tests that count. */
export interface RequestLog {
  readonly actions: number;
  readonly bytes: number;
  /** Whether it asked for properties (`load`). */
  readonly reads: boolean;
  /** Whether it changed anything: a setter, or a method with an effect. */
  readonly writes: boolean;
  readonly request: QueryRequest;
}

/** An error that a test wants instead of Excel's answer. */
export type HostFault =
  | {
      readonly kind: "error";
      readonly code: string;
      readonly message?: string;
      readonly httpStatus?: number;
    }
  /** The request itself fails: 5004 a cell is being edited, 5102 too busy, 5103 too large, 7000 no permission. */
  | { readonly kind: "transport"; readonly status: number };

/** Asked before each action (and with -1 before the first): a fault, or undefined to go on. */
export type FaultHook = (requestIndex: number, actionIndex: number) => HostFault | undefined;

/** The answer to a request: a body, or the number with which Excel's transport fails. */
export type Answer =
  | { readonly kind: "body"; readonly body: QueryResponse }
  | { readonly kind: "transport"; readonly status: number };

/** An Excel with one open workbook that answers Microsoft's office.js at its request protocol. */
export interface EmulatedExcel {
  readonly workbook: FWorkbook;
  /** Answers one `ProcessQuery` request; requests are run one after the other. */
  readonly processQuery: (body: string) => Promise<Answer>;
  /** Where events go; a pane that is loaded again connects again, and its predecessor's registrations and references end. */
  readonly connect: (send: (events: readonly ExcelEvent[]) => void) => void;
  /** `Office.context.document.settings`; saved with the workbook. */
  readonly documentSettings: {
    readonly read: () => Readonly<Record<string, string>>;
    readonly write: (settings: Readonly<Record<string, string>>) => void;
  };
  /** Holds back what is told of the user's entries until a grid has decided about one of them. */
  readonly holdEntries: (verdict: Promise<unknown>) => void;
  readonly requests: readonly RequestLog[];
  readonly faults: { hook: FaultHook | undefined };
  /** Resolves when results and events of what the user did are out. */
  readonly settle: () => Promise<void>;
  readonly dispose: () => void;
}

/** A fault of the transport on its way out of a running request. */
class TransportFault extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`Transport status ${status}`);
    this.status = status;
  }
}

const raiseFault = (fault: HostFault | undefined): void => {
  if (fault === undefined) return;
  if (fault.kind === "transport") throw new TransportFault(fault.status);
  throw new ExcelError(fault.code, fault.message ?? fault.code, fault.httpStatus ?? 500);
};

const effectless =
  /^(?:_KeepReference|_RemoveReference|_Register|_Unregister|_ValidateArraySize|Get|SuspendApi|SuspendScreen|NotifyAction)/;

const logOf = (request: QueryRequest, bytes: number): RequestLog => ({
  actions: request.Actions.length,
  bytes,
  reads: request.Actions.some(
    ({ ActionType }) => ActionType === actionType.query || ActionType === actionType.queryAsJson,
  ),
  writes:
    request.Actions.some(
      ({ ActionType, Name }) =>
        ActionType === actionType.setProperty ||
        ActionType === actionType.update ||
        (ActionType === actionType.method && !effectless.test(Name ?? "")),
    ) ||
    Object.values(request.ObjectPaths).some(
      ({ Name, ObjectPathType }) => ObjectPathType === 3 && /^(?:Add|Copy|Insert)/.test(Name),
    ),
  request,
});

/** Builds the emulation around a workbook of a running engine, with or without a grid. */
export const createEmulatedExcel = (api: FUniver, workbook: FWorkbook): EmulatedExcel => {
  const book = createBook(api, workbook);
  const requests: RequestLog[] = [];
  const faults: { hook: FaultHook | undefined } = { hook: undefined };
  const user = watchUser(book);
  const activeSheet = (): string => workbook.getActiveSheet().getSheetId();

  // Engine commands run at once, so whatever happens inside is the add-in's own doing.
  const asAddIn = <Value>(run: () => Value): Value => {
    const before = activeSheet();
    user.pause();
    try {
      return run();
    } finally {
      user.resume();
      user.noteActive(before, activeSheet());
    }
  };

  const run = async (text: string): Promise<Answer> => {
    const bytes = new TextEncoder().encode(text).length;
    const request = JSON.parse(text) as QueryRequest;
    const requestIndex = requests.push(logOf(request, bytes)) - 1;
    const fault: { thrown: TransportFault | null } = { thrown: null };
    const context: RequestContext = {
      book,
      types: typeOf,
      asAddIn,
      beforeAction: (actionIndex) => {
        if (actionIndex === 0 && bytes > limits.requestBytes)
          throw excelError("RequestPayloadSizeLimitExceeded");
        try {
          raiseFault(faults.hook?.(requestIndex, actionIndex));
        } catch (error) {
          if (error instanceof TransportFault) fault.thrown = error;
          throw error;
        }
      },
    };
    book.outbox.hold();
    try {
      const body = await runRequest(context, request);
      if (book.outbox.isWatched()) await book.calculation.settle();
      return fault.thrown === null
        ? { kind: "body", body }
        : { kind: "transport", status: fault.thrown.status };
    } finally {
      // Events leave in a later task, after the answer.
      setTimeout(book.outbox.release, 0);
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    workbook,
    processQuery: (text) => {
      const answer = last.then(() => run(text));
      last = answer.catch(() => undefined);
      return answer;
    },
    connect: (send) => {
      book.outbox.unregisterAll();
      book.references.removeAll();
      book.outbox.connect(send);
    },
    documentSettings: {
      read: () => book.extras.ofBook().documentSettings ?? {},
      write: (documentSettings) => {
        book.extras.setBook({ documentSettings });
      },
    },
    holdEntries: user.hold,
    requests,
    faults,
    settle: async () => {
      await last;
      await user.settle();
      book.calculation.outdate();
      await book.calculation.settle();
    },
    dispose: () => {
      user.dispose();
    },
  };
};

void eventType;
