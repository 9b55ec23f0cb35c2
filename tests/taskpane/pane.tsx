import { TextEncoder } from "node:util";
import { afterEach } from "@jest/globals";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { officialRubrics } from "../../src/official/official-rubrics";
import english from "../../src/messages/taskpane.en.json";
import chinese from "../../src/messages/taskpane.zh-TW.json";
import { App } from "../../src/taskpane/app";
import { paneLanguageFor } from "../../src/taskpane/pane-language";
import type { LoadRubrics } from "../../src/taskpane/rubric-supply";
import type { PaneStorage, SettingName, Surroundings } from "../../src/taskpane/surroundings";
import type { MemoryHost } from "./memory-host";

// jsdom leaves TextEncoder out, which every browser has.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, TextEncoder });
// Nothing is laid out in jsdom, so nothing changes its size.
class ResizeObserver {
  readonly observe = (): void => undefined;
  readonly disconnect = (): void => undefined;
}
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
// Nothing is drawn there.
Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
// It has no media queries either; the pane is tested in the light.
Object.assign(window, {
  ResizeObserver,
  matchMedia: () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});

/** A pane drawn into the document, with what tests do to it. */
export interface Pane {
  readonly root: HTMLElement;
  readonly storage: PaneStorage;
  /** The whole text of the pane. */
  readonly text: () => string;
  /** The only element that a selector finds; throws otherwise. */
  readonly get: (selector: string) => HTMLElement;
  /** The button (or tab) with these words. */
  readonly button: (words: string) => HTMLElement;
  readonly click: (element: HTMLElement) => Promise<void>;
  readonly press: (
    element: Element,
    key: string,
    more?: Partial<KeyboardEventInit>,
  ) => Promise<void>;
  readonly type: (element: HTMLElement, text: string) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const catalogues = { "zh-TW": chinese, en: english };

/** Settings in memory. */
export const memoryStorage = (settings: Partial<Record<SettingName, string>> = {}): PaneStorage => {
  const kept = new Map<string, string>(Object.entries(settings));
  return {
    read: (name) => kept.get(name) ?? null,
    write: (name, value) => {
      kept.set(name, value);
    },
  };
};

const openPanes = new Set<Pane>();

afterEach(async () => {
  for (const pane of openPanes) await pane.close();
});

/** Draws the pane on a workbook and waits until it has read it; it is closed when the test ends. */
export const openPane = async (
  host: MemoryHost,
  changed: Partial<Surroundings> = {},
  loadRubrics: LoadRubrics = () => Promise.resolve(officialRubrics()),
): Promise<Pane> => {
  const root = document.createElement("div");
  document.body.append(root);
  const surroundings: Surroundings = {
    displayLanguage: "zh-TW",
    officeIsDark: () => null,
    onOfficeThemeChanged: () => undefined,
    storage: memoryStorage({ "first-run-done": "yes" }),
    startTab: null,
    readFile: () => Promise.resolve({ ok: false, error: "not-a-workbook" }),
    ...changed,
  };
  const react = createRoot(root);
  // Lazy pages arrive after some turns of the event loop.
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) {
      await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    }
  };
  await act(async () => {
    react.render(
      <App
        host={host}
        surroundings={surroundings}
        loadRubrics={loadRubrics}
        catalogue={catalogues[paneLanguageFor(surroundings.displayLanguage)]}
      />,
    );
    return Promise.resolve();
  });
  await settle();

  const get = (selector: string): HTMLElement => {
    const found = root.querySelectorAll<HTMLElement>(selector);
    const [only] = found;
    if (only === undefined || found.length > 1) {
      throw new Error(`${found.length} elements match ${selector}`);
    }
    return only;
  };
  const pane: Pane = {
    root,
    storage: surroundings.storage,
    text: () => root.textContent,
    get,
    button: (words) => {
      const buttons = [...root.querySelectorAll<HTMLElement>("button")];
      const found = buttons.filter((each) => (each.textContent || each.title).includes(words));
      const [first] = found;
      if (first === undefined) throw new Error(`no button says ${words}`);
      return first;
    },
    click: async (element) => {
      await act(async () => {
        element.click();
        return Promise.resolve();
      });
      await settle();
    },
    press: async (element, key, more) => {
      await act(async () => {
        element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
        return Promise.resolve();
      });
      await settle();
    },
    type: async (element, text) => {
      await act(async () => {
        const field =
          element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
        // Past the setter that React put on the element itself, as real typing goes.
        Reflect.set(field.prototype, "value", text, element);
        element.dispatchEvent(new Event("input", { bubbles: true }));
        return Promise.resolve();
      });
    },
    settle,
    close: async () => {
      openPanes.delete(pane);
      await act(async () => {
        react.unmount();
        return Promise.resolve();
      });
      root.remove();
    },
  };
  openPanes.add(pane);
  return pane;
};
