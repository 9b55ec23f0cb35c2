import type { EmulatedExcel } from "../emulator/emulated-excel";
import { createDocumentSettings } from "./document-settings";

/** Versions of requirement sets that the host claims, such as `{ ExcelApi: "1.9" }`. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What Microsoft's Excel runtime puts into the window in which it is evaluated. */
export interface ExcelRuntime {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** What the runtime is told of the program around it. */
export interface NativeBridgeOptions {
  readonly sets: RequirementSets;
  readonly displayLanguage: string;
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  readonly sendMessageToHost: (text: string) => void;
}

/** The runtime's category for events of the rich API. */
const eventCategory = 65_536;
const messageType = { response: 2, event: 3 } as const;

/** Transport failures by their number, as the desktop's transport answers them. */
const transportErrors: Readonly<Record<number, readonly [string, number]>> = {
  5004: ["InvalidOperationInCellEditMode", 400],
  5102: ["ActivityLimitReached", 429],
  5103: ["RequestPayloadSizeLimitExceeded", 400],
  5104: ["ResponsePayloadSizeLimitExceeded", 400],
  7000: ["AccessDenied", 401],
};

const transportBody = (status: number): object => {
  const [code, httpStatus] = transportErrors[status] ?? ["GeneralException", 500];
  const error = {
    Code: code,
    Message: code,
    HttpStatusCode: httpStatus,
    ActionIndex: 0,
    Location: "",
  };
  return { Results: [], TraceIds: [], Error: error };
};

const createBridge = (emulated: EmulatedExcel): NativeBridge => {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void emulated.processQuery(body).then((answer) => {
        const answered = answer.kind === "body" ? answer.body : transportBody(answer.status);
        const response = { statusCode: 200, headers: {}, body: answered };
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, type: messageType.response, message: response }),
        );
      });
    },
  };
  emulated.connect((events) => {
    const entries = events.map((event) => ({
      messageCategory: eventCategory,
      messageType: event.eventType,
      targetId: event.targetId,
      message: JSON.stringify(event.message),
      id: 0,
    }));
    bridge.onMessageFromHost?.(
      JSON.stringify({ type: messageType.event, controlId: "", message: { entries } }),
    );
  });
  return bridge;
};

const versionNumber = (version: string): number => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
};

const isSetSupported =
  (sets: RequirementSets) =>
  (name: string, version = "1.0"): boolean => {
    const key = Object.keys(sets).find((set) => set.toLowerCase() === name.toLowerCase());
    return versionNumber(key === undefined ? "-1" : (sets[key] ?? "-1")) >= versionNumber(version);
  };

const noElements = { length: 0 } as const;

/** The runtime tries a failed clean-up again after seconds; that alone must not keep a finished program running. */
const letGo = (run: () => void, delay = 0): unknown => {
  const timer = setTimeout(run, delay);
  return delay >= 1000 ? timer.unref() : timer;
};

/** The few things that the runtime looks for in a window. Its errors and promises are those of the caller's realm. */
const createWindow = (bridge: NativeBridge): Record<string, unknown> => {
  const nothing = (): undefined => undefined;
  const window: Record<string, unknown> = {
    Error,
    Array,
    Object,
    Date,
    JSON,
    Promise,
    console,
    performance,
    setTimeout: letGo,
    clearTimeout,
    setInterval,
    clearInterval,
    addEventListener: nothing,
    removeEventListener: nothing,
    history: {},
    navigator: { userAgent: "node", appName: "" },
    location: {
      search: "",
      hash: "",
      href: "https://localhost/",
      protocol: "https:",
      origin: "https://localhost",
    },
    document: {
      getElementsByTagName: () => noElements,
      createElement: () => ({}),
      addEventListener: nothing,
      URL: "https://localhost/",
      readyState: "complete",
    },
    _richApiNativeBridge: bridge,
  };
  for (const alias of ["window", "self", "globalThis"]) window[alias] = window;
  return window;
};

/** What office.js itself would give the runtime; without it every requirement set counts as supported. */
const createContext = (
  emulated: EmulatedExcel,
  { sets, displayLanguage }: NativeBridgeOptions,
): object => ({
  platform: "PC",
  host: "Excel",
  displayLanguage,
  contentLanguage: displayLanguage,
  diagnostics: { host: "Excel", platform: "PC", version: "16.0.17928.20000" },
  requirements: { isSetSupported: isSetSupported(sets) },
  document: { settings: createDocumentSettings(emulated) },
});

/**
 * Loads Microsoft's Excel runtime against the emulation, without office.js and without a DOM. `evaluate` runs the file
 * `excel-win32-16.01.debug.js` with the given object as its window.
 */
export const loadRuntime = (
  emulated: EmulatedExcel,
  evaluate: (window: object) => void,
  options: NativeBridgeOptions,
): ExcelRuntime => {
  const window = createWindow(createBridge(emulated));
  evaluate(window);
  const runtime = window as unknown as Omit<ExcelRuntime, "Office"> & {
    OSF: { _OfficeAppFactory: unknown };
    Office: { onReady: unknown };
    OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  };
  const context = createContext(emulated, options);
  const hostInfo = {
    hostType: "excel",
    hostPlatform: "win32",
    hostSpecificFileVersion: "16.01",
    flags: 0,
  };
  runtime.OSF._OfficeAppFactory = { getContext: () => context, getHostInfo: () => hostInfo };
  runtime.Office.onReady = (ready?: (info: object) => void) => {
    const info = { host: "Excel", platform: "PC", addin: null };
    ready?.(info);
    return Promise.resolve(info);
  };
  // Off unless asked for: then every member is checked against the requirement set that Microsoft gives it.
  runtime.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return window as unknown as ExcelRuntime;
};
