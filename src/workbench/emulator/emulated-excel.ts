import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { type Book, createBook } from "./book";
import { excelError } from "./excel-error";
import { type FaultHook, raiseFault, TransportFault } from "./host-fault";
import { limits } from "./limits";
import { typeOf } from "./object-types";
import type { ExcelEvent } from "./outbox";
import type { QueryRequest, QueryResponse } from "./protocol";
import { logRequest, type RequestLog } from "./request-log";
import { type RequestContext, runRequest } from "./run-request";
import { type UserWatch, watchUser } from "./user-changes";

/** The answer to a request: a body, or the number with which Excel's transport fails. */
export type Answer =
  | { readonly kind: "body"; readonly body: QueryResponse }
  | { readonly kind: "transport"; readonly status: number };

/** An Excel with one open workbook that answers Microsoft's office.js at its request protocol. */
export interface EmulatedExcel {
  readonly workbook: FWorkbook;
  /** Answers one `ProcessQuery` request; requests are run one after the other. */
  readonly processQuery: (body: string) => Promise<Answer>;
  /** Where events go; when a pane is loaded again, its predecessor's registrations and references end. */
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

/** What the transport says when there is no Excel any more. */
const closedStatus = 5001;

type AsAddIn = RequestContext["asAddIn"];

/** Engine commands run at once, so whatever happens inside is the add-in's own doing. */
const createAsAddIn = ({ workbook }: Book, user: UserWatch): AsAddIn => {
  const activeSheet = (): string => workbook.getActiveSheet().getSheetId();
  return (run) => {
    const before = activeSheet();
    user.pause();
    try {
      return run();
    } finally {
      user.resume();
      user.noteActive(before, activeSheet());
    }
  };
};

/** Answers one request: its limits, the faults that a test wants, and the events that it raised, which leave after it. */
const answerRequest = async (
  book: Book,
  asAddIn: AsAddIn,
  request: QueryRequest,
  bytes: number,
  faultAt: (actionIndex: number) => ReturnType<FaultHook>,
): Promise<Answer> => {
  const transport: { status: number | null } = { status: null };
  const beforeAction = (actionIndex: number): void => {
    if (bytes > limits.requestBytes) throw excelError("RequestPayloadSizeLimitExceeded");
    try {
      raiseFault(faultAt(actionIndex));
    } catch (error) {
      if (error instanceof TransportFault) transport.status = error.status;
      throw error;
    }
  };
  book.outbox.hold();
  try {
    const body = await runRequest({ book, types: typeOf, asAddIn, beforeAction }, request);
    // A handler of these events reads at once what was calculated.
    if (book.outbox.isWatched()) await book.calculation.settle();
    return transport.status === null
      ? { kind: "body", body }
      : { kind: "transport", status: transport.status };
  } finally {
    setTimeout(book.outbox.release, 0);
  }
};

const documentSettingsOf = ({ extras }: Book): EmulatedExcel["documentSettings"] => ({
  read: () => extras.ofBook().documentSettings ?? {},
  write: (documentSettings) => {
    extras.setBook({ documentSettings });
  },
});

/** Builds the emulation around a workbook of a running engine, with or without a grid. */
export const createEmulatedExcel = (api: FUniver, workbook: FWorkbook): EmulatedExcel => {
  const book = createBook(api, workbook);
  const user = watchUser(book);
  const asAddIn = createAsAddIn(book, user);
  const requests: RequestLog[] = [];
  const faults: EmulatedExcel["faults"] = { hook: undefined };
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  const wasClosed = (): boolean => closed;
  const run = async (text: string): Promise<Answer> => {
    // The runtime sends its last clean-up on its own; nobody waits for the answer.
    if (wasClosed()) return { kind: "transport", status: closedStatus };
    const bytes = new TextEncoder().encode(text).length;
    const request = JSON.parse(text) as QueryRequest;
    const index = requests.push(logRequest(request, bytes)) - 1;
    try {
      const faultAt = (action: number): ReturnType<FaultHook> => faults.hook?.(index, action);
      return await answerRequest(book, asAddIn, request, bytes, faultAt);
    } catch (error) {
      if (wasClosed()) return { kind: "transport", status: closedStatus };
      throw error;
    }
  };
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
    documentSettings: documentSettingsOf(book),
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
      closed = true;
      user.dispose();
    },
  };
};
