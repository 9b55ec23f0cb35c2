import type { EmulatedExcel } from "../emulator/emulated-excel";
import type { ExcelEvent } from "../emulator/outbox";
import type { RequirementSets } from "./native-bridge";

/** Colours of Office's theme as `#RRGGBB`. */
export interface OfficeThemeColors {
  readonly primaryFontColor: string;
  readonly primaryBackgroundColor: string;
  readonly secondaryFontColor: string;
  readonly secondaryBackgroundColor: string;
}

/** What a pane is told of the program around it. */
export interface WindowExternalOptions {
  /** `zh-TW` unless set. */
  readonly displayLanguage?: string;
  readonly sets?: RequirementSets;
  readonly theme?: OfficeThemeColors;
  /** The address that the add-in is told for the workbook. */
  readonly documentUrl?: string;
}

/** A live connection of one pane's window. */
export interface WindowConnection {
  /** Presses a ribbon button: calls the function that the add-in associated with this id. */
  readonly invokeCommand: (functionName: string, controlId: string) => void;
}

/** Requirement sets of Excel 2024 for Windows; https://learn.microsoft.com/javascript/api/requirement-sets/excel */
const currentSets: RequirementSets = {
  ExcelApi: "1.17",
  RichApiRuntime: "1.2",
  SharedRuntime: "1.2",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  AddinCommands: "1.3",
  Settings: "1.1",
  DocumentEvents: "1.1",
};

const lightTheme: OfficeThemeColors = {
  primaryFontColor: "#242424",
  primaryBackgroundColor: "#FFFFFF",
  secondaryFontColor: "#242424",
  secondaryBackgroundColor: "#F5F5F5",
};

/** The dispatch numbers of the desktop's interface that are answered. */
const dispatch = { richApiRequest: 93, richApiMessage: 33, appCommandInvoked: 39 } as const;
const eventCategory = 65_536;

/** office.js reads lists as COM's safe arrays. */
const safeArray = (value: unknown): unknown =>
  Array.isArray(value)
    ? { dimensions: () => 1, toArray: () => value.map((item: unknown) => safeArray(item)) }
    : value;

type Callback = (result: unknown) => void;
type Handler = (id: number, payload: unknown) => void;

const themeJson = (theme: OfficeThemeColors): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(theme).map(([name, color]) => [
        name,
        Number.parseInt(String(color).slice(1), 16),
      ]),
    ),
  );

const settingsObject = (emulated: EmulatedExcel): object => ({
  Read: (keys: string[], values: string[]) => {
    for (const [key, value] of Object.entries(emulated.documentSettings.read())) {
      keys.push(key);
      values.push(value);
    }
  },
  Write: (keys: readonly string[], values: readonly string[]) => {
    emulated.documentSettings.write(
      Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""])),
    );
  },
});

const createHostContext = (emulated: EmulatedExcel, options: WindowExternalOptions): object => {
  const language = options.displayLanguage ?? "zh-TW";
  const matrix = JSON.stringify(options.sets ?? currentSets);
  const answers = {
    // 1 is Excel.
    GetAppType: 1,
    GetSolutionRef: "11111111-2222-3333-4444-555555555555",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: language,
    GetAppDataLocale: "zh-TW",
    GetDocUrl: options.documentUrl ?? emulated.workbook.getName(),
    // Reading and writing.
    GetAppCapabilities: 0,
    GetActivationMode: 2,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetCorrelationId: "00000000-0000-0000-0000-000000000001",
    GetInstanceId: "pane-1",
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: matrix,
    GetDialogRequirementMatrix: matrix,
    GetHostCustomMessage: "",
    GetHostFullVersion: "16.0.17928.20000",
    GetFeaturesForSolution: "",
    GetInitialDisplayMode: 0,
    GetOfficeThemeInfo: themeJson(options.theme ?? lightTheme),
  };
  const context = Object.entries(answers).map(([name, answer]) => [name, () => answer]);
  return Object.assign(Object.fromEntries(context) as object, {
    GetSettings: () => settingsObject(emulated),
  });
};

const entryOf = (event: ExcelEvent): readonly unknown[] => [
  eventCategory,
  event.eventType,
  event.targetId,
  JSON.stringify(event.message),
  "0",
  false,
];

/**
 * Gives a pane's window the `window.external` of desktop Excel. Call it before office.js is evaluated: then the
 * unmodified office.js starts as it does in Excel. A window that is connected later takes the place of an earlier one.
 */
export const installWindowExternal = (
  win: Window,
  emulated: EmulatedExcel,
  options: WindowExternalOptions = {},
): WindowConnection => {
  const handlers = new Map<number, Handler>();
  const context = createHostContext(emulated, options);
  const language = options.displayLanguage ?? "zh-TW";
  const soon = (callback: Callback, result: unknown): void => {
    win.setTimeout(() => {
      callback(safeArray(result));
    }, 0);
  };
  const request = async (body: string, callback: Callback): Promise<void> => {
    const answer = await emulated.processQuery(body);
    if (answer.kind === "transport") callback(safeArray([answer.status]));
    else callback(safeArray([0, [200, [], JSON.stringify(answer.body)]]));
  };
  emulated.connect((events) => {
    for (const event of events)
      handlers.get(dispatch.richApiMessage)?.(dispatch.richApiMessage, safeArray([entryOf(event)]));
  });
  const external = {
    GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${language}$telemetry$$disableLogging$0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    MessageParent: () => undefined,
    MessageChild: () => undefined,
    Execute: (id: number, params: readonly (readonly unknown[])[], callback: Callback) => {
      // [custom data, "POST", "ProcessQuery", headers, body, …]
      if (id === dispatch.richApiRequest) void request(String(params[0]?.[4]), callback);
      else soon(callback, [0]);
    },
    RegisterEvent: (id: number, _targetId: string, handler: Handler, callback: Callback) => {
      handlers.set(id, handler);
      soon(callback, [0]);
    },
    UnregisterEvent: (id: number, _targetId: string, callback: Callback) => {
      handlers.delete(id);
      soon(callback, [0]);
    },
  };
  Object.defineProperty(win, "external", { configurable: true, value: external });
  return {
    invokeCommand: (functionName, controlId) => {
      const payload = [functionName, controlId, "", JSON.stringify({ source: { id: controlId } })];
      handlers.get(dispatch.appCommandInvoked)?.(dispatch.appCommandInvoked, safeArray(payload));
    },
  };
};
