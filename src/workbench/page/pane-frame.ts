import type { OfficeThemeColors, WindowExternalOptions } from "../seams/window-external";

/** The appearances of Office that the pane can be shown in; high contrast is the system's affair. */
export const officeThemes = {
  light: {
    primaryFontColor: "#242424",
    primaryBackgroundColor: "#FFFFFF",
    secondaryFontColor: "#242424",
    secondaryBackgroundColor: "#F5F5F5",
  },
  dark: {
    primaryFontColor: "#FFFFFF",
    primaryBackgroundColor: "#292929",
    secondaryFontColor: "#D6D6D6",
    secondaryBackgroundColor: "#1F1F1F",
  },
} as const satisfies Readonly<Record<string, OfficeThemeColors>>;

/** What the pane is told of the program around it. */
export interface PaneSurroundings {
  readonly displayLanguage: "zh-TW" | "en-US";
  readonly theme: keyof typeof officeThemes;
}

/** The task pane's frame. */
export interface PaneFrame {
  /** What a pane that loads now is told. */
  readonly options: () => WindowExternalOptions;
  /** Changes what the pane is told and loads it again, for Office tells these things only at the start. */
  readonly change: (change: Partial<PaneSurroundings>) => void;
  readonly reload: () => void;
}

const address = "/pane/taskpane.html";

/** Loads the production pane into the frame. */
export const createPaneFrame = (frame: HTMLIFrameElement): PaneFrame => {
  let { displayLanguage, theme }: PaneSurroundings = { displayLanguage: "zh-TW", theme: "light" };
  const reload = (): void => {
    // A fresh window each time: the stand-in must be installed before office.js runs.
    frame.src = address;
  };
  return {
    options: () => ({ displayLanguage, theme: officeThemes[theme] }),
    change: (change) => {
      displayLanguage = change.displayLanguage ?? displayLanguage;
      theme = change.theme ?? theme;
      reload();
    },
    reload,
  };
};
